import type { ListKind } from '../../../shared/chemicals/listing-file.ts';
import type { Dimension, Unit } from '../../../shared/chemicals/quantity.ts';
import type { WaitingEntry } from '../../../shared/chemicals/waiting-amounts.ts';
import type { Control } from '../../../shared/contract/chemical-schemas.ts';
import type { DocumentBasis } from '../../documents/document-basis.ts';

/** Like bottles of a substance in one cabinet. Amounts in mg, µL or pieces. */
export interface StockLine {
  substanceId: string;
  nameZh: string;
  nameEn: string;
  cas: string | null;
  dimension: Dimension;
  purity: string;
  /** Mass percent times 100; null where nobody stated it. */
  concentration: number | null;
  units: readonly Unit[];
  /** Numbers of the bottles, in their order. */
  bottles: readonly string[];
  stock: number;
  out: number;
  /** The lists that they are on, in the document's language. */
  controls: readonly Control[];
  /** The lists of which nobody knows whether the substance is on them; `all` when it was compared with none. */
  undecided: readonly ListKind[] | 'all';
  /** What nobody has said yes to. */
  waiting: readonly WaitingEntry[];
}

/** A cabinet with what is in it and what is out of it. */
export interface StockCabinet {
  name: string;
  placePath: string;
  keepers: readonly [string | null, string | null];
  /** By name of the substance. */
  lines: readonly StockLine[];
}

export interface StockListData extends DocumentBasis {
  /** Those that hold something, by name. */
  cabinets: readonly StockCabinet[];
}
