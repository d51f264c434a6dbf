import { fitOfSheet, type SheetFit, type SoughtTable } from '../../shared/spreadsheet/choose-sheet.ts';
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
  /** Of several sheets the first that is such a table; null for the first that holds anything. */
  readonly sought: SoughtTable | null;
  readonly limits: SpreadsheetLimits;
}

/** Reads one sheet. Only for a thread that can be ended: a hostile file within the limits may still take long. */
export async function readWorkbook({ file, directory, sheetName, sought, limits }: WorkbookRequest): Promise<Sheet> {
  const parts = await findWorkbookParts(file, directory);
  const wanted = parts.sheets.filter(({ name, hidden }) => (sheetName === null ? !hidden : name === sheetName));
  if (sheetName !== null && wanted.length === 0) refuse('spreadsheetNoSuchSheet', { sheet: sheetName });
  const context = {
    strings: await readSharedStrings(file, parts.sharedStrings),
    looks: await readCellLooks(file, parts.styles),
    from1904: parts.from1904,
  };
  const lookedAt: string[] = [];
  let best: { fit: SheetFit; name: string; rows: FilledRow[] } | null = null;
  for (const { name, part } of wanted) {
    const rows: FilledRow[] = await readSheetPart(file, part, context, limits);
    if (rows.length === 0) continue;
    lookedAt.push(name);
    const fit = sought === null ? 'whole' : fitOfSheet(rows, sought);
    if (best === null || (best.fit === 'none' && fit !== 'none') || fit === 'whole') best = { fit, name, rows };
    if (fit === 'whole') break;
  }
  if (best === null) return refuse('spreadsheetEmpty');
  const { name, rows } = best;
  return { name, sheetNames: parts.sheetNames, lookedAt, from1904: parts.from1904, rows };
}
