import type { FaultParams } from '../../shared/contract/fault.ts';
import type { SpreadsheetRefusal } from '../../shared/spreadsheet/refusal.ts';
import type { Sheet } from '../../shared/spreadsheet/sheet.ts';

/** What the thread that reads a workbook answers, once. */
export type ReadingAnswer =
  | { readonly kind: 'sheet'; readonly sheet: Sheet }
  | { readonly kind: 'refused'; readonly reason: SpreadsheetRefusal; readonly params: FaultParams | undefined };
