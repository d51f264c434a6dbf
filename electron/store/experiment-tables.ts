import type { AmountBasis, ExperimentKind, VersionEvent, VersionState } from '../../shared/chemicals/experiment.ts';
import type { Unit } from '../../shared/chemicals/quantity.ts';

/** An experiment is its versions; by itself it has only a number. */
export interface ExperimentTable {
  id: string;
  number: string;
  recorded_on: string;
}

/** One version of procedure and safety plan. An approved one is never changed. */
export interface ExperimentVersionTable {
  id: string;
  experiment_id: string;
  number: number;
  state: VersionState;
  /** Counts the changes of a draft and of its state. */
  edition: number;
  title: string;
  course: string;
  grade: string;
  kind: ExperimentKind;
  group_count: number;
  steps: string;
  hazards: string;
  protection: string;
  spill: string;
  burn: string;
  fire: string;
  eye: string;
  waste: string;
  /** Lower-case number, title, course and grade with pinyin, for searching. */
  search_text: string;
  approved_at: string | null;
  approved_by_id: string | null;
  approved_by: string | null;
}

/** A line of a version's list of amounts, in mg, µL or pieces. */
export interface ExperimentAmountTable {
  version_id: string;
  position: number;
  substance_id: string;
  amount: number;
  unit: Unit;
  basis: AmountBasis;
  purpose: string;
}

/** What happened to a version, append-only. */
export interface ExperimentEventTable {
  id: string;
  version_id: string;
  sequence: number;
  at: string;
  account_id: string | null;
  person_id: string | null;
  by_name: string;
  kind: VersionEvent;
  words: string;
}
