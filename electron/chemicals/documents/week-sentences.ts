import type { ChemicalWeek } from '../../../shared/contract/chemical-week.ts';
import type { Language } from '../../../shared/contract/document.ts';
import type { DocumentTexts } from '../../documents/document-texts.ts';
import { longDay } from '../../documents/printed-values.ts';
import { printedAmount, substanceName } from './printed-chemicals.ts';

/** How a week's chemicals are spoken of. */
export interface WeekSpeech {
  texts: DocumentTexts;
  language: Language;
  /** The moment up to which rows count, in running text. */
  asOf: string;
  /** A moment in running text, in the school's time zone. */
  moment: (at: string) => string;
}

const kinds = [
  'opening',
  'received',
  'issued',
  'used',
  'returned',
  'wasted',
  'lost',
  'adjusted',
  'moved',
  'reversed',
] as const;

/** What is held of listed substances. */
export function holdingSentence({ substances }: ChemicalWeek, { texts, asOf }: WeekSpeech): string {
  const held = substances.filter((one) => one.bottles > 0);
  if (held.length === 0) return texts('chemical.week.noneHeld', { asOf });
  const bottles = held.reduce((sum, one) => sum + one.bottles, 0);
  return texts('chemical.week.held', { asOf, substances: held.length, count: bottles });
}

/** What was entered for them in the period, by what was done. */
export function movementSentence({ rows }: ChemicalWeek, { texts }: WeekSpeech): string {
  if (rows.total === 0) return texts('chemical.week.noMovement');
  const named = kinds
    .filter((kind) => rows[kind] > 0)
    .map((kind) => texts('chemical.week.kindCount', { kind: texts(`chemical.kind.${kind}`), count: rows[kind] }));
  const waiting = rows.waiting === 0 ? '' : texts('chemical.week.waiting', { count: rows.waiting });
  const parts = named.join(texts('chemical.week.separator'));
  return texts('chemical.week.movements', { count: rows.total, parts }) + waiting;
}

/** What was counted and found: a sentence, then a line for each difference and for each thing that is not in the book. */
export function differenceLines(week: ChemicalWeek, speech: WeekSpeech): string[] {
  const { counts, differences, unknown } = week;
  const { texts, asOf } = speech;
  const agrees = differences.length === 0 && unknown.length === 0;
  const counted =
    counts.cabinets > 0
      ? texts(`chemical.week.${agrees ? 'countedAgree' : 'counted'}`, { count: counts.cabinets })
      : counts.underWay.length === 0
        ? texts('chemical.week.noCount')
        : '';
  const numbers = counts.underWay.join(texts('chemical.week.separator'));
  const underWay = numbers === '' ? '' : texts('chemical.week.underWay', { asOf, numbers });
  const toDecide = differences.filter(({ state }) => state === 'toDecide').length;
  const found =
    differences.length === 0 ? '' : texts('chemical.week.differences', { count: differences.length, toDecide });
  return [
    (counted + underWay + found).trim(),
    ...differences.map((one) => differenceLine(one, speech)),
    ...unknown.map(({ countNumber, words }) =>
      texts('chemical.week.unknown', { number: countNumber, words: oneLine(words) }),
    ),
  ];
}

function differenceLine(one: ChemicalWeek['differences'][number], { texts, language }: WeekSpeech): string {
  const { state, countNumber } = one;
  const reason = texts('chemical.week.difference.reason', { reason: reasonOf(texts, one) });
  const what = state === 'reversed' ? 'takenBack' : one.amount > 0 ? 'more' : 'less';
  return texts(`chemical.week.difference.${what}`, {
    day: longDay(language, one.happenedOn),
    source: countNumber === null ? '' : texts('chemical.week.difference.source', { number: countNumber }),
    bottle: one.bottleNumber,
    name: substanceName(language, one),
    listed: one.listed ? texts('chemical.week.listed') : '',
    amount: printedAmount(texts, Math.abs(one.amount), one.unit),
    state: state === 'reversed' ? '' : texts(`chemical.week.difference.${state}`, { reason }),
    reason,
  });
}

/** The cause as the count names it, and the words of whoever approved it. */
function reasonOf(texts: DocumentTexts, { cause, reason }: ChemicalWeek['differences'][number]): string {
  const words = oneLine(reason);
  if (cause === null || cause === 'leftAsIs') return words;
  const named = texts(`counts:cause.${cause}`);
  return words === '' ? named : texts('chemical.week.difference.causeAndWords', { cause: named, words });
}

/** Without the stop at its end: the sentence has one. */
function oneLine(words: string): string {
  return words.replaceAll('\n', ' ').replace(/[。.]\s*$/, '');
}

/** The slips of which something is out: a sentence, then a line for each, or for each that is late. */
export function slipLines(
  { openSlips }: ChemicalWeek,
  { texts, asOf, moment }: WeekSpeech,
  which: 'all' | 'late',
): string[] {
  if (openSlips.length === 0) return [texts('chemical.week.noOpenSlip', { asOf })];
  const late = openSlips.filter((slip) => slip.late);
  return [
    texts('chemical.week.openSlips', { asOf, count: openSlips.length, late: late.length }),
    ...(which === 'all' ? openSlips : late).map(({ number, className, experiment, takerName, dueAt, ...slip }) => {
      const state = texts(`chemical.week.${slip.late ? 'slipLate' : 'slipOpen'}`);
      const awaits = slip.awaits === null ? '' : texts(`chemical.awaits.${slip.awaits}`);
      return texts('chemical.week.slip', {
        ...{ number, className, experiment, taker: takerName, due: moment(dueAt) },
        state: awaits === '' ? state : texts('chemical.week.slipWaits', { state, awaits }),
      });
    }),
  ];
}
