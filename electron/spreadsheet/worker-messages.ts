import type { FaultParams } from '../../shared/contract/fault.ts';
import type { SpreadsheetRefusal } from '../../shared/spreadsheet/refusal.ts';
import type { Workbook } from '../../shared/spreadsheet/sheet.ts';

/** What the thread that reads a workbook answers, once. */
export type ReadingAnswer =
  | { readonly kind: 'workbook'; readonly workbook: Workbook }
  | { readonly kind: 'refused'; readonly reason: SpreadsheetRefusal; readonly params: FaultParams | undefined };
