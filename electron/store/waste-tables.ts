import type { Generated } from 'kysely';
import type { Dimension } from '../../shared/chemicals/quantity.ts';
import type { WasteContainerKind, WasteContainerState, WasteEventKind } from '../../shared/chemicals/waste.ts';

/** How long a container stays, and when it counts as full: one row. */
export interface WasteSettingsTable {
  id: 1;
  kept_days: number;
  full_percent: number;
}

/** The code that the school's firm or bureau gives a category. */
export interface WasteCodeTable {
  category_id: string;
  code: string;
}

/** A container and its present state. Amounts in µL, mg or pieces. */
export interface WasteContainerTable {
  id: string;
  number: string;
  category_id: string;
  dimension: Dimension;
  kind: WasteContainerKind;
  capacity: number;
  place_id: string;
  words: string;
  opened_on: string;
  opened_at: string;
  account_id: string | null;
  by_name: string;
  contents: number;
  state: WasteContainerState;
  sealed_on: string | null;
  hand_over_id: string | null;
}

/** What went into a container: append-only. `amount` is below zero where the row takes back the one that it names. */
export interface WasteEntryTable {
  sequence: Generated<number>;
  id: string;
  container_id: string;
  entered_on: string;
  entered_at: string;
  account_id: string | null;
  by_name: string;
  /** The row of the chemical ledger that it came from. */
  movement: number | null;
  name_zh: string;
  name_en: string;
  amount: number;
  words: string;
  despite: string;
  reverses: string | null;
}

/** A row of the chemical ledger that goes into no container: append-only. */
export interface WasteLeftOutTable {
  movement: number;
  id: string;
  recorded_at: string;
  account_id: string | null;
  by_name: string;
  reason: string;
}

/** A container was sealed, or opened again: append-only. */
export interface WasteEventTable {
  sequence: Generated<number>;
  id: string;
  container_id: string;
  happened_on: string;
  happened_at: string;
  account_id: string | null;
  by_name: string;
  kind: WasteEventKind;
  words: string;
}

/** Containers left with a licensed firm: append-only. */
export interface WasteHandOverTable {
  id: string;
  number: string;
  handed_on: string;
  recorded_at: string;
  account_id: string | null;
  by_name: string;
  second_id: string | null;
  second_name: string;
  firm: string;
  licence: string;
  form_number: string;
  receiver: string;
  vehicle: string;
  words: string;
}

/** A container of a hand-over: what was in it, what it weighed in mg, and the code of its category on that day. */
export interface WasteHandOverLineTable {
  hand_over_id: string;
  position: number;
  container_id: string;
  contents: number;
  weight: number;
  code: string;
}

/** A hand-over was entered in error: append-only. */
export interface WasteHandOverReversalTable {
  hand_over_id: string;
  id: string;
  recorded_at: string;
  account_id: string | null;
  by_name: string;
  second_id: string | null;
  second_name: string;
  reason: string;
}
