import { balanceOf, type MonthFigures, type MovementEffect } from '../../../shared/chemicals/month-figures.ts';
import type { Unit } from '../../../shared/chemicals/quantity.ts';
import { type CellContent, text } from '../../documents/document-content.ts';
import type { DocumentTexts } from '../../documents/document-texts.ts';
import { remarks } from './entry-remarks.ts';
import type { LedgerEntry } from './ledger-data.ts';
import { amountOrNothing, printedAmount } from './printed-chemicals.ts';

interface EntryView {
  texts: DocumentTexts;
  /** Of the substance's balance. */
  unit: Unit;
  /** See `toldReasons`. */
  told: ReadonlySet<string>;
}

interface EntryPlace {
  /** Of its slip under this substance: says what the slip was for, and who took it. */
  isFirst: boolean;
  /** Of its substance: stays on the page of the sums. */
  isLast: boolean;
  /** The first of its bottle, or another than in the bottle's row before: is named. */
  isOtherCabinet: boolean;
}

/** A row of the ledger in the columns of the table of movements. */
export function entryCells(
  { texts, unit, told }: EntryView,
  entry: LedgerEntry,
  effect: MovementEffect,
  { isFirst, isLast, isOtherCabinet }: EntryPlace,
): CellContent[] {
  const kind = texts(`chemical.kind.${entry.kind}`);
  const strong = (line: string) => text(isLast ? 'ledgerStrongCentredKept' : 'ledgerStrongCentred', line);
  const mark = entry.waits ? 'waits' : entry.reversedBy === null ? null : 'reversed';
  const marked = mark === null ? [] : [strong(texts(`chemical.state.${mark}`))];
  const own = (amount: number) => amountOrNothing(texts, amount, entry.unit);
  return [
    String(entry.sequence),
    entry.happenedOn.slice(5),
    isOtherCabinet ? [entry.bottleNumber, entry.cabinetName] : entry.bottleNumber,
    entry.kind === 'reversed' ? [strong(kind), ...marked] : [kind, ...marked],
    own(effect.in),
    own(effect.out),
    printedAmount(texts, entry.stockAfter, entry.unit),
    printedAmount(texts, effect.level.stock, unit),
    own(effect.settled),
    purposeCell(texts, entry, isFirst),
    [entry.by, ...secondsOf(entry)],
    remarks(texts, entry, told),
  ];
}

function purposeCell(texts: DocumentTexts, { slip }: LedgerEntry, isFirst: boolean): CellContent {
  if (slip === null) return '';
  if (!isFirst) return slip.number;
  const { number, className, experiment, takerName } = slip;
  return [number, `${className} ${experiment}`, texts('chemical.ledger.taker', { name: takerName })];
}

/** The second person; of opening stock for which none signed, who counted it beside the one that entered it. */
function secondsOf({ second, waits, by, counters }: LedgerEntry): string[] {
  if (second !== null) return [second];
  return waits ? [] : counters.filter((name) => name !== by);
}

/** The sums under a substance's rows, in the columns of amounts and what is behind them. */
export function closingCells(texts: DocumentTexts, figures: MonthFigures, unit: Unit): string[] {
  const amount = (value: number) => (value === 0 ? '0' : printedAmount(texts, value, unit));
  const { disposed, adjusted } = balanceOf(figures);
  const said = [
    slipEquation(texts, figures, amount),
    ...(disposed === 0 ? [] : [texts('chemical.ledger.disposed', { amount: amount(disposed) })]),
    ...(adjusted === 0 ? [] : [texts('chemical.ledger.adjusted', { amount: amount(adjusted) })]),
  ].filter((part) => part !== '');
  return [
    amount(figures.in),
    amount(figures.out),
    '',
    printedAmount(texts, figures.closing.stock, unit),
    amount(figures.settled),
    said.join(texts('chemical.ledger.separator')),
  ];
}

/** 期初在外＋领＝用＋剩＋废＋耗＋期末在外, without what is nought; empty where all is. */
function slipEquation(texts: DocumentTexts, figures: MonthFigures, amount: (value: number) => string): string {
  const { openingOut, issued, used, returned, wasted, lost, closingOut } = balanceOf(figures);
  const side = (terms: Readonly<Record<string, number>>) => {
    const present = Object.entries(terms).filter(([, value]) => value !== 0);
    const spoken = present.map(([name, value]) =>
      texts('chemical.ledger.term', { name: texts(`chemical.term.${name}`), amount: amount(value) }),
    );
    return { isNought: spoken.length === 0, sum: spoken.join(texts('chemical.ledger.plus')) || '0' };
  };
  const left = side({ openingOut, issued });
  const right = side({ used, returned, wasted, lost, closingOut });
  if (left.isNought && right.isNought) return '';
  return texts('chemical.ledger.equation', { left: left.sum, right: right.sum });
}
