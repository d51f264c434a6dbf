import type { Generated } from 'kysely';

/** Who counted a bottle that came into the ledger without papers; names as they were then. */
export interface OpeningWitnessTable {
  bottle_id: string;
  first_id: string;
  second_id: string;
  first_name: string;
  second_name: string;
}

export interface BottlePhotoTable {
  sequence: Generated<number>;
  id: string;
  bottle_id: string;
  sha256: string;
  /** What it is saved as. */
  name: string;
  /** Day on which its camera says it was taken. */
  taken_on: string | null;
  added_at: string;
  account_id: string | null;
  by_name: string;
}
