import type { Sheet } from '../../shared/spreadsheet/sheet.ts';
import { readCellLooks } from './cell-looks.ts';
import type { SpreadsheetLimits } from './limits.ts';
import { refuse } from './refuse.ts';
import { readSharedStrings } from './shared-strings.ts';
import { type FilledRow, readSheetPart } from './sheet-part.ts';
import { findWorkbookParts } from './workbook-parts.ts';
import type { ZipDirectory } from './zip-directory.ts';

/** What is asked of a workbook. */
export interface WorkbookRequest {
  readonly file: Uint8Array;
  readonly directory: ZipDirectory;
  /** Null for the first visible sheet that holds anything. */
  readonly sheetName: string | null;
  readonly limits: SpreadsheetLimits;
}

/** Reads one sheet. Only for a thread that can be ended: a hostile file within the limits may still take long. */
export async function readWorkbook({ file, directory, sheetName, limits }: WorkbookRequest): Promise<Sheet> {
  const parts = await findWorkbookParts(file, directory);
  const wanted = parts.sheets.filter(({ name, hidden }) => (sheetName === null ? !hidden : name === sheetName));
  if (sheetName !== null && wanted.length === 0) refuse('spreadsheetNoSuchSheet', { sheet: sheetName });
  const context = {
    strings: await readSharedStrings(file, parts.sharedStrings),
    looks: await readCellLooks(file, parts.styles),
    from1904: parts.from1904,
  };
  for (const { name, part } of wanted) {
    const rows: FilledRow[] = await readSheetPart(file, part, context, limits);
    if (rows.length > 0) return { name, sheetNames: parts.sheetNames, from1904: parts.from1904, rows };
  }
  return refuse('spreadsheetEmpty');
}
