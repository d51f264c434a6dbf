import { useQuery } from '@tanstack/react-query';
import { queries } from '../../app/queries.ts';

/** The classes and experiments of the latest slips, to be offered while somebody types. */
export function useRecentSlips(): { classNames: string[]; experiments: string[] } {
  const inputOf = (open: boolean) => ({ open, page: 1, size: 50 });
  const { data: open } = useQuery(queries.chemicals.slips.list.queryOptions({ input: inputOf(true) }));
  const { data: settled } = useQuery(queries.chemicals.slips.list.queryOptions({ input: inputOf(false) }));
  const slips = [...(open?.slips ?? []), ...(settled?.slips ?? [])];
  return {
    classNames: [...new Set(slips.map((slip) => slip.className))],
    experiments: [...new Set(slips.map((slip) => slip.experiment))],
  };
}
