import { otherSums, verbs } from '../../../shared/chemicals/month-figures.ts';
import { markedColumns } from '../../../shared/chemicals/waiting-amounts.ts';
import type { ChemicalWeek, SubstanceWeek } from '../../../shared/contract/chemical-week.ts';
import type { Language } from '../../../shared/contract/document.ts';
import type { TableBlock } from '../../documents/document-content.ts';
import type { TableShape } from '../../documents/document-layout.ts';
import type { DocumentTexts } from '../../documents/document-texts.ts';
import type { FormatProfile, PageName } from '../../documents/format-profile.ts';
import type { ColumnWidth } from './column-widths.ts';
import { amountOrNothing, listWords, printedAmount, substanceName } from './printed-chemicals.ts';
import { registerCells, registerShape } from './register-shape.ts';
import { markedFigure, waitingNote } from './waiting-notes.ts';

const done = ['received', 'issued', 'used', 'returned', 'wasted', 'lost', 'adjusted'] as const;
const holdings = ['substance', 'lists', 'bottles', 'stock', 'out'] as const;
const movements = ['substance', ...done] as const;
const both = ['substance', 'lists', 'bottles', 'opening', ...done, 'closing', 'out'] as const;
type Column = (typeof holdings)[number] | (typeof movements)[number] | (typeof both)[number];

/** The tables of a week's listed substances: what is held, what was done, and both beside each other. */
export const weekTables = { holdings, movements, both } as const;
export type WeekTable = keyof typeof weekTables;

const widths: Record<WeekTable, (name: Column) => ColumnWidth> = {
  holdings: (name) =>
    name === 'substance'
      ? { share: 1 }
      : name === 'lists'
        ? { share: 1.1 }
        : { characters: name === 'bottles' ? 5 : 8 },
  movements: (name) => (name === 'substance' ? { share: 1 } : { characters: 4.7 }),
  both: (name) => {
    if (name === 'substance') return { share: 1.2 };
    if (name === 'lists') return { share: 1 };
    if (name === 'bottles') return { characters: 3.8 };
    return { characters: name === 'closing' ? 6.4 : name === 'opening' ? 6.2 : 4.5 };
  },
};

/** Its look on a page; the last row is for what all have together. */
export function weekTableShape(
  profile: FormatProfile,
  language: Language,
  page: PageName,
  table: WeekTable,
): TableShape {
  const names: readonly Column[] = weekTables[table];
  const left = (name: Column) => name === 'substance' || name === 'lists';
  return registerShape({
    profile,
    language,
    page,
    widths: names.map(widths[table]),
    rows: {
      line: { cells: registerCells(names.map((name) => (left(name) ? 'ledgerCell' : 'ledgerCentred'))) },
      total: { cells: registerCells(names.map((name) => (left(name) ? 'ledgerStrong' : 'ledgerStrongCentred'))) },
    },
  });
}

/** A row a substance, then bottles and rows in all; amounts of different substances are not added. */
export function weekTable(
  texts: DocumentTexts,
  language: Language,
  table: WeekTable,
  week: ChemicalWeek,
  substances: readonly SubstanceWeek[],
): TableBlock {
  const names: readonly Column[] = weekTables[table];
  const head = names.map((name) => texts(`chemical.week.column.${name}`));
  const lines = substances.map((one) => names.map((name) => cellOf(texts, language, one, name)));
  const total = names.map((name) => totalOf(texts, table, week, name));
  return {
    kind: 'table',
    shape: table,
    rows: [
      { shape: 'head', cells: head },
      ...lines.map((cells) => ({ shape: 'line', cells })),
      { shape: 'total', cells: total },
    ],
  };
}

/** True for a substance to which something was done. */
export function hasMoved({ opening, closing, sums }: SubstanceWeek): boolean {
  const changed = opening.stock !== closing.stock || opening.out !== closing.out;
  return changed || [...verbs, ...otherSums].some((name) => sums[name] !== 0);
}

/** The note below such a table, where figures in it hold what nobody has said yes to. */
export function weekTableNote(
  texts: DocumentTexts,
  language: Language,
  substances: readonly SubstanceWeek[],
): string | null {
  return waitingNote(
    texts,
    substances.map((one) => ({ name: substanceName(language, one), unit: one.unit, waiting: one.waiting })),
  );
}

function cellOf(texts: DocumentTexts, language: Language, one: SubstanceWeek, name: Column): string {
  const marks = markedColumns(one.waiting);
  const amount = (value: number) => amountOrNothing(texts, value, one.unit);
  switch (name) {
    case 'substance':
      return substanceName(language, one);
    case 'lists':
      return listWords(texts, one.lists);
    case 'bottles':
      return String(one.bottles);
    case 'opening':
      return printedAmount(texts, one.opening.stock, one.unit);
    case 'stock':
    case 'closing':
      return markedFigure(texts, printedAmount(texts, one.closing.stock, one.unit), marks.has('level'));
    case 'out':
      return markedFigure(texts, amount(one.closing.out), marks.has('out'));
    case 'received':
      return markedFigure(texts, amount(one.sums.opening + one.sums.received), marks.has('received'));
    default:
      return markedFigure(texts, amount(one.sums[name]), marks.has(name));
  }
}

function totalOf(texts: DocumentTexts, table: WeekTable, { substances, rows }: ChemicalWeek, name: Column): string {
  switch (name) {
    case 'substance':
      return texts(`chemical.week.total.${table}`);
    case 'bottles':
      return String(substances.reduce((sum, one) => sum + one.bottles, 0));
    case 'lists':
    case 'opening':
    case 'stock':
    case 'closing':
    case 'out':
      return '';
    case 'received':
      return rowCount(texts, rows.opening + rows.received);
    default:
      return rowCount(texts, rows[name]);
  }
}

function rowCount(texts: DocumentTexts, count: number): string {
  return count === 0 ? '' : texts('chemical.week.rows', { count });
}
