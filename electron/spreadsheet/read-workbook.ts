import { fitOfSheet, type SheetFit, type SoughtTable } from '../../shared/spreadsheet/choose-sheet.ts';
import type { Workbook } from '../../shared/spreadsheet/sheet.ts';
import { readCellLooks } from './cell-looks.ts';
import { CellTally } from './cell-tally.ts';
import type { SpreadsheetLimits } from './limits.ts';
import { refuse } from './refuse.ts';
import { readSharedStrings } from './shared-strings.ts';
import { type FilledRow, readSheetPart } from './sheet-part.ts';
import { findWorkbookParts } from './workbook-parts.ts';
import type { ZipDirectory } from './zip-directory.ts';

type ReadSheet = Workbook['sheets'][number];

/** What is asked of a workbook. */
export interface WorkbookRequest {
  readonly file: Uint8Array;
  readonly directory: ZipDirectory;
  /** Null for the first visible sheet that holds anything. */
  readonly sheetName: string | null;
  /** Of several sheets the first that is such a table; null for the first that holds anything. */
  readonly sought: SoughtTable | null;
  /** All the sheets that are such tables, not the first alone. */
  readonly all: boolean;
  readonly limits: SpreadsheetLimits;
}

/** Reads the sheets. Only for a thread that can be ended: a hostile file within the limits may still take long. */
export async function readWorkbook(request: WorkbookRequest): Promise<Workbook> {
  const { file, directory, sheetName, sought, limits } = request;
  const parts = await findWorkbookParts(file, directory);
  const wanted = parts.sheets.filter(({ name, hidden }) => (sheetName === null ? !hidden : name === sheetName));
  if (sheetName !== null && wanted.length === 0) refuse('spreadsheetNoSuchSheet', { sheet: sheetName });
  const context = {
    strings: await readSharedStrings(file, parts.sharedStrings),
    looks: await readCellLooks(file, parts.styles),
    from1904: parts.from1904,
  };
  const fitOf = (rows: readonly FilledRow[]) => (sought === null ? 'whole' : fitOfSheet(rows, sought));
  const whole: ReadSheet[] = [];
  const named: string[] = [];
  const lookedAt: string[] = [];
  let nearest: { sheet: ReadSheet; fit: SheetFit } | null = null;
  const kept = new CellTally(limits);
  for (const { name, part } of wanted) {
    const tally = new CellTally(limits);
    // A long sheet of something else is neither held nor counted.
    const rows = await readSheetPart(file, part, context, { tally, goOn: (first) => fitOf(first) !== 'none' });
    if (rows.length === 0) continue;
    lookedAt.push(name);
    const fit = fitOf(rows);
    if (fit === 'whole') {
      kept.include(tally);
      whole.push({ name, rows });
      if (!request.all) break;
      continue;
    }
    if (fit === 'named') named.push(name);
    if (nearest === null || (nearest.fit === 'none' && fit === 'named')) nearest = { sheet: { name, rows }, fit };
  }
  const about = { sheetNames: parts.sheetNames, lookedAt, from1904: parts.from1904 };
  if (whole.length > 0) return { ...about, sheets: whole, notRead: named };
  return nearest === null ? refuse('spreadsheetEmpty') : { ...about, sheets: [nearest.sheet], notRead: [] };
}
