import type { CountCause } from '../../shared/chemicals/count-cause.ts';
import type { CountState } from '../../shared/chemicals/count-line.ts';
import type { Flag } from './tables.ts';

/** How often is counted, in days: one row. */
export interface CountIntervalsTable {
  id: 1;
  listed_days: number;
  other_days: number;
  all_days: number;
}

/** A stocktake by two people. */
export interface ChemicalCountTable {
  id: string;
  number: string;
  /** Null: all cabinets. */
  cabinet_id: string | null;
  state: CountState;
  opened_on: string;
  opened_at: string;
  account_id: string | null;
  by_name: string;
  second_id: string | null;
  second_name: string;
  /** The day of the first count, once it is complete. */
  counted_on: string | null;
  finished_at: string | null;
  abandoned_for: string | null;
}

/** A bottle of a count. Amounts in mg, µL or pieces; `sequence` is the last row of the ledger at that moment. */
export interface CountLineTable {
  count_id: string;
  bottle_id: string;
  /** Where the book had it when the line was made. */
  cabinet_id: string;
  /** It was not on the sheet and was found there. */
  added: Flag;
  first_found: Flag | null;
  first_amount: number | null;
  first_book: number | null;
  first_sequence: number | null;
  first_on: string | null;
  recount_found: Flag | null;
  recount_amount: number | null;
  recount_book: number | null;
  recount_sequence: number | null;
  recount_on: string | null;
  /** The id of the form that approved the difference, and of the movement that it became. */
  decision_id: string | null;
  cause: CountCause | null;
  words: string | null;
  decided_at: string | null;
  approver_id: string | null;
  approver_name: string | null;
  movement: number | null;
}

/** Something that stood there and is no bottle of the book. */
export interface CountUnknownTable {
  id: string;
  count_id: string;
  words: string;
  noted_at: string;
}

/** Somebody says that a loss was reported to the police and the bureau. */
export interface CountReportTable {
  count_id: string;
  reported_on: string;
  reported_at: string;
  account_id: string | null;
  by_name: string;
  words: string;
}
