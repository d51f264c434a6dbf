import type { Dimension, Unit } from '../../../../shared/chemicals/quantity.ts';
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

/** A thing in a container: what it took of it, with the water of rinsing, and where it came from. */
export interface WasteComponent {
  nameZh: string;
  nameEn: string;
  amount: number;
  /** What was said of it when it went in. */
  words: readonly string[];
  /** Its rows of the chemical ledger with their amounts there; none of residues that are no bottle's. */
  rows: readonly { sequence: number; amount: number; unit: Unit }[];
}

/** A container in a year, as it stood on the last day of it: `before + added − removed = contents`. */
export interface WasteOfYear extends PrintedContainer {
  /** What it held when the year began, what came into it, and what a firm took of it, less what came back from one. */
  before: number;
  added: number;
  removed: number;
  /** What came back because a hand-over of an earlier year was found to be entered in error. */
  returned: number;
  openedOn: string;
  /** Of the first and the last thing that went into it. */
  firstOn: string;
  lastOn: string;
  sealedOn: string | null;
  placePath: string;
  /** What went in before the year; what went in in it; and what of the former was taken out in it, below zero. The most first. */
  carriedIn: readonly WasteComponent[];
  components: readonly WasteComponent[];
  takenBack: readonly WasteComponent[];
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
  containers: readonly (PrintedContainer & { weight: number; components: readonly WasteComponent[] })[];
}
