import type { Language } from '../../shared/contract/document.ts';

/** Fonts of a run for all four scripts; WPS takes its default for any that is left out. */
export interface FontFaces {
  ascii: string;
  hAnsi: string;
  eastAsia: string;
  cs: string;
}

/** A font that a document may name, with what Word should take where it is not installed. */
export interface DeclaredFont {
  name: string;
  /** Other name or fallback, written as `w:altName`. */
  alternative: string;
  family: 'roman' | 'swiss' | 'modern' | 'script';
  /** Windows character set: `86` is GB 2312, `00` is Western. */
  charset: '86' | '00';
  panose: string;
}

/** How one kind of paragraph looks. Lengths in twips (1/20 pt), sizes in half-points. */
export interface ParagraphStyle {
  faces: FontFaces;
  size: number;
  bold?: boolean;
  /** Added to the pitch of every character, in twips. */
  characterSpacing?: number;
  /** `exact` clips pictures to the line: paragraphs in tables and with photos use `auto` (in 240ths of a line). */
  line: { value: number; rule: 'exact' | 'auto' | 'atLeast' };
  before?: number;
  after?: number;
  align?: 'left' | 'right' | 'center' | 'both';
  indent?: { left?: number; right?: number; firstLine?: number; hanging?: number };
  keepNext?: boolean;
  /** 0 for the first level of the document's outline (navigation pane). */
  outlineLevel?: number;
}

export const paragraphStyleNames = [
  'title',
  'recipient',
  'heading1',
  'heading2',
  'body',
  'closing',
  'attachmentNote',
  'sealName',
  'date',
  'contact',
  'attachmentLabel',
  'attachmentTitle',
  'tableCaption',
  'figureHead',
  'figureLabel',
  'figure',
  'ledgerTitle',
  'noteLeft',
  'noteCentred',
  'noteRight',
  'ledgerHead',
  'ledgerCell',
  'ledgerCentred',
  'ledgerCellKept',
  'ledgerCentredKept',
  'ledgerStrong',
  'ledgerStrongCentred',
  'ledgerStrongCentredKept',
  'ledgerGroup',
  'sheetHeading',
  'factLabel',
  'fact',
  'factCentred',
  'factStrong',
  'photo',
  'photoCaption',
  'sampleMark',
  'runningLine',
  'pageNumberOdd',
  'pageNumberEven',
  'pageCount',
  'spacer',
  'labelMark',
  'labelName',
  'labelLine',
  'labelNumber',
  'labelSignal',
  'largeLabelMark',
  'largeLabelName',
  'largeLabelLine',
  'largeLabelNumber',
  'largeLabelSignal',
] as const;
export type ParagraphStyleName = (typeof paragraphStyleNames)[number];

export const pageNames = ['portrait', 'landscape', 'ledger', 'form', 'labels24', 'labels10'] as const;
export type PageName = (typeof pageNames)[number];

/** A sheet of paper with its margins, all in twips. `width` and `height` are of the sheet as it is read. */
export interface PageGeometry {
  width: number;
  height: number;
  top: number;
  right: number;
  bottom: number;
  left: number;
  /** From the edge of the paper. */
  header: number;
  footer: number;
  /** Pitch of the line grid. */
  linePitch: number;
  /** Without page numbers: a sheet of labels has no room that is not a label. */
  bare?: boolean;
}

/** Inner margins of table cells in twips. */
export interface CellMargins {
  vertical: number;
  horizontal: number;
}

/**
 * Every number of a document's look. A bureau with rules of its own gets another profile; no builder holds a size.
 * Default: GB/T 9704-2012, see gb-t-9704.ts.
 */
export interface FormatProfile {
  name: string;
  pages: Record<PageName, PageGeometry>;
  fonts: readonly DeclaredFont[];
  styles: Record<Language, Record<ParagraphStyleName, ParagraphStyle>>;
  /** Width of one body character (字) in twips: signature blocks are placed in characters. */
  characterWidth: Record<Language, number>;
  cells: { ledger: CellMargins; figures: CellMargins; facts: CellMargins; labels: CellMargins };
  /** Table rules in eighths of a point. */
  rules: { outer: number; inner: number };
  /** Fill of header rows and label cells, RRGGBB. */
  headFill: string;
  /** Largest photo in the photo grid, in pixels at 96 to the inch. */
  photoBox: { width: number; height: number };
}

/** Width of the type area (版心) in twips. */
export function typeAreaWidth(page: PageGeometry): number {
  return page.width - page.left - page.right;
}

/**
 * Shares `total` twips among columns by weight. The widths are whole numbers and sum to `total` exactly, as the grid of
 * a fixed table must.
 */
export function shareWidth(total: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((all, weight) => all + weight, 0);
  let reached = 0;
  let used = 0;
  return weights.map((weight) => {
    reached += weight;
    const edge = Math.round((total * reached) / sum);
    const width = edge - used;
    used = edge;
    return width;
  });
}
