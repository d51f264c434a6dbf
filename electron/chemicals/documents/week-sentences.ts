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

/** What counts found: a sentence, then a line for each. */
export function differenceLines({ differences }: ChemicalWeek, { texts, language }: WeekSpeech): string[] {
  if (differences.length === 0) return [texts('chemical.week.noDifference')];
  return [
    texts('chemical.week.differences', { count: differences.length }),
    ...differences.map((one) => {
      const amount = printedAmount(texts, Math.abs(one.amount), one.unit);
      const what = one.reversal ? 'takenBack' : one.amount > 0 ? 'more' : 'less';
      return texts(`chemical.week.${what}`, {
        day: longDay(language, one.happenedOn),
        bottle: one.bottleNumber,
        name: substanceName(language, one),
        listed: one.listed ? texts('chemical.week.listed') : '',
        amount,
        reason: one.reason.replaceAll('\n', ' '),
      });
    }),
  ];
}

/** The slips of which something is out: a sentence, then a line for each that is late. */
export function slipLines({ openSlips }: ChemicalWeek, { texts, asOf, moment }: WeekSpeech): string[] {
  if (openSlips.length === 0) return [texts('chemical.week.noOpenSlip', { asOf })];
  const late = openSlips.filter((slip) => slip.late);
  return [
    texts('chemical.week.openSlips', { asOf, count: openSlips.length, late: late.length }),
    ...late.map(({ number, className, experiment, takerName, dueAt }) =>
      texts('chemical.week.lateSlip', { number, className, experiment, taker: takerName, due: moment(dueAt) }),
    ),
  ];
}
