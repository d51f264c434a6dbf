/** Why shelf and book differ. `leftAsIs`: the book stays as it is, for a reason that is written down. */
export const countCauses = [
  'weighing',
  'evaporation',
  'moisture',
  'spilled',
  'unrecordedUse',
  'unrecordedReturn',
  'entryError',
  'lost',
  'other',
  'leftAsIs',
] as const;
export type CountCause = (typeof countCauses)[number];

/** A difference for which a cause is sought. */
export interface Difference {
  /** Found less book, in mg, µL or pieces; not 0. */
  difference: number;
  /** The bottle itself was there. */
  found: boolean;
}

const less: readonly CountCause[] = [
  'weighing',
  'evaporation',
  'spilled',
  'unrecordedUse',
  'entryError',
  'lost',
  'other',
];
const more: readonly CountCause[] = ['weighing', 'moisture', 'unrecordedReturn', 'entryError', 'other'];
/** A bottle that is not there has neither evaporated nor been weighed wrongly. */
const gone: readonly CountCause[] = ['unrecordedUse', 'entryError', 'lost', 'other'];

/** The causes that can explain a difference. */
export function causesFor({ difference, found }: Difference): readonly CountCause[] {
  return [...(difference > 0 ? more : found ? less : gone), 'leftAsIs'];
}

/** Causes that say little by themselves: they want words. */
export function wantsWords(cause: CountCause): boolean {
  return cause === 'lost' || cause === 'other' || cause === 'leftAsIs' || cause === 'entryError';
}

/**
 * True for a loss of a listed substance that nobody can explain: it is reported to the police at once (国务院令第591号 art. 23,
 * 第445号 art. 34), and to the bureau.
 */
export function isReportable(line: Difference & { listed: boolean; cause: CountCause | null }): boolean {
  return line.listed && line.difference < 0 && (line.cause === 'lost' || line.cause === 'other');
}
