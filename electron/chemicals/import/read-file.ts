import { amountColumns, type ImportColumn, importColumns } from '../../../shared/chemicals/import-columns.ts';
import { type ReadRow, readRow } from '../../../shared/chemicals/import-row.ts';
import { withoutSerial } from '../../../shared/chemicals/import-serial.ts';
import { Fault } from '../../../shared/contract/fault.ts';
import type { FoundHeader } from '../../../shared/spreadsheet/find-header.ts';
import { type LeftOutRow, readTable } from '../../../shared/spreadsheet/read-table.ts';
import type { Workbook } from '../../../shared/spreadsheet/sheet.ts';
import { readSheets } from '../../spreadsheet/read-sheet.ts';
import { noCasWords, ownSheetNames } from './sheet-words.ts';

/** A list of bottles, row by row. */
export interface ReadList {
  readonly sheetName: string;
  readonly header: FoundHeader<ImportColumn>;
  readonly rows: readonly ReadRow[];
  readonly leftOut: readonly LeftOutRow[];
  /** Written by the program itself. */
  readonly own: boolean;
}

/** The lists of a workbook: many schools keep one sheet a cabinet. */
export interface ReadFile {
  readonly lists: readonly [ReadList, ...ReadList[]];
  /** Sheets that name columns of such a list, but not all that it needs. */
  readonly notRead: readonly string[];
}

/**
 * Reads a spreadsheet of bottles that somebody chose, every sheet that is a list of them. Faults (`invalid`): those of
 * `readSheets`, and `importNoTable`, `importNameMissing`, `importAmountMissing`, `importColumnTwice` for one that holds none.
 */
export async function readFile(file: Blob, signal: AbortSignal | undefined): Promise<ReadFile> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const workbook = await readSheets(bytes, {
    sought: { columns: importColumns, oneOf: amountColumns },
    ...(signal && { signal }),
  });
  let counted = 0;
  const lists = workbook.sheets.map((sheet) => {
    const { list, last } = readList(sheet, workbook, counted);
    counted = last;
    return list;
  });
  const [first, ...more] = lists;
  if (first === undefined) throw new Fault('invalid', 'spreadsheetEmpty');
  return { lists: [first, ...more], notRead: workbook.notRead };
}

function readList(
  { name, rows: sheetRows }: Workbook['sheets'][number],
  { lookedAt, from1904 }: Workbook,
  counted: number,
): { list: ReadList; last: number } {
  const table = readTable(sheetRows, importColumns);
  if (table.header === null) throw new Fault('invalid', 'importNoTable', { sheets: lookedAt.join(' | ') });
  const { row } = table.header;
  for (const problem of table.problems) {
    if (problem.kind === 'missing') throw new Fault('invalid', 'importNameMissing', { row });
    if (problem.kind === 'twice') {
      throw new Fault('invalid', 'importColumnTwice', { headers: problem.headers.join(' | '), row });
    }
  }
  const { header, rows, last } = withoutSerial({ header: table.header, rows: table.rows }, counted);
  if (!amountColumns.some((column) => header.columns[column] !== undefined)) {
    throw new Fault('invalid', 'importAmountMissing', { row });
  }
  const own = ownSheetNames.includes(name);
  const context = { header, from1904, own: own ? { noCas: noCasWords } : null };
  const { leftOut } = table;
  return { list: { sheetName: name, header, rows: rows.map((one) => readRow(one, context)), leftOut, own }, last };
}
