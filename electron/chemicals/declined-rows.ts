import type { Reader } from '../store/store.ts';

/** Who said no to an entry, and why. */
export interface Declined {
  by: string;
  reason: string;
}

/** The issues of slips that were declined: `[slip][bottle]`. */
export async function declinedOfSlips(
  db: Reader,
  slipIds: readonly string[],
): Promise<Map<string, Map<string, Declined>>> {
  if (slipIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('movement_decline as declined')
    .innerJoin('chemical_movement as undoing', 'undoing.sequence', 'declined.sequence')
    .innerJoin('chemical_movement as m', 'm.sequence', 'declined.declines')
    .select(['m.slip_id as slipId', 'm.bottle_id as bottleId', 'undoing.by_name as by', 'undoing.reason'])
    .where('m.slip_id', 'in', slipIds)
    .where('m.kind', '=', 'issued')
    .execute();
  const bySlip = Map.groupBy(rows, (row) => row.slipId ?? '');
  return new Map(
    [...bySlip].map(([id, issues]) => [
      id,
      new Map(issues.map(({ bottleId, by, reason }) => [bottleId, { by, reason }])),
    ]),
  );
}
