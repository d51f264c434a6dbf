import { amountColumns, type ImportColumn, importColumns } from '../../../shared/chemicals/import-columns.ts';
import { type ReadRow, readRow } from '../../../shared/chemicals/import-row.ts';
import { Fault } from '../../../shared/contract/fault.ts';
import type { FoundHeader } from '../../../shared/spreadsheet/find-header.ts';
import { type LeftOutRow, readTable } from '../../../shared/spreadsheet/read-table.ts';
import { readSheet } from '../../spreadsheet/read-sheet.ts';
import { noCasWords, ownSheetNames } from './sheet-words.ts';

/** A list of bottles, row by row. */
export interface ReadFile {
  readonly sheetName: string;
  readonly header: FoundHeader<ImportColumn>;
  readonly rows: readonly ReadRow[];
  readonly leftOut: readonly LeftOutRow[];
  /** Written by the program itself. */
  readonly own: boolean;
}

/**
 * Reads a spreadsheet of bottles that somebody chose. Faults (`invalid`): those of `readSheet`, and `importNoTable`,
 * `importNameMissing`, `importAmountMissing`, `importColumnTwice` for a sheet that is no list of bottles.
 */
export async function readFile(file: Blob, signal: AbortSignal | undefined): Promise<ReadFile> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const sheet = await readSheet(bytes, {
    sought: { columns: importColumns, oneOf: amountColumns },
    ...(signal && { signal }),
  });
  const { header, problems, rows, leftOut } = readTable(sheet.rows, importColumns);
  if (header === null) throw new Fault('invalid', 'importNoTable', { sheets: sheet.lookedAt.join(' | ') });
  for (const problem of problems) {
    if (problem.kind === 'missing') throw new Fault('invalid', 'importNameMissing', { row: header.row });
    if (problem.kind === 'twice') {
      throw new Fault('invalid', 'importColumnTwice', { headers: problem.headers.join(' | '), row: header.row });
    }
  }
  if (!amountColumns.some((column) => header.columns[column] !== undefined)) {
    throw new Fault('invalid', 'importAmountMissing', { row: header.row });
  }
  const own = ownSheetNames.includes(sheet.name);
  const context = { header, from1904: sheet.from1904, own: own ? { noCas: noCasWords } : null };
  return { sheetName: sheet.name, header, rows: rows.map((row) => readRow(row, context)), leftOut, own };
}
