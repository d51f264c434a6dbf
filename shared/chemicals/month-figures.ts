import { effectOf, type Flow, type MovementKind } from './movement.ts';

/** What is in the cabinets, and what is out on slips: mg, µL or pieces of one dimension. */
export interface Level {
  stock: number;
  out: number;
}

/** A row of the ledger as the month counts it. */
export interface MonthMovement extends Flow {
  kind: MovementKind;
  /** The kind of the row that a reversal undoes; null for every other row. */
  reverses: MovementKind | null;
}

/** 领 · 用 · 剩 · 废 · 耗, in this order (教备厅[1997]13 item 3). */
export const verbs = ['issued', 'used', 'returned', 'wasted', 'lost'] as const;
export type Verb = (typeof verbs)[number];

/** What comes to a month beside the five: stock entered for the first time, bought, and corrected after a count. */
export const otherSums = ['opening', 'received', 'adjusted'] as const;
type Sum = Verb | (typeof otherSums)[number];

/** What one row does, as it is printed: into the cabinets, out of them, and settled on a slip without touching them. */
export interface MovementEffect {
  in: number;
  out: number;
  /** Used, wasted or lost of what was out; negative in the reversal of such a row. */
  settled: number;
  /** After the row. */
  level: Level;
}

export interface MonthFigures {
  opening: Level;
  closing: Level;
  /** Every row as it stands, a reversal too: `opening.stock + in - out = closing.stock`. */
  in: number;
  out: number;
  settled: number;
  /**
   * By what was done, less what was reversed; below zero when a row of an earlier month was reversed in this one. `adjusted`
   * has the sign of the difference that was found. `opening`, `received` and `adjusted` less `used`, `wasted` and `lost` is
   * what cabinets and slips together gained.
   */
  sums: Record<Sum, number>;
  /**
   * What of `sums.wasted` and `sums.lost` was taken straight from the cabinets; the rest had been issued. So, of the cabinets,
   * `opening.stock` + opening, received, returned and adjusted − issued − both of these = `closing.stock`, and, of the slips,
   * `opening.out` + issued = returned + used + the rest of wasted and lost + `closing.out`.
   */
  fromStock: Record<'wasted' | 'lost', number>;
}

/**
 * The columns of a month's balance. Of the cabinets: `entered` is opening stock and what was bought, `disposed` what was wasted or
 * lost straight from a cabinet, `adjusted` what counts found, above nought where it was more. Of the slips: `used`, `wasted` and
 * `lost` are what became of what had been issued.
 */
export const balanceColumns = [
  'openingStock',
  'entered',
  'returned',
  'issued',
  'disposed',
  'adjusted',
  'closingStock',
  'openingOut',
  'used',
  'wasted',
  'lost',
  'closingOut',
] as const;
export type MonthBalance = Record<(typeof balanceColumns)[number], number>;

/**
 * The two equations of a month: `openingStock + entered + returned − issued − disposed + adjusted = closingStock`, and
 * `openingOut + issued = returned + used + wasted + lost + closingOut`.
 */
export function balanceOf({ opening, closing, sums, fromStock }: MonthFigures): MonthBalance {
  return {
    openingStock: opening.stock,
    entered: sums.opening + sums.received,
    returned: sums.returned,
    issued: sums.issued,
    disposed: fromStock.wasted + fromStock.lost,
    adjusted: sums.adjusted,
    closingStock: closing.stock,
    openingOut: opening.out,
    used: sums.used,
    wasted: sums.wasted - fromStock.wasted,
    lost: sums.lost - fromStock.lost,
    closingOut: closing.out,
  };
}

/** Counts the rows of a month, in their order, of whatever shares one dimension: a bottle, or all bottles of a substance. */
export function countMonth(
  opening: Level,
  movements: readonly MonthMovement[],
): { figures: MonthFigures; effects: MovementEffect[] } {
  const figures: MonthFigures = {
    opening,
    closing: opening,
    in: 0,
    out: 0,
    settled: 0,
    sums: { opening: 0, received: 0, issued: 0, used: 0, returned: 0, wasted: 0, lost: 0, adjusted: 0 },
    fromStock: { wasted: 0, lost: 0 },
  };
  const effects = movements.map((movement): MovementEffect => {
    const { stock, out } = effectOf(movement);
    const level = { stock: figures.closing.stock + stock, out: figures.closing.out + out };
    const settled = stock === 0 ? 0 - out : 0;
    const effect = { in: Math.max(stock, 0), out: Math.max(-stock, 0), settled, level };
    figures.closing = level;
    figures.in += effect.in;
    figures.out += effect.out;
    figures.settled += settled;
    addToSums(figures, movement, stock);
    return effect;
  });
  return { figures, effects };
}

function addToSums({ sums, fromStock }: MonthFigures, { kind, reverses, amount }: MonthMovement, stock: number): void {
  const done = reverses ?? kind;
  if (done === 'adjusted') sums.adjusted += stock;
  else if (Object.hasOwn(sums, done)) sums[done as Sum] += reverses === null ? amount : -amount;
  if (done === 'wasted' || done === 'lost') fromStock[done] -= stock;
}
