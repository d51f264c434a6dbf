import { useQueries, useQuery } from '@tanstack/react-query';
import type { WasteContainerRow, WasteToPlace } from '../../../shared/contract/chemical-waste.ts';
import { queries } from '../../app/queries.ts';
import { isMeasuredAlike } from './waste-amount.ts';

/** How well a container fits what is to go into it. */
export type Fit = 'fits' | 'otherForm' | 'forbidden';

export interface ContainerChoice {
  container: WasteContainerRow;
  fit: Fit;
}

/** So many open containers are asked what is in them already; a school has a handful. */
const asked = 30;
const order: readonly Fit[] = ['fits', 'otherForm', 'forbidden'];

/**
 * The open containers, those that fit first: of a form that is measured like what went to waste, with nothing in them that it
 * must not meet. Undefined while nobody knows yet. `row` null: residue of a lesson, which goes into any of them.
 */
export function useContainerChoices(row: WasteToPlace | null): readonly ContainerChoice[] | undefined {
  const { data } = useQuery(
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
  if (data === undefined || conflicts.some(({ isLoading }) => isLoading)) return undefined;
  const fitOf = (container: WasteContainerRow, index: number): Fit => {
    if (conflicts[index]?.data?.some(({ verdict }) => verdict === 'forbid')) return 'forbidden';
    return row === null || isMeasuredAlike(row.unit, container.category.form) ? 'fits' : 'otherForm';
  };
  return containers
    .map((container, index) => ({ container, fit: fitOf(container, index) }))
    .toSorted((a, b) => order.indexOf(a.fit) - order.indexOf(b.fit));
}
