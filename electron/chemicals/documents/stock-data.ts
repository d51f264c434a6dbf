import type { Dimension, Unit } from '../../../shared/chemicals/quantity.ts';
import type { Control } from '../../../shared/contract/chemical-schemas.ts';
import type { DocumentBasis } from '../../documents/document-basis.ts';

/** Like bottles of a substance in one cabinet. Amounts in mg, µL or pieces. */
export interface StockLine {
  cabinetName: string;
  placePath: string;
  keepers: readonly [string | null, string | null];
  purity: string;
  /** Mass percent times 100; null where nobody stated it. */
  concentration: number | null;
  units: readonly Unit[];
  bottles: number;
  stock: number;
  out: number;
  /** The lists that they are on, in the document's language. */
  controls: readonly Control[];
}

/** A substance, as far as its bottles share a dimension, cabinet by cabinet. */
export interface StockSubstance {
  nameZh: string;
  nameEn: string;
  cas: string | null;
  dimension: Dimension;
  /** Names of the lists of which nobody knows whether it is on them; `all` when it was compared with none. */
  undecided: readonly string[] | 'all';
  lines: readonly StockLine[];
}

export interface StockListData extends DocumentBasis {
  /** By name. */
  substances: readonly StockSubstance[];
}
