import type { Dimension } from '../../../../shared/chemicals/quantity.ts';
import type { WasteContainerKind } from '../../../../shared/chemicals/waste.ts';
import type { WasteHandOver } from '../../../../shared/contract/chemical-waste.ts';
import type { DocumentBasis } from '../../../documents/document-basis.ts';

/** A container as it is printed. Amounts in µL, mg or pieces. */
export interface PrintedContainer {
  number: string;
  categoryZh: string;
  categoryEn: string;
  /** Empty while the school has entered none: to be written in by hand. */
  code: string;
  dimension: Dimension;
  kind: WasteContainerKind;
  capacity: number;
  contents: number;
}

/** A container in a year, as it stood on the last day of it. */
export interface WasteOfYear extends PrintedContainer {
  openedOn: string;
  /** Of the first and the last thing that went into it. */
  firstOn: string;
  lastOn: string;
  sealedOn: string | null;
  placePath: string;
  /** What went into it, each thing once, the most first. */
  components: readonly { nameZh: string; nameEn: string; amount: number }[];
  /** Who put something into it, in that order. */
  handlers: readonly string[];
  left: { number: string; on: string; firm: string; formNumber: string; weight: number } | null;
}

/** 危险废物管理台账 of a year. */
export interface WasteLedgerData extends DocumentBasis {
  year: number;
  containers: readonly WasteOfYear[];
}

/** 交接单 of a hand-over. */
export interface WasteHandOverData extends DocumentBasis {
  handOver: Omit<WasteHandOver, 'id' | 'lines'>;
  containers: readonly (PrintedContainer & { weight: number; components: WasteOfYear['components'] })[];
}
