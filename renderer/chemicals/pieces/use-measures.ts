import { useQuery } from '@tanstack/react-query';
import type { Measure } from '../../../shared/contract/substance-record.ts';
import { queries } from '../../app/queries.ts';

/** How each substance of the school is counted, and its density; a function by id, which knows nothing until it is answered. */
export function useMeasures(): (substanceId: string | null | undefined) => Measure | undefined {
  const { data } = useQuery(queries.chemicals.substances.measures.queryOptions());
  return (substanceId) => data?.find(({ id }) => id === substanceId);
}
