import type { Unit } from '../../../shared/chemicals/quantity.ts';
import { staysInCabinet, type WaitingEntry } from '../../../shared/chemicals/waiting-amounts.ts';
import type { DocumentTexts } from '../../documents/document-texts.ts';
import { printedAmount } from './printed-chemicals.ts';

/** What is marked: what it is called, in which unit, and what waits of it. */
export interface WaitingSubject {
  name: string;
  unit: Unit;
  waiting: readonly WaitingEntry[];
}

/** A printed figure, with the mark of the note below its table where it holds what nobody has said yes to. */
export function markedFigure(texts: DocumentTexts, amount: string, isMarked: boolean): string {
  return isMarked && amount !== '' ? texts('chemical.mark', { amount }) : amount;
}

/** The note below a table with marks: how much of which substance waits for whom. Null where nothing waits. */
export function waitingNote(texts: DocumentTexts, subjects: readonly WaitingSubject[]): string | null {
  const told = subjects.filter(({ waiting }) => waiting.length > 0);
  if (told.length === 0) return null;
  const substances = told.map(({ name, unit, waiting }) => {
    const entries = waiting.map((entry) =>
      texts(`chemical.waiting.${staysInCabinet(entry) ? 'inCabinet' : 'entry'}`, {
        kind: texts(`chemical.kind.${entry.kind}`),
        amount: printedAmount(texts, entry.amount, unit),
        awaits: texts(`chemical.awaits.${entry.awaits}`),
      }),
    );
    return texts('chemical.waiting.ofSubstance', { name, entries: entries.join(texts('chemical.waiting.separator')) });
  });
  return texts('chemical.waiting.note', { substances: substances.join(texts('chemical.waiting.itemSeparator')) });
}
