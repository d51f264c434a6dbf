import { cleanText } from '../contract/text.ts';
import { dayOfCell, isEitherOrder } from '../spreadsheet/day-of-cell.ts';
import type { FoundHeader } from '../spreadsheet/find-header.ts';
import { endOfMonthOfCell } from '../spreadsheet/month-of-cell.ts';
import type { TableRow } from '../spreadsheet/read-table.ts';
import type { SheetCell } from '../spreadsheet/sheet.ts';
import { bottleNumber, longestBottleNumber } from './bottle-number.ts';
import { isCas, plainCas } from './cas.ts';
import { longestEntryWords } from './entry-words.ts';
import type { ImportColumn } from './import-columns.ts';
import { type ImportProblem, problemIn } from './import-problem.ts';
import { type BottleAmounts, readAmounts, splitSpecification } from './import-quantities.ts';
import { meansNothing } from './import-words.ts';

/** What a row says of its bottles; a text that is not there is empty. */
export interface RowContent extends BottleAmounts {
  readonly number: string;
  readonly name: string;
  /** Null where the sheet has no such column. */
  readonly nameEn: string | null;
  readonly formula: string | null;
  /** Null where it says none; `none` where it says that there is none. */
  readonly cas: string | 'none' | null;
  readonly maker: string;
  readonly batch: string;
  readonly purity: string;
  /** Mass percent times 100. */
  readonly concentration: number | null;
  readonly openedOn: string | null;
  readonly expiresOn: string | null;
  /** Places from the building down, the cabinet last; empty where the sheet has no column for them. */
  readonly path: readonly string[];
  readonly remark: string;
}

/** How the sheet is to be read. */
export interface RowContext {
  readonly header: FoundHeader<ImportColumn>;
  readonly from1904: boolean;
  /** Written by the program itself: texts are taken as they stand. Then the word for "has no CAS number". */
  readonly own: { readonly noCas: readonly string[] } | null;
}

export interface ReadRow {
  readonly row: number;
  /** As the store writes it; empty where there is none. */
  readonly number: string;
  readonly content: RowContent | null;
  readonly problems: readonly ImportProblem[];
}

/** The most characters that each text takes, as the forms have it. */
const longest = {
  number: longestBottleNumber,
  name: 100,
  nameEn: 200,
  formula: 100,
  maker: 100,
  batch: 60,
  purity: 60,
  // What the list of bottles says of an entry: all its words.
  remark: longestEntryWords,
};
const longestPlace = 60;
const formulaErrors = /^#(?:N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!)$/;

/** Reads one row of a list of bottles: what it says, or everything that is wrong with it. */
export function readRow({ row, cells }: TableRow<ImportColumn>, context: RowContext): ReadRow {
  const problems: ImportProblem[] = [];
  const has = (column: ImportColumn) => context.header.columns[column] !== undefined;
  const line = (column: keyof typeof longest): string => {
    const text = oneLine(cells[column]);
    if (text.length > longest[column]) problems.push(problemIn(column, 'tooLong', { most: longest[column] }));
    if (context.own === null && formulaErrors.test(text)) problems.push(problemIn(column, 'formulaError', { text }));
    return text;
  };
  const day = (column: 'openedOn' | 'expiresOn') => {
    const cell = cells[column];
    if (cell === null || meansNothing.test(cell.text.normalize('NFKC').trim())) return null;
    // What expires in a month is good to its end; a month says nothing of when a bottle was opened.
    const found = (column === 'expiresOn' ? endOfMonthOfCell(cell) : null) ?? dayOfCell(cell, context.from1904);
    const reason = isEitherOrder(cell) ? 'dayOrMonth' : 'notADay';
    if (found === null) problems.push(problemIn(column, reason, { text: cell.text.trim() }));
    return found;
  };
  const number = bottleNumber(line('number'));
  const name = line('name');
  if (name === '') problems.push(problemIn('name', 'nameMissing'));
  const units = Object.fromEntries(
    (['net', 'spec', 'count', 'quantity', 'left'] as const).map((id) => [id, context.header.columns[id]?.unit]),
  );
  const amounts = readAmounts({ cells, units });
  const isAmounts = !Array.isArray(amounts);
  if (!isAmounts) problems.push(...(amounts as ImportProblem[]));
  const texts = {
    nameEn: has('nameEn') ? line('nameEn') : null,
    formula: has('formula') ? line('formula') : null,
    maker: line('maker'),
    batch: line('batch'),
    purity: purityOf(line('purity'), cells.spec),
    remark: remarkOf(cells.remark),
  };
  if (texts.purity.length > longest.purity) problems.push(problemIn('spec', 'tooLong', { most: longest.purity }));
  if (texts.remark.length > longest.remark) problems.push(problemIn('remark', 'tooLong', { most: longest.remark }));
  const cas = casOf(cells.cas, context, problems);
  const concentration = percentOf(cells.concentration, context, problems);
  const [openedOn, expiresOn] = [day('openedOn'), day('expiresOn')];
  const path = pathOf(cells, has, problems);
  if (number !== '' && isAmounts && (amounts as BottleAmounts).bottles > 1) {
    problems.push(problemIn('number', 'numberForSeveral'));
  }
  if (problems.length > 0) return { row, number, content: null, problems };
  const content = {
    ...(amounts as BottleAmounts),
    ...texts,
    number,
    name,
    cas,
    concentration,
    openedOn,
    expiresOn,
    path,
  };
  return { row, number, content, problems };
}

function oneLine(cell: SheetCell | null): string {
  return cell === null ? '' : cleanText(cell.text).replace(/\s+/g, ' ');
}

const remarkOf = (cell: SheetCell | null) => (cell === null ? '' : cleanText(cell.text));

/** The level, with what a specification says beside its quantity. */
function purityOf(purity: string, spec: SheetCell | null): string {
  const { rest } = splitSpecification(oneLine(spec).normalize('NFKC'));
  return [purity, rest].filter((text) => text !== '').join(' ');
}

function casOf(cell: SheetCell | null, { own }: RowContext, problems: ImportProblem[]): string | null {
  if (cell === null) return null;
  const text = cell.text.trim();
  if (own?.noCas.includes(text)) return 'none';
  if (meansNothing.test(text.normalize('NFKC'))) return null;
  const cas = plainCas(text);
  if (!isCas(cas)) problems.push(problemIn('cas', 'casWrong', { text }));
  return cas;
}

/** `30%`, `30` below a header with `%`, a cell that Excel shows as 30 %: percent times 100. */
function percentOf(cell: SheetCell | null, { header }: RowContext, problems: ImportProblem[]): number | null {
  if (cell === null) return null;
  const text = cell.text.normalize('NFKC').replace(/\s+/g, '');
  if (meansNothing.test(text)) return null;
  const match = /^(\d{1,3})(?:\.(\d{1,2})0*)?(%|wt%|%\(w\/w\))?$/i.exec(text);
  const [, whole = '', fraction = '', sign] = match ?? [];
  const hundredths = Number(whole) * 100 + Number(fraction.padEnd(2, '0'));
  const isPercent =
    sign !== undefined || header.columns.concentration?.unit?.includes('%') === true || hundredths > 100;
  if (match === null || hundredths > 10_000 || !isPercent) {
    problems.push(problemIn('concentration', 'notAPercent', { text: cell.text.trim() }));
    return null;
  }
  return hundredths;
}

function pathOf(
  cells: Readonly<Record<ImportColumn, SheetCell | null>>,
  has: (column: ImportColumn) => boolean,
  problems: ImportProblem[],
): string[] {
  if (!has('place') && !has('cabinet')) return [];
  const path = [...splitPath(oneLine(cells.place)), ...splitPath(oneLine(cells.cabinet))];
  const column = has('place') ? 'place' : 'cabinet';
  if (path.length === 0) problems.push(problemIn(column, 'placeMissing'));
  if (path.some((name) => name.length > longestPlace))
    problems.push(problemIn(column, 'tooLong', { most: longestPlace }));
  return path;
}

/** The names of a path: parted as the program writes it (` / `), else at any of the marks that people set between them. */
function splitPath(text: string): string[] {
  const parts = text.includes(' / ') ? text.split(' / ') : text.split(/[/／>＞→\\]/);
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}
