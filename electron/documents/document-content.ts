import type { PageName, ParagraphStyleName } from './format-profile.ts';

/**
 * What a document says, apart from how it looks: the documents are pure functions from data to this, and two writers
 * turn it into a file (one with `docx`, one by stamping), with the same result.
 */
export interface DocumentContent {
  properties: DocumentProperties;
  sections: readonly DocumentSection[];
}

/** Goes into the file's properties. `createdAt` is an ISO moment in UTC and also dates the parts of the zip. */
export interface DocumentProperties {
  title: string;
  creator: string;
  subject: string;
  createdAt: string;
}

/** Starts on a new page. */
export interface DocumentSection {
  page: PageName;
  blocks: Iterable<Block>;
}

export type Block = TextBlock | PictureBlock | TableBlock;

/** Text of one style. Each line of `text` becomes a paragraph of its own. */
export interface TextBlock {
  kind: 'text';
  style: ParagraphStyleName;
  text: string;
  /** In twips; heeded for the styles of `placedStyles` only, 0 when left out. */
  rightIndent?: number;
}

/** A JPEG or PNG, alone in its paragraph. */
export interface PictureBlock {
  kind: 'picture';
  style: ParagraphStyleName;
  bytes: Uint8Array;
  format: 'jpeg' | 'png';
  /** Size on paper in pixels at 96 to the inch, whole numbers. */
  width: number;
  height: number;
  /** For people who cannot see it. */
  description: string;
}

export interface TableBlock {
  kind: 'table';
  /** Name of a table shape of the layout. */
  shape: string;
  rows: Iterable<RowContent>;
}

export interface RowContent {
  /** Name of a row shape of the table shape. */
  shape: string;
  cells: readonly CellContent[];
  /**
   * True for a row that may grow taller than a page. LibreOffice loses what does not fit of a row that may not be
   * split (CollaboraOnline/online#16066); all other rows stay in one piece.
   */
  maySplit?: boolean;
}

/** A plain string takes the style of the cell's shape. */
export type CellContent = string | readonly (string | TextBlock | PictureBlock)[];

/** Styles whose paragraphs are placed by an indent from the right that depends on the text. */
export const placedStyles: readonly ParagraphStyleName[] = ['sealName', 'date'];

/** A paragraph of `style`; `text` may hold several lines. */
export function text(style: ParagraphStyleName, content: string, rightIndent?: number): TextBlock {
  return rightIndent === undefined
    ? { kind: 'text', style, text: content }
    : { kind: 'text', style, text: content, rightIndent };
}
