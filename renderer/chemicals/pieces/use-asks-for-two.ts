import { useQuery } from '@tanstack/react-query';
import type { MovementKind } from '../../../shared/chemicals/movement.ts';
import { asksForTwo } from '../../../shared/chemicals/two-persons.ts';
import { queries } from '../../app/queries.ts';

/** Answers whether a movement of something on these lists takes two people in this school; no while nobody knows yet. */
export function useAsksForTwo(kind: MovementKind): (controls: readonly string[]) => boolean {
  const { data } = useQuery(queries.chemicals.settings.get.queryOptions());
  return (controls) => data !== undefined && asksForTwo(controls, kind, data);
}
