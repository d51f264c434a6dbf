/** How far a count has come. Nothing of the book is shown in the first two. */
export const countStates = ['counting', 'recounting', 'deciding', 'finished', 'abandoned'] as const;
export type CountState = (typeof countStates)[number];

/** True while the counters must not know what the book says. */
export function isBlind(state: CountState): boolean {
  return state === 'counting' || state === 'recounting';
}

/** What was found of one bottle, with what the book said at that moment. Amounts in mg, µL or pieces. */
export interface Counted {
  /** False: the bottle is not there; the amount is 0 then. */
  found: boolean;
  amount: number;
  book: number;
}

/** One bottle of a count: counted once, and once more where it differs. */
export interface CountedLine {
  first: Counted | null;
  recount: Counted | null;
}

/** The figure that counts: the recount where there is one. */
export function lastCounted({ first, recount }: CountedLine): Counted | null {
  return recount ?? first;
}

/** What was found less what the book says, to the smallest unit: there is no tolerance. 0 before anything is counted. */
export function differenceOf(line: CountedLine): number {
  const counted = lastCounted(line);
  return counted === null ? 0 : counted.amount - counted.book;
}

/** True when the first count differs: the bottle is counted a second time. */
export function wantsRecount({ first }: CountedLine): boolean {
  return first !== null && first.amount !== first.book;
}

/** How many lines the present round still waits for. */
export function linesMissing(state: CountState, lines: readonly CountedLine[]): number {
  if (state === 'counting') return lines.filter(({ first }) => first === null).length;
  if (state === 'recounting') return lines.filter((line) => wantsRecount(line) && line.recount === null).length;
  return 0;
}

/** Where a count stands once the present round is complete. */
export function stateAfterRound(state: 'counting' | 'recounting', lines: readonly CountedLine[]): CountState {
  if (state === 'counting' && lines.some(wantsRecount)) return 'recounting';
  return lines.some((line) => differenceOf(line) !== 0) ? 'deciding' : 'finished';
}

/**
 * What the book says should be there: only what is in stock, for what is out on a slip is not on the shelf. A bottle that
 * has been put into another cabinet meanwhile need not be found; where it is found all the same it is the same bottle.
 */
export function bookFigure(bottle: { stock: number; standsHere: boolean }, found: boolean): number {
  return bottle.standsHere || found ? bottle.stock : 0;
}
