import type { ListKind } from '../../../shared/chemicals/listing-file.ts';
import type { SlipLineView } from '../../../shared/contract/chemical-schemas.ts';
import type { DocumentBasis } from '../../documents/document-basis.ts';
import type { LedgerEntry } from './ledger-data.ts';

/** A bottle on a slip, and what became of what was taken from it. Amounts in mg, µL or pieces. */
export interface PrintedSlipLine extends Omit<SlipLineView, 'bottleId'> {
  purity: string;
  /** Where the bottle stood when it was issued. */
  cabinetName: string;
  /** The controlled lists that the bottle is on. */
  lists: readonly ListKind[];
}

/** An issue slip (领用单) with its rows of the ledger, as they were entered. */
export interface PrintedSlip {
  number: string;
  className: string;
  experiment: string;
  takerName: string;
  issuedOn: string;
  /** When it was entered. */
  issuedAt: string;
  dueAt: string;
  settledAt: string | null;
  late: boolean;
  lines: readonly PrintedSlipLine[];
  entries: readonly LedgerEntry[];
}

export interface IssueSlipData extends DocumentBasis {
  slip: PrintedSlip;
}
