import type { Flow, MovementKind } from './movement.ts';
import { effectOf, opposite } from './movement.ts';

/** Why a movement is refused; each has a sentence and a next step. */
export const movementRefusals = [
  'amountZero',
  'notEnoughInBottle',
  'moreThanOut',
  'moreThanBottleHolds',
  'movementInFuture',
  'monthClosed',
  'laterMovement',
  'secondSamePerson',
  'secondIsMissing',
  'awaitsConfirmation',
  'reversalOfReversal',
  'moveIsMovedBack',
  'settledInPart',
  'alreadyReversed',
  'alreadyConfirmed',
  'nothingToConfirm',
  'bottleEmpty',
] as const;
export type MovementRefusal = (typeof movementRefusals)[number];

/** What the ledger knows of a bottle when something is to be moved. Amounts in mg, µL or pieces. */
export interface BottleLevel {
  stock: number;
  out: number;
  netAmount: number;
  /** Day of its latest movement; null before the first. */
  lastOn: string | null;
  /** Movements that wait for the second person. */
  pending: number;
}

export interface MovementCircumstances {
  /** Today in the school's time zone. */
  today: string;
  /** The last closed month `YYYY-MM`; null when none is. */
  closedThrough: string | null;
}

export type Verdict = { ok: true; stock: number; out: number } | { ok: false; reason: MovementRefusal };

const refuse = (reason: MovementRefusal): Verdict => ({ ok: false, reason });

/**
 * Whether `flow` may be entered for the bottle on `happenedOn` (`YYYY-MM-DD`), and the levels after it. Never below zero, never
 * more than the bottle holds, never into a closed month, never before what was entered later of the same bottle.
 */
export function decideMovement(
  bottle: BottleLevel,
  flow: Flow,
  happenedOn: string,
  { today, closedThrough }: MovementCircumstances,
): Verdict {
  if (flow.amount <= 0) return refuse('amountZero');
  if (happenedOn > today) return refuse('movementInFuture');
  if (isClosed(happenedOn, closedThrough)) return refuse('monthClosed');
  if (bottle.lastOn !== null && happenedOn < bottle.lastOn) return refuse('laterMovement');
  if (bottle.pending > 0 && flow.from === 'stock') return refuse('awaitsConfirmation');
  const effect = effectOf(flow);
  const [stock, out] = [bottle.stock + effect.stock, bottle.out + effect.out];
  if (stock < 0) return refuse(bottle.stock === 0 ? 'bottleEmpty' : 'notEnoughInBottle');
  if (out < 0) return refuse('moreThanOut');
  if (stock + out > bottle.netAmount) return refuse('moreThanBottleHolds');
  return { ok: true, stock, out };
}

/** The row that somebody wants to reverse. */
export interface ReversibleRow extends Flow {
  kind: MovementKind;
  reversed: boolean;
  /** What of it a slip has out; null for a row of no slip. An issue that is settled in part is not undone before its settlements. */
  outOnSlip: number | null;
  /** It waits for somebody, who declines it: a move is then undone too, for nothing can have left the bottle since. */
  declined: boolean;
}

/**
 * Whether a row can be reversed today (冲正), and the levels after it. A reversal is dated today, so that a closed month never
 * changes; a reversal is not reversed: what was right is entered anew.
 */
export function decideReversal(bottle: BottleLevel, row: ReversibleRow): Verdict {
  if (row.kind === 'reversed' || row.kind === 'confirmed') return refuse('reversalOfReversal');
  if (row.kind === 'moved' && !row.declined) return refuse('moveIsMovedBack');
  if (row.reversed) return refuse('alreadyReversed');
  if (row.kind === 'issued' && row.outOnSlip !== null && row.outOnSlip < row.amount) return refuse('settledInPart');
  const effect = effectOf(opposite(row));
  const [stock, out] = [bottle.stock + effect.stock, bottle.out + effect.out];
  if (stock < 0) return refuse('notEnoughInBottle');
  if (out < 0) return refuse('moreThanOut');
  if (stock + out > bottle.netAmount) return refuse('moreThanBottleHolds');
  return { ok: true, stock, out };
}

/** True when the day lies in a month that two people have signed. */
export function isClosed(day: string, closedThrough: string | null): boolean {
  return closedThrough !== null && day.slice(0, 7) <= closedThrough;
}
