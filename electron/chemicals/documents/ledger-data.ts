import type { AwaitedParty } from '../../../shared/chemicals/approval.ts';
import type { ListKind } from '../../../shared/chemicals/listing-file.ts';
import type { Level, MonthMovement } from '../../../shared/chemicals/month-figures.ts';
import type { Account, MovementKind } from '../../../shared/chemicals/movement.ts';
import type { Dimension, Unit } from '../../../shared/chemicals/quantity.ts';
import type { DocumentBasis } from '../../documents/document-basis.ts';

/** A row of the ledger with everything that is printed of it. Amounts in mg, µL or pieces. */
export interface LedgerEntry {
  sequence: number;
  kind: MovementKind;
  from: Account;
  to: Account;
  amount: number;
  happenedOn: string;
  bottleNumber: string;
  /** Of the bottle. */
  unit: Unit;
  /** What the bottle itself held afterwards. */
  stockAfter: number;
  /** Where the bottle stood afterwards. */
  cabinetName: string;
  /** Where a bottle that was moved stood before; null for every other row. */
  movedFrom: string | null;
  /** The issue slip with what it was for and who took it; null where there is none. */
  slip: { number: string; className: string; experiment: string; takerName: string } | null;
  by: string;
  second: string | null;
  /** The two who counted what came into the ledger without papers; empty for every other row. */
  counters: readonly string[];
  reason: string;
  /** The row that it reverses. */
  reverses: { sequence: number; kind: MovementKind; happenedOn: string } | null;
  /** It does so as the no of whoever was asked for a yes. */
  declines: boolean;
  /** Place in the chain of the row that reversed it. */
  reversedBy: number | null;
  /** Entered by one person where two are asked for, and nobody has confirmed it. */
  waits: boolean;
  /** Whose yes it waits for; null where it does not wait. */
  awaits: AwaitedParty | null;
  /** Place in the chain of the second person's yes, where it came later. */
  confirmedBy: number | null;
}

/** A substance in a month, as far as its bottles share a dimension. */
export interface SubstanceMonth {
  nameZh: string;
  nameEn: string;
  cas: string | null;
  /** The controlled lists that one of its bottles is on. */
  lists: readonly ListKind[];
  dimension: Dimension;
  /** Of all its bottles that are counted here. */
  units: readonly Unit[];
  bottleIds: readonly string[];
  /** How many of them hold something at the end, or have something out. */
  bottles: number;
  opening: Level;
  /** In their order: by day, and of one day as they were entered. */
  entries: readonly LedgerEntry[];
}

/** A bottle as it stood at the end of a month, as its rows up to then say. Amounts in mg, µL or pieces. */
export interface BottleAtEnd extends Level {
  bottleId: string;
  number: string;
  nameZh: string;
  nameEn: string;
  purity: string;
  /** Mass percent times 100; null when nobody stated it. */
  concentration: number | null;
  unit: Unit;
  cabinetId: string;
  cabinetName: string;
  /** From the building down. */
  placePath: string;
}

/** A row up to the end of a month that is in its figures and waits for a yes. */
export interface WaitingRow extends MonthMovement {
  sequence: number;
  bottleId: string;
  happenedOn: string;
  awaits: AwaitedParty;
}

/** A month of the chemical ledger. */
export interface LedgerOfMonth {
  /** `YYYY-MM`. */
  month: string;
  /** By name; those of which there was nothing and to which nothing happened are left out. */
  substances: readonly SubstanceMonth[];
  /** Those that hold something at the end, or have something out, in the order of the shelf: place, cabinet, number. */
  bottles: readonly BottleAtEnd[];
  /** As they were entered; of a month that is signed there are none. */
  waiting: readonly WaitingRow[];
  /** Confirmations of the second person: rows of the chain that move nothing. */
  confirmations: number;
  /** The witness of the chain: so many rows, and the hash of the last; null before the first row. */
  chain: { rows: number; head: string | null };
  /** When the month was signed by two, and by whom; `month` is the one that they signed, which may be a later one that ended it too. */
  closed: { month: string; on: string; by: string; second: string } | null;
}

export type ChemicalLedgerData = DocumentBasis & LedgerOfMonth;
