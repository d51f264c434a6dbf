/** A file of controlled lists that the school loaded: append-only. */
export interface ControlledListLoadTable {
  sequence: number;
  id: string;
  version: string;
  as_of: string;
  file_name: string;
  /** SHA-256 of `content`. */
  digest: string;
  /** The file as JSON, in whichever form it came. */
  content: string;
  loaded_at: string;
  account_id: string | null;
  by_name: string;
}

/** A bottle that a load put on other lists: append-only. */
export interface ControlledListChangeTable {
  load_sequence: number;
  bottle_id: string;
  change: 'listed' | 'unlisted' | 'reclassified';
  /** JSON of the lists that it was on, and is on, each with its version and reason. */
  reasons_before: string;
  reasons_after: string;
}
