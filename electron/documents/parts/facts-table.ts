import type { Language } from '../../../shared/contract/document.ts';
import { type CellContent, type RowContent, text } from '../document-content.ts';
import type { CellShape, TableShape } from '../document-layout.ts';
import { type FormatProfile, type PageName, shareWidth, typeAreaWidth } from '../format-profile.ts';
import { mayOutgrowPage } from '../row-height.ts';

/** A form of labels and values: two facts in a row (`pair`), one long one (`wide`), or a sentence (`all`). */
export function factsTableShape(profile: FormatProfile, language: Language, page: PageName): TableShape {
  const [labels, values] = language === 'en' ? [1.15, 1.85] : [0.9, 2.1];
  const label: CellShape = { style: 'factLabel', shaded: true, vertical: 'center' };
  const value: CellShape = { style: 'fact', vertical: 'center' };
  return {
    columns: shareWidth(typeAreaWidth(profile.pages[page]), [labels, values, labels, values]),
    margins: profile.cells.facts,
    ruled: true,
    rows: {
      pair: { cells: [label, value, label, value] },
      wide: { cells: [label, { ...value, span: 3 }] },
      all: { cells: [{ ...value, span: 4 }] },
    },
  };
}

/** A table of columns under a repeating head: each column has a weight and says how its cells are set. */
export function listTableShape(
  profile: FormatProfile,
  page: PageName,
  columns: readonly { weight: number; style: 'fact' | 'factCentred' }[],
): TableShape {
  return {
    columns: shareWidth(
      typeAreaWidth(profile.pages[page]),
      columns.map((column) => column.weight),
    ),
    margins: profile.cells.facts,
    ruled: true,
    rows: {
      head: { header: true, cells: columns.map(() => ({ style: 'factLabel', shaded: true, vertical: 'center' })) },
      line: { cells: columns.map((column) => ({ style: column.style, vertical: 'center' })) },
    },
  };
}

/** Characters on a line of the narrowest value cells, on the safe side. */
const pairCharacters = 10;
const wideCharacters = 26;

/** One row with two facts. */
export function pairRow(label: string, value: CellContent, otherLabel: string, otherValue: CellContent): RowContent {
  const cells = [label, value, otherLabel, otherValue];
  return { shape: 'pair', cells, maySplit: mayOutgrowPage(cells, [9, pairCharacters, 9, pairCharacters]) };
}

/** One row with a long fact. */
export function wideRow(label: string, value: CellContent): RowContent {
  const cells = [label, value];
  return { shape: 'wide', cells, maySplit: mayOutgrowPage(cells, [9, wideCharacters]) };
}

/** A sentence across the whole table. */
export function allRow(sentence: string): RowContent {
  return { shape: 'all', cells: [[text('factCentred', sentence)]] };
}

/** Rows of a list table under its head. `characters` as in `mayOutgrowPage`. */
export function listRows(
  head: readonly string[],
  lines: Iterable<readonly CellContent[]>,
  characters: readonly number[],
): RowContent[] {
  const rows = [...lines].map(
    (cells): RowContent => ({ shape: 'line', cells, maySplit: mayOutgrowPage(cells, characters) }),
  );
  return [{ shape: 'head', cells: head }, ...rows];
}
