import type { Generated } from 'kysely';

/** A safety data sheet of a substance: the last of a substance is the one that holds. */
export interface DataSheetTable {
  sequence: Generated<number>;
  id: string;
  substance_id: string;
  sha256: string;
  /** What it is saved as. */
  name: string;
  /** The day that stands on the sheet. */
  issued_on: string;
  added_at: string;
  added_on: string;
  account_id: string | null;
  by_name: string;
}
