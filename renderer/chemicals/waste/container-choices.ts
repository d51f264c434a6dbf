import { useQueries, useQuery } from '@tanstack/react-query';
import type { WasteContainerRow, WasteToPlace } from '../../../shared/contract/chemical-waste.ts';
import { queries } from '../../app/queries.ts';
import { isMeasuredAlike } from './waste-amount.ts';

/** How well a container fits what is to go into it. */
export type Fit = 'fits' | 'careful' | 'otherForm' | 'forbidden';

export interface ContainerChoice {
  container: WasteContainerRow;
  fit: Fit;
}

/** So many open containers are asked what is in them already; a school has a handful. */
const asked = 30;
/** In the order in which they are offered. */
export const fits: readonly Fit[] = ['fits', 'careful', 'otherForm', 'forbidden'];

/**
 * The open containers, those that fit first: of a form that is measured like what went to waste, with nothing in them that it
 * must not meet. `isReady` once nothing of this is on its way any more, so that one that was opened a moment ago is among them.
 * `row` null: residue of a lesson, which goes into any of them.
 */
export function useContainerChoices(row: WasteToPlace | null): {
  choices: readonly ContainerChoice[];
  isReady: boolean;
  error: unknown;
} {
  const { data, error, isFetching } = useQuery(
    queries.chemicals.waste.containers.list.queryOptions({ input: { state: 'open', page: 1, size: 100 } }),
  );
  const containers = data?.rows ?? [];
  const conflicts = useQueries({
    queries: (row === null ? [] : containers.slice(0, asked)).map(({ id }) =>
      queries.chemicals.waste.entries.conflicts.queryOptions({
        input: { containerId: id, sequence: row?.sequence ?? 1 },
      }),
    ),
  });
  const fitOf = (container: WasteContainerRow, index: number): Fit => {
    const found = conflicts[index]?.data ?? [];
    if (found.some(({ verdict }) => verdict === 'forbid')) return 'forbidden';
    if (row !== null && !isMeasuredAlike(row.unit, container.category.form)) return 'otherForm';
    return found.length > 0 ? 'careful' : 'fits';
  };
  const choices = containers
    .map((container, index) => ({ container, fit: fitOf(container, index) }))
    .toSorted((a, b) => fits.indexOf(a.fit) - fits.indexOf(b.fit));
  return { choices, isReady: !isFetching && !conflicts.some((one) => one.isFetching), error };
}
