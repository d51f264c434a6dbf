import { Fault, type FaultParams } from '../../shared/contract/fault.ts';
import type { SpreadsheetRefusal } from '../../shared/spreadsheet/refusal.ts';

/** Ends the reading of a spreadsheet with a fault that the person is shown. */
export function refuse(reason: SpreadsheetRefusal, params?: FaultParams): never {
  throw new Fault('invalid', reason, params);
}
