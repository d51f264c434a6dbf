import type { Language } from '../../shared/contract/document.ts';
import type { CellMargins, FormatProfile, PageName, ParagraphStyleName } from './format-profile.ts';

/** What a kind of document is built of. Compiled once (compile-layout.ts), then filled with data any number of times. */
export interface DocumentLayout {
  name: string;
  profile: FormatProfile;
  language: Language;
  /** Pages that its sections may use. */
  pages: readonly PageName[];
  tables: Readonly<Record<string, TableShape>>;
  /** Stands at the top of every page of a document made from sample data (样例); null otherwise. */
  sampleMark: string | null;
  /**
   * For registers and forms: every page names its school and document and is counted (第 n 页 共 m 页). Left out for letters, whose
   * page number is the standard's.
   */
  running?: true;
}

export interface TableShape {
  /** Widths in twips; the table is as wide as their sum and keeps them (fixed layout). */
  columns: readonly number[];
  margins: CellMargins;
  /** False for a table that only places things, such as a photo grid. */
  ruled: boolean;
  /** `center` for tables narrower than the type area. */
  align?: 'center';
  rows: Readonly<Record<string, RowShape>>;
}

export interface RowShape {
  /** Repeats on every page. Word heeds it only on the first rows of a table. */
  header?: boolean;
  /** Least height in twips. */
  height?: number;
  /** The height is kept, whatever stands in the row: what is too much is cut off. */
  exact?: boolean;
  cells: readonly CellShape[];
}

export interface CellShape {
  style: ParagraphStyleName;
  /** Columns that it covers; 1 when left out. */
  span?: number;
  shaded?: boolean;
  /** A cell that reaches down: `restart` holds the text, `continue` stays empty. */
  merge?: 'restart' | 'continue';
  vertical?: 'top' | 'center';
}

/** Distinguishes compiled layouts from each other. */
export function layoutKey(layout: DocumentLayout): string {
  return [layout.profile.name, layout.name, layout.language, layout.sampleMark ?? ''].join('|');
}

/** The row shape of that name, or an error that names what is missing. */
export function rowShape(table: TableShape, name: string): RowShape {
  const shape = table.rows[name];
  if (shape === undefined) throw new Error(`The table has no row ${name}`);
  return shape;
}
