import { dayOfCell } from '../spreadsheet/day-of-cell.ts';
import type { FoundHeader } from '../spreadsheet/find-header.ts';
import type { ColumnSpec } from '../spreadsheet/header-name.ts';
import { readTable, type TableRow } from '../spreadsheet/read-table.ts';
import type { Sheet, SheetCell } from '../spreadsheet/sheet.ts';
import { plainCas } from './cas.ts';
import { type ListKind, listKinds } from './listing-file.ts';
import { checkListFile, type ListFileFinding, mostFindings, type ReadListFile } from './listing-file-reader.ts';

/** The columns of a controlled list written as a sheet: one line an entry, what holds for a list on its first line. */
export const listColumnIds = [
  'kind',
  'list',
  'listEn',
  'version',
  'asOf',
  'complete',
  'checked',
  'source',
  'sourceEn',
  'address',
  'cas',
  'name',
  'item',
  'above',
  'standing',
  'note',
  'noteEn',
] as const;
export type ListColumn = (typeof listColumnIds)[number];

/** What is read above each column; the first of each language is what the program writes. */
export const listColumnNames: Record<ListColumn, readonly [zh: string, en: string, ...others: string[]]> = {
  kind: ['类别', 'Kind', '名录类别', 'list kind'],
  list: ['名录', 'List', '名录名称', 'list name'],
  listEn: ['名录英文名', 'List in English'],
  version: ['版本', 'Version', '年版'],
  asOf: ['整理日期', 'Put together on', '日期', 'date'],
  complete: ['全文收录', 'Complete', '完整'],
  checked: ['已复核', 'Checked', '已核对'],
  source: ['来源', 'Source', '依据'],
  sourceEn: ['来源英文', 'Source in English'],
  address: ['网址', 'Address', 'url', 'link'],
  cas: ['CAS号', 'CAS number', 'CAS', 'CAS登记号'],
  name: ['品名', 'Name', '名称', '化学品名称', 'substance'],
  item: ['序号', 'Item', '项号', 'item number'],
  above: ['浓度大于（%）', 'Above (%)', '浓度大于', 'above', 'above percent'],
  standing: ['情况', 'Standing', '状态', 'status'],
  note: ['备注', 'Note', '说明'],
  noteEn: ['备注英文', 'Note in English'],
};

/** How an entry stands: on the list, not decided, or compared and on none. The first of each language is written. */
export const standings = {
  listed: ['列入', 'listed'],
  open: ['待核实', 'undecided'],
  compared: ['未列入', 'not listed'],
} as const;

/** The kinds of list in words, as they are written and read. */
export const listKindNames: Record<ListKind, readonly [zh: string, en: string, ...others: string[]]> = {
  drugPrecursor1: ['易制毒一类', 'Drug precursor 1', '易制毒1', '易制毒第一类'],
  drugPrecursor2: ['易制毒二类', 'Drug precursor 2', '易制毒2', '易制毒第二类'],
  drugPrecursor3: ['易制毒三类', 'Drug precursor 3', '易制毒3', '易制毒第三类'],
  explosivePrecursor: ['易制爆', 'Explosive precursor'],
  highlyToxic: ['剧毒', 'Highly toxic'],
  specialControl: ['特别管控', 'Special control'],
};

/** Yes and no as they are written and read. */
export const yesNo = { yes: ['是', 'yes', 'true', '1'], no: ['否', 'no', 'false', '0'] } as const;

const columns: readonly ColumnSpec<ListColumn>[] = listColumnIds.map((id) => ({
  id,
  names: listColumnNames[id],
  required: id === 'cas',
}));

type Row = TableRow<ListColumn>;

const plain = (text: string) => text.normalize('NFKC').toLowerCase().replace(/\s/g, '');
const isOneOf = (text: string, words: readonly string[]) => words.some((word) => plain(word) === plain(text));
const textOf = (cell: SheetCell | null | undefined) => cell?.text.trim() ?? '';

function flagOf(cell: SheetCell | null | undefined): unknown {
  const text = textOf(cell);
  if (isOneOf(text, yesNo.yes)) return true;
  return isOneOf(text, yesNo.no) ? false : text;
}

/**
 * Reads a sheet of controlled lists: one line an entry, its kind beside it, and on the first line of each list its name,
 * version, source and whether it is complete. The day and whether it was checked stand on the first line of all.
 *
 * @returns the file, or every reason why it is refused with its row.
 */
export function readListSheet(sheet: Pick<Sheet, 'rows' | 'from1904'>): ReadListFile {
  const { header, problems, rows } = readTable(sheet.rows, columns);
  if (header === null || problems.length > 0 || rows[0] === undefined) {
    const line = header?.row ?? 1;
    return { ok: false, findings: [{ where: '', line, problem: 'notAListFile' }] };
  }
  const unknown = rows.flatMap((row) => wrongWords(row, header));
  if (unknown.length > 0) return { ok: false, findings: unknown.slice(0, mostFindings) };
  const groups = [...Map.groupBy(rows.filter(isOfList), kindOf)];
  const [head] = rows;
  const value = {
    version: textOf(head.cells.version),
    asOf: head.cells.asOf === null ? '' : (dayOfCell(head.cells.asOf, sheet.from1904) ?? ''),
    checked: flagOf(head.cells.checked),
    source: sourceOf(head),
    compared: rows.filter((row) => standingOf(row) === 'compared').map(casOf),
    lists: groups.map(([kind, own]) => listOf(kind, own)),
  };
  return checkListFile(value, (path) => placeOf(path, header, rows, groups));
}

function standingOf({ cells }: Row): keyof typeof standings | null {
  const text = textOf(cells.standing);
  if (text === '') return 'listed';
  const found = (['listed', 'open', 'compared'] as const).find((one) => isOneOf(text, standings[one]));
  return found ?? null;
}

const isOfList = (row: Row) => standingOf(row) !== 'compared';
const casOf = ({ cells }: Row) => plainCas(textOf(cells.cas));

function kindOf({ cells }: Row): string {
  const text = textOf(cells.kind);
  return listKinds.find((kind) => plain(kind) === plain(text) || isOneOf(text, listKindNames[kind])) ?? text;
}

function wrongWords(row: Row, header: FoundHeader<ListColumn>): ListFileFinding[] {
  if (standingOf(row) !== null) return [];
  return [{ where: header.columns.standing?.header ?? '', line: row.row, problem: 'standingUnknown' }];
}

function sourceOf({ cells }: Row) {
  const text = textOf(cells.source);
  return { text, translation: textOf(cells.sourceEn) || text, address: textOf(cells.address) || null };
}

function listOf(kind: string, rows: readonly Row[]) {
  const [first] = rows;
  const cells = first?.cells;
  const name = textOf(cells?.list);
  return {
    kind,
    name: { zh: name, en: textOf(cells?.listEn) || name },
    version: textOf(cells?.version),
    complete: flagOf(cells?.complete),
    source: first === undefined ? null : sourceOf(first),
    open: rows.filter((row) => standingOf(row) === 'open').map(casOf),
    entries: entriesOf(rows).map(entryOf),
  };
}

/** A line that only says what a list is: one with nothing on it. */
const isBare = ({ cells }: Row) => cells.cas === null && cells.name === null;
const entriesOf = (rows: readonly Row[]) => rows.filter((row) => standingOf(row) === 'listed' && !isBare(row));

function entryOf(row: Row) {
  const { name, item, above, note, noteEn } = row.cells;
  const share = textOf(above)
    .replace(/[%％]$/, '')
    .trim();
  return {
    cas: casOf(row),
    nameZh: textOf(name),
    item: textOf(item) || null,
    // A text that is no number stays what it is, and is refused with its row.
    rule: share === '' ? null : { aboveMassPercent: /^\d+(\.\d+)?$/.test(share) ? Number(share) : share },
    ...(textOf(note) !== '' && { note: textOf(note) }),
    ...(textOf(noteEn) !== '' && { noteTranslation: textOf(noteEn) }),
  };
}

const columnOfField: Partial<Record<string, ListColumn>> = {
  kind: 'kind',
  name: 'list',
  version: 'version',
  asOf: 'asOf',
  checked: 'checked',
  complete: 'complete',
  source: 'source',
  cas: 'cas',
  nameZh: 'name',
  item: 'item',
  rule: 'above',
  note: 'note',
  noteTranslation: 'noteEn',
  open: 'cas',
  compared: 'cas',
};

function placeOf(
  path: readonly PropertyKey[],
  header: FoundHeader<ListColumn>,
  rows: readonly Row[],
  groups: readonly (readonly [string, readonly Row[]])[],
): Pick<ListFileFinding, 'where' | 'line'> {
  const [top, list, field, index, own] = path;
  const ofGroup = top === 'lists' ? (groups[Number(list)]?.[1] ?? []) : [];
  const inner = { entries: entriesOf(ofGroup), open: ofGroup.filter((row) => standingOf(row) === 'open') };
  const ofField = field === 'entries' || field === 'open' ? inner[field][Number(index)] : undefined;
  const compared = rows.filter((row) => standingOf(row) === 'compared');
  const row = top === 'compared' ? compared[Number(list)] : (ofField ?? ofGroup[0] ?? rows[0]);
  const named = field === 'entries' ? own : top === 'lists' ? field : top;
  const column = columnOfField[String(named)];
  const written = column === undefined ? undefined : header.columns[column]?.header;
  return { where: written ?? (column === undefined ? '' : listColumnNames[column][0]), line: row?.row ?? header.row };
}
