import type { MovementKind } from './movement.ts';

/** What of a row tells whether its reason is about it. */
export interface Reasoned {
  kind: MovementKind;
  slipNumber: string | null;
  reason: string;
}

/** The reasons that stand beside what was wasted or lost on a slip: given once for a settlement, kept with each of its rows. */
export function reasonsOfWaste(rows: readonly Reasoned[]): ReadonlySet<string> {
  return new Set(rows.filter(({ kind }) => kind === 'wasted' || kind === 'lost').map(reasonKey));
}

/**
 * The reason that is to be told of a row: nothing for what was returned or used beside a spill whose reason it only carries.
 * `told`: see `reasonsOfWaste`.
 */
export function ownReason(row: Reasoned, told: ReadonlySet<string>): string {
  const repeats = (row.kind === 'returned' || row.kind === 'used') && told.has(reasonKey(row));
  return repeats ? '' : row.reason;
}

function reasonKey({ slipNumber, reason }: Reasoned): string {
  return `${slipNumber ?? ''} ${reason}`;
}
