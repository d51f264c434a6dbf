import { type ColumnSpec, headerIs, headerMatcher, unitInHeader } from './header-name.ts';
import type { SheetCell, SheetRow } from './sheet.ts';

/** A column of the sheet that is one of those looked for. */
export interface FoundColumn {
  /** From 0. */
  readonly index: number;
  /** As it is written, on one line. */
  readonly header: string;
  /** What stands in its brackets: `g` of `数量(g)`. */
  readonly unit: string | null;
}

/** What is wrong with the header; a table with one of these cannot be read. */
export type HeaderProblem<Id extends string> =
  | { readonly kind: 'noHeader' }
  | { readonly kind: 'missing'; readonly column: Id }
  | { readonly kind: 'twice'; readonly column: Id; readonly headers: readonly string[] };

export interface FoundHeader<Id extends string> {
  /** As Excel numbers it. */
  readonly row: number;
  readonly columns: Readonly<Partial<Record<Id, FoundColumn>>>;
  /** Columns of the sheet that mean nothing here. */
  readonly others: readonly FoundColumn[];
}

/** Above these many filled rows nobody writes titles. */
export const searchedRows = 50;

export const isBlank = (cell: SheetCell | null | undefined): boolean => (cell?.text ?? '').trim() === '';

interface Candidate<Id extends string> {
  row: SheetRow;
  /** For each cell the column it means. */
  meanings: (Id | null)[];
  /** How many different columns are in it. */
  score: number;
}

/**
 * Finds the row that names the columns: the one among the first fifty that names most of them, two at least (one where
 * only one is looked for). Of two that name as many, one below the other, it is the lower: the upper is the first line
 * of a header of two lines whose cells are merged.
 *
 * @returns the header, or null where there is none, and everything that keeps the table from being read.
 */
export function findHeader<Id extends string>(
  rows: readonly SheetRow[],
  columns: readonly ColumnSpec<Id>[],
): { readonly header: FoundHeader<Id> | null; readonly problems: readonly HeaderProblem<Id>[] } {
  const best = bestCandidate(rows, columns);
  if (best === null) return { header: null, problems: [{ kind: 'noHeader' }] };
  const problems: HeaderProblem<Id>[] = [];
  const found: Partial<Record<Id, FoundColumn>> = {};
  const others: FoundColumn[] = [];
  const all = best.row.cells.map((cell, index) => foundColumn(cell, index));
  for (const { id, required, yielding = [] } of columns) {
    const [first, ...more] = clearest(
      all.filter((column): column is FoundColumn => column !== null && best.meanings[column.index] === id),
      yielding,
    );
    if (first) found[id] = first;
    else if (required) problems.push({ kind: 'missing', column: id });
    if (first && more.length > 0) {
      problems.push({ kind: 'twice', column: id, headers: [first, ...more].map(({ header }) => header) });
    }
  }
  const taken = new Set<FoundColumn>(Object.values<FoundColumn | undefined>(found).filter((one) => one !== undefined));
  const isTwice = (id: Id | null | undefined) => problems.some((one) => one.kind === 'twice' && one.column === id);
  for (const column of all) {
    if (column !== null && !taken.has(column) && !isTwice(best.meanings[column.index])) others.push(column);
  }
  return { header: { row: best.row.row, columns: found, others }, problems };
}

/** Of several columns that mean the same those that are named clearly, where there is one of them. */
function clearest(columns: readonly FoundColumn[], yielding: readonly string[]): readonly FoundColumn[] {
  const clear = columns.filter(({ header }) => !yielding.some((name) => headerIs(header, name)));
  return clear.length > 0 ? clear : columns;
}

function bestCandidate<Id extends string>(
  rows: readonly SheetRow[],
  columns: readonly ColumnSpec<Id>[],
): Candidate<Id> | null {
  const meaning = headerMatcher(columns);
  const least = Math.min(2, columns.length);
  let best: Candidate<Id> | null = null;
  for (const row of rows.slice(0, searchedRows)) {
    const meanings = row.cells.map((cell) => (cell === null ? null : meaning(cell.text)));
    const score = new Set(meanings.filter((id) => id !== null)).size;
    if (score < least) continue;
    const isLowerLine = best !== null && score === best.score && row.row === best.row.row + 1;
    if (best === null || score > best.score || isLowerLine) best = { row, meanings, score };
  }
  return best;
}

function foundColumn(cell: SheetCell | null, index: number): FoundColumn | null {
  if (cell === null || isBlank(cell)) return null;
  return { index, header: cell.text.replace(/\s+/g, ' ').trim(), unit: unitInHeader(cell.text) };
}
