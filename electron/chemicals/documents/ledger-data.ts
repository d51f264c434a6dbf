import type { AwaitedParty } from '../../../shared/chemicals/approval.ts';
import type { ListKind } from '../../../shared/chemicals/listing-file.ts';
import type { Level } from '../../../shared/chemicals/month-figures.ts';
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
  /** Where the bottle stood afterwards. */
  cabinetName: string;
  /** The issue slip with what it was for; null where there is none. */
  slip: { number: string; className: string; experiment: string } | null;
  by: string;
  second: string | null;
  reason: string;
  /** The row that it reverses. */
  reverses: { sequence: number; kind: MovementKind } | null;
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

/** A month of the chemical ledger. */
export interface LedgerOfMonth {
  /** `YYYY-MM`. */
  month: string;
  /** By name; those of which there was nothing and to which nothing happened are left out. */
  substances: readonly SubstanceMonth[];
  /** Confirmations of the second person: rows of the chain that move nothing. */
  confirmations: number;
  /** The witness of the chain: so many rows, and the hash of the last; null before the first row. */
  chain: { rows: number; head: string | null };
  /** When the month was signed by two, and by whom; `month` is the one that they signed, which may be a later one that ended it too. */
  closed: { month: string; on: string; by: string; second: string } | null;
}

export type ChemicalLedgerData = DocumentBasis & LedgerOfMonth;
