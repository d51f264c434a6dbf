import type { FoundColumn, FoundHeader } from '../spreadsheet/find-header.ts';
import { headerIs } from '../spreadsheet/header-name.ts';
import type { TableRow } from '../spreadsheet/read-table.ts';
import { countingHeaders, type ImportColumn } from './import-columns.ts';

interface BottleTable {
  readonly header: FoundHeader<ImportColumn>;
  readonly rows: readonly TableRow<ImportColumn>[];
}

export interface SerialTable extends BottleTable {
  /** What the last row counts to; 0 where nothing counts the rows. */
  readonly last: number;
}

/**
 * Takes 1, 2, 3 … in the order of the rows for row numbers and not for bottle numbers, where the header says no more than
 * `No.`; the column is then one of the others, and rows that were only numbered beforehand are left out.
 *
 * @param before what the sheet before this one counts to: it may go on from there.
 */
export function withoutSerial({ header, rows }: BottleTable, before: number): SerialTable {
  const column = header.columns.number;
  const none = { header, rows, last: 0 };
  if (column === undefined || !isCounting(column)) return none;
  const numbers = rows.flatMap(({ cells }) => (cells.number === null ? [] : [cells.number.text.trim()]));
  const first = numbers[0] === '1' ? 1 : before + 1;
  if (numbers.length === 0 || numbers.some((text, index) => text !== String(first + index))) return none;
  const { number: _, ...columns } = header.columns;
  const others = [...header.others, column].toSorted((one, other) => one.index - other.index);
  const filled = rows
    .map(({ row, cells }) => ({ row, cells: { ...cells, number: null } }))
    .filter(({ cells }) => Object.values(cells).some((cell) => cell !== null));
  return { header: { ...header, columns, others }, rows: filled, last: first + numbers.length - 1 };
}

const isCounting = ({ header }: FoundColumn) => countingHeaders.some((name) => headerIs(header, name));
