import { type FoundHeader, findHeader, type HeaderProblem, isBlank } from './find-header.ts';
import type { ColumnSpec } from './header-name.ts';
import type { SheetCell, SheetRow } from './sheet.ts';

/** One data row: what stands in each column that was looked for; null where it is empty or not in the sheet. */
export interface TableRow<Id extends string> {
  /** As Excel numbers it. */
  readonly row: number;
  readonly cells: Readonly<Record<Id, SheetCell | null>>;
}

/** A row below the header that is no data: a total, a remark or signature line, the header once more. */
export interface LeftOutRow {
  readonly row: number;
  readonly kind: 'total' | 'note' | 'header';
  /** What its first filled cell says. */
  readonly text: string;
}

export interface Table<Id extends string> {
  /** Null where no row names the columns; then there are no rows either. */
  readonly header: FoundHeader<Id> | null;
  readonly problems: readonly HeaderProblem<Id>[];
  readonly rows: readonly TableRow<Id>[];
  readonly leftOut: readonly LeftOutRow[];
}

const total =
  /^(?:本页|本月|本年|全部)?(?:合计|总计|小计|共计|累计|总数)(?:[:(].*)?$|^(?:grand|sub)?totals?(?:[:(].*)?$/;
/** 填表人：…, 审核：…, 说明：… and the like: lines below a table. */
const note =
  /^(?:制表|填表|填报|审核|审批|复核|校长|负责人|保管人|管理员|经办|单位盖章|盖章|日期|备注|说明|注|preparedby|checkedby|approvedby|notes?|remarks?)[^:]{0,12}:/;

/**
 * Reads a sheet as a table: title lines above the header are skipped, blank rows too; a total line, remarks below the
 * table and a header that is repeated are left out and named.
 *
 * @param columns what is looked for; the ids become the keys of each row's cells.
 */
export function readTable<Id extends string>(
  sheetRows: readonly SheetRow[],
  columns: readonly ColumnSpec<Id>[],
): Table<Id> {
  const { header, problems } = findHeader(sheetRows, columns);
  const rows: TableRow<Id>[] = [];
  const leftOut: LeftOutRow[] = [];
  if (header === null) return { header, problems, rows, leftOut };
  const headerCells = sheetRows.find(({ row }) => row === header.row)?.cells ?? [];
  for (const { row, cells } of sheetRows) {
    if (row <= header.row) continue;
    const first = cells.find((cell) => !isBlank(cell));
    if (!first) continue;
    const kind = kindOfRow(cells, first, headerCells, columns, header);
    if (kind !== 'data') {
      leftOut.push({ row, kind, text: first.text.trim() });
      continue;
    }
    const cellOf = ({ id }: ColumnSpec<Id>): [Id, SheetCell | null] => {
      const index = header.columns[id]?.index;
      const cell = index === undefined ? null : (cells[index] ?? null);
      return [id, isBlank(cell) ? null : cell];
    };
    const record = Object.fromEntries(columns.map(cellOf)) as Record<Id, SheetCell | null>;
    // A row with something only in columns that mean nothing here.
    if (columns.some(({ id }) => record[id] !== null)) rows.push({ row, cells: record });
  }
  return { header, problems, rows, leftOut };
}

const plain = (text: string) => text.normalize('NFKC').toLowerCase().replace(/\s/g, '');

function kindOfRow<Id extends string>(
  cells: SheetRow['cells'],
  first: SheetCell,
  headerCells: SheetRow['cells'],
  columns: readonly ColumnSpec<Id>[],
  header: FoundHeader<Id>,
): LeftOutRow['kind'] | 'data' {
  if (total.test(plain(first.text))) return 'total';
  const filled = cells.filter((cell) => !isBlank(cell));
  if (filled.length > 1 && cells.every((cell, index) => isBlank(cell) || cell?.text === headerCells[index]?.text)) {
    return 'header';
  }
  // A merged line repeats its text in every cell, and a line of signatures has one label after another.
  const isNote = (cell: SheetCell) => note.test(plain(cell.text));
  const holdsData = (id: Id) => {
    const cell = cells[header.columns[id]?.index ?? -1] ?? null;
    return cell !== null && !isBlank(cell) && cell.text !== first.text && !isNote(cell);
  };
  return isNote(first) && !columns.some(({ id, required }) => required && holdsData(id)) ? 'note' : 'data';
}
