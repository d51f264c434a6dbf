import type { MovementKind } from './movement.ts';

/** A row of the ledger, entered for the bottle after it was counted. */
export interface LaterRow {
  kind: MovementKind;
  happenedOn: string;
  /** The row that it reverses or confirms. */
  refersTo: number | null;
}

/** The ledger as it was when the bottle was counted. */
export interface CountedAt {
  /** The last row of the ledger then. */
  sequence: number;
  /** `YYYY-MM-DD`. */
  on: string;
}

/**
 * True when rows entered since say that the book was already wrong when the bottle was counted: one is dated before the count,
 * or reverses a row of before. The difference is then another one, and nobody knows which; the bottle is counted anew.
 */
export function isOvertaken(counted: CountedAt, since: readonly LaterRow[]): boolean {
  return since.some(
    ({ kind, happenedOn, refersTo }) =>
      kind !== 'confirmed' &&
      (happenedOn < counted.on || (kind === 'reversed' && refersTo !== null && refersTo <= counted.sequence)),
  );
}
