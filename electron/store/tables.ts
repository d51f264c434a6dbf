import type { Generated } from 'kysely';
import type { Role } from '../../shared/accounts/roles.ts';
import type { PlaceKind } from '../../shared/contract/school.ts';
import type { Category, Grade, HazardKind, HazardState, Origin } from '../../shared/hazards/vocabulary.ts';
import type {
  BottleTable,
  CabinetTable,
  ChemicalMovementTable,
  ChemicalSettingsTable,
  ClosedMonthTable,
  IssueSlipTable,
  MovementApprovalTable,
  MovementDeclineTable,
  SlipLineTable,
  SubstanceOriginTable,
  SubstanceTable,
} from './chemical-tables.ts';
import type {
  ChemicalCountTable,
  CountIntervalsTable,
  CountLineTable,
  CountReportTable,
  CountUnknownTable,
} from './count-tables.ts';
import type { DataSheetTable } from './data-sheet-tables.ts';
import type {
  ExperimentAmountTable,
  ExperimentEventTable,
  ExperimentTable,
  ExperimentVersionTable,
} from './experiment-tables.ts';
import type { ControlledListChangeTable, ControlledListLoadTable } from './list-tables.ts';
import type { BottlePhotoTable, OpeningWitnessTable } from './opening-tables.ts';
import type {
  WasteCodeTable,
  WasteContainerTable,
  WasteEntryTable,
  WasteEventTable,
  WasteHandOverLineTable,
  WasteHandOverReversalTable,
  WasteHandOverTable,
  WasteLeftOutTable,
  WasteSettingsTable,
} from './waste-tables.ts';

/** Booleans are 0 or 1: the driver binds none. */
export type Flag = 0 | 1;

/** Facts about the store itself: `storeId`, `createdAt`, `sample` (JSON of seed and asOf), `passwordCost`. */
export interface MetaTable {
  key: string;
  value: string;
}

export interface SchoolProfileTable {
  id: 1;
  name: string;
  bureau: string;
  section: string;
  recipient: string;
  signer: string;
  contact: string;
  contact_phone: string;
  duty_phone: string;
  seal_name: string;
  cut_off_weekday: number;
  cut_off_time: string;
  time_zone: string;
}

export interface PersonTable {
  id: string;
  name: string;
  post: string;
  department: string;
  phone: string;
  active_from: string | null;
  active_to: string | null;
  pinyin: string;
  initials: string;
}

export interface PlaceTable {
  id: string;
  name: string;
  kind: PlaceKind;
  parent_id: string | null;
  responsible_id: string | null;
  retired: Flag;
  pinyin: string;
  initials: string;
}

export interface AccountTable {
  id: string;
  username: string;
  role: Role;
  person_id: string;
  password_hash: string;
  created_at: string;
  ended_at: string | null;
  last_signed_in_at: string | null;
  failed_attempts: Generated<number>;
  locked_until: string | null;
}

/** Clauses that the school added to those that are shipped. */
export interface CriterionTable {
  id: string;
  code: string;
  text: string;
  source: string;
}

/** The last number given out of a series in a year; numbers are never reused. */
export interface NumberSeriesTable {
  series: string;
  year: number;
  last: number;
}

/** The present state of each hazard, for lists and figures; its events are the record. */
export interface HazardTable {
  id: string;
  number: string;
  state: HazardState;
  grade: Grade;
  origin: Origin;
  category: Category;
  kind: HazardKind;
  description: string;
  place_id: string;
  place_name: string;
  finder_id: string | null;
  finder_name: string;
  recorded_by_id: string | null;
  found_on: string;
  recorded_at: string;
  recorded_on: string;
  responsible_id: string | null;
  responsible_name: string | null;
  due_on: string | null;
  extension_count: number;
  extension_pending: Flag;
  fixer_id: string | null;
  fixed_on: string | null;
  rechecked_on: string | null;
  closed_on: string | null;
  version: number;
  updated_at: string;
  /** Lower-case number, description, place and names, for searching. */
  search_text: string;
}

export interface HazardEventTable {
  id: string;
  hazard_id: string;
  sequence: number;
  at: string;
  account_id: string | null;
  by_name: string;
  type: string;
  /** State and grade after the event, so that figures need no replay. */
  state: HazardState;
  grade: Grade;
  /** The fact as JSON. */
  fact: string;
}

/** A file in `attachments/`, named by its SHA-256. */
export interface AttachmentTable {
  sha256: string;
  bytes: number;
  media_type: string;
  created_at: string;
}

export interface HazardPhotoTable {
  id: string;
  hazard_id: string;
  sha256: string;
}

export interface AuditTable {
  id: Generated<number>;
  at: string;
  account_id: string | null;
  by_name: string;
  action: string;
  subject: string;
  /** JSON. */
  detail: string;
  previous_hash: string;
  hash: string;
}

export interface Tables {
  meta: MetaTable;
  school_profile: SchoolProfileTable;
  person: PersonTable;
  place: PlaceTable;
  account: AccountTable;
  criterion: CriterionTable;
  number_series: NumberSeriesTable;
  hazard: HazardTable;
  hazard_event: HazardEventTable;
  attachment: AttachmentTable;
  hazard_photo: HazardPhotoTable;
  audit: AuditTable;
  chemical_settings: ChemicalSettingsTable;
  cabinet: CabinetTable;
  substance: SubstanceTable;
  substance_origin: SubstanceOriginTable;
  bottle: BottleTable;
  issue_slip: IssueSlipTable;
  slip_line: SlipLineTable;
  chemical_movement: ChemicalMovementTable;
  closed_month: ClosedMonthTable;
  data_sheet: DataSheetTable;
  opening_witness: OpeningWitnessTable;
  bottle_photo: BottlePhotoTable;
  movement_approval: MovementApprovalTable;
  movement_decline: MovementDeclineTable;
  controlled_list_load: ControlledListLoadTable;
  controlled_list_change: ControlledListChangeTable;
  count_intervals: CountIntervalsTable;
  chemical_count: ChemicalCountTable;
  count_line: CountLineTable;
  count_unknown: CountUnknownTable;
  count_report: CountReportTable;
  experiment: ExperimentTable;
  experiment_version: ExperimentVersionTable;
  experiment_amount: ExperimentAmountTable;
  experiment_event: ExperimentEventTable;
  waste_settings: WasteSettingsTable;
  waste_code: WasteCodeTable;
  waste_container: WasteContainerTable;
  waste_entry: WasteEntryTable;
  waste_event: WasteEventTable;
  waste_left_out: WasteLeftOutTable;
  waste_hand_over: WasteHandOverTable;
  waste_hand_over_line: WasteHandOverLineTable;
  waste_hand_over_reversal: WasteHandOverReversalTable;
}

/** Tables whose rows are never changed or removed: triggers refuse it, and `verify` sees a missing trigger. */
export const appendOnlyTables = [
  'hazard_event',
  'attachment',
  'hazard_photo',
  'audit',
  'chemical_movement',
  'closed_month',
  'data_sheet',
  'opening_witness',
  'bottle_photo',
  'movement_approval',
  'movement_decline',
  'controlled_list_load',
  'controlled_list_change',
  'count_unknown',
  'count_report',
  'experiment_event',
  'waste_entry',
  'waste_event',
  'waste_left_out',
  'waste_hand_over',
  'waste_hand_over_line',
  'waste_hand_over_reversal',
] as const;
