import type { ApprovingRole } from '../../shared/chemicals/approval.ts';
import type { Account, MovementKind } from '../../shared/chemicals/movement.ts';
import type { Dimension, Unit } from '../../shared/chemicals/quantity.ts';
import type { Flag } from './tables.ts';

/** How this school keeps its chemicals: one row. */
export interface ChemicalSettingsTable {
  id: 1;
  slip_hours: number;
  two_receive: Flag;
  two_issue: Flag;
  two_keep: Flag;
  two_locks: Flag;
  two_books: Flag;
  /** Who says yes to an issue of listed substances above a limit. */
  approving_role: ApprovingRole;
  /** mg and µL; null where there is no limit. */
  approve_mass: number | null;
  approve_volume: number | null;
  /** After so many years a safety data sheet is old. */
  sheet_years: number;
}

export interface CabinetTable {
  id: string;
  name: string;
  place_id: string;
  keeper_id: string | null;
  second_keeper_id: string | null;
  retired: Flag;
  pinyin: string;
  initials: string;
}

/** What a bottle can hold. Amounts in mg, µL or pieces, density in mg per mL. */
export interface SubstanceTable {
  id: string;
  name_zh: string;
  name_en: string;
  /** Joined by line breaks. */
  aliases: string;
  formula: string;
  cas: string | null;
  dimension: Dimension;
  density: number | null;
  /** As the shipped table shortens them, joined by `;`. */
  hazard_classes: string;
  storage_group: string | null;
  minimum: number | null;
  maximum: number | null;
  version: number;
  /** Lower-case names, pinyin, initials, aliases, formula and CAS, for searching. */
  search_text: string;
}

/** Which shipped table a substance was begun from, and who has compared it with the original since. */
export interface SubstanceOriginTable {
  substance_id: string;
  /** Of the table. */
  version: string;
  source_zh: string;
  source_en: string;
  /** The table itself had been compared by a second reader. */
  table_checked: Flag;
  checked_at: string | null;
  /** In the school's time zone. */
  checked_on: string | null;
  checked_by: string | null;
  account_id: string | null;
}

/** The present state of each bottle; its movements are the record. */
export interface BottleTable {
  id: string;
  number: string;
  substance_id: string;
  maker: string;
  batch: string;
  purity: string;
  /** Mass percent times 100; null when nobody stated it. */
  concentration: number | null;
  dimension: Dimension;
  unit: Unit;
  net_amount: number;
  opened_on: string | null;
  expires_on: string | null;
  cabinet_id: string;
  /** Kinds of the controlled lists that it is on, joined by `,`; empty when on none. */
  controls: string;
  stock: number;
  out: number;
  last_on: string | null;
  pending: number;
  recorded_on: string;
  version: number;
  updated_at: string;
}

export interface IssueSlipTable {
  id: string;
  number: string;
  class_name: string;
  experiment: string;
  taker_id: string | null;
  taker_name: string;
  issued_on: string;
  issued_at: string;
  due_at: string;
  settled_at: string | null;
  /** The version of an experiment that it was drawn from. */
  experiment_version_id: string | null;
}

/** What became of one bottle on a slip, so far. */
export interface SlipLineTable {
  slip_id: string;
  bottle_id: string;
  issued: number;
  returned: number;
  used: number;
  wasted: number;
  lost: number;
  out: number;
}

/** The ledger: append-only, each row carrying the hash of the one before. */
export interface ChemicalMovementTable {
  sequence: number;
  id: string;
  kind: MovementKind;
  bottle_id: string;
  from_account: Account;
  to_account: Account;
  amount: number;
  stock_after: number;
  out_after: number;
  cabinet_id: string;
  slip_id: string | null;
  refers_to: number | null;
  happened_on: string;
  recorded_at: string;
  account_id: string | null;
  by_name: string;
  second_id: string | null;
  second_name: string | null;
  /** 1: entered by one where two are asked for; a later row confirms it. */
  pending: Flag;
  reason: string;
  previous_hash: string;
  hash: string;
}

/** Whose yes a movement waits for, where a second person's is not enough: append-only, and in the audit of the movement. */
export interface MovementApprovalTable {
  sequence: number;
  awaits: ApprovingRole;
}

/** A reversal by whoever was asked for a yes and said no; `declines` is the row that it undoes. */
export interface MovementDeclineTable {
  sequence: number;
  declines: number;
}

/** A month that two people have signed: nothing is entered into it any more. */
export interface ClosedMonthTable {
  month: string;
  rows: number;
  head: string;
  closed_at: string;
  account_id: string | null;
  by_name: string;
  second_name: string;
}
