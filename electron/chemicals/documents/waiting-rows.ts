import { balanceColumns, balanceOf, countMonth, type MonthBalance } from '../../../shared/chemicals/month-figures.ts';
import type { Unit } from '../../../shared/chemicals/quantity.ts';
import { sumUnit } from '../../../shared/chemicals/sum-unit.ts';
import type { Language } from '../../../shared/contract/document.ts';
import type { DocumentTexts } from '../../documents/document-texts.ts';
import type { SubstanceMonth, WaitingRow } from './ledger-data.ts';
import { printedAmount, substanceName } from './printed-chemicals.ts';

/** Stands behind a figure in which something waits for a yes. */
export const waitingMark = '※';

/** The columns of a month's balance whose figures rows that wait have changed; those of earlier months changed what it began with. */
export function waitingColumns(waiting: readonly WaitingRow[], month: string): ReadonlySet<keyof MonthBalance> {
  const columns = new Set<keyof MonthBalance>();
  for (const row of waiting) {
    const { figures } = countMonth({ stock: 0, out: 0 }, [row]);
    const isEarlier = row.happenedOn < `${month}-01`;
    const balance = balanceOf(isEarlier ? countMonth(figures.closing, []).figures : figures);
    for (const name of balanceColumns) if (balance[name] !== 0) columns.add(name);
  }
  return columns;
}

/** What waits of a bottle, a line for each of its rows. */
export function waitingLines(texts: DocumentTexts, waiting: readonly WaitingRow[], unit: Unit): string[] {
  return waiting.map((row) => {
    const amount = printedAmount(texts, row.amount, unit);
    const line = texts('chemical.ledger.waits', { ...words(texts, row), amount });
    return stillInCabinet(row) ? texts('chemical.ledger.waitsInCabinet', { line }) : line;
  });
}

/** The note below the sums: how much of which substance waits for whom, and what that means for the shelf. */
export function waitingNote(
  texts: DocumentTexts,
  language: Language,
  substances: readonly SubstanceMonth[],
  waiting: readonly WaitingRow[],
): string {
  const ofBottle = Map.groupBy(waiting, ({ bottleId }) => bottleId);
  const parts = substances.flatMap((substance) => {
    const rows = substance.bottleIds.flatMap((id) => ofBottle.get(id) ?? []);
    const alike = Map.groupBy(rows, (row) => JSON.stringify([row.kind, row.reverses, row.awaits]));
    return [...alike.values()].flatMap((same) => {
      const [first] = same;
      if (first === undefined) return [];
      const sum = same.reduce((all, { amount }) => all + amount, 0);
      const amount = printedAmount(texts, sum, sumUnit(substance.dimension, substance.units, [sum]));
      const line = texts('chemical.ledger.waits', { ...words(texts, first), amount });
      const name = substanceName(language, substance);
      return [texts('chemical.ledger.waitsOf', { name, line, count: same.length })];
    });
  });
  return texts('chemical.ledger.waitingNote', {
    mark: waitingMark,
    parts: parts.join(texts('chemical.ledger.separator')),
  });
}

function words(texts: DocumentTexts, { kind, awaits }: WaitingRow) {
  return { kind: texts(`chemical.kind.${kind}`), awaits: texts(`chemical.awaits.${awaits}`) };
}

/** Before somebody says yes nothing leaves the cabinet, although the book has taken it out of the balance. */
function stillInCabinet({ from, to }: WaitingRow): boolean {
  return from === 'stock' && to !== 'stock';
}
