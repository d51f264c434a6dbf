import type { Language } from '../../../shared/contract/document.ts';
import type { CellShape, RowShape, TableShape } from '../../documents/document-layout.ts';
import type { FormatProfile, PageName, ParagraphStyleName } from '../../documents/format-profile.ts';
import { type ColumnWidth, registerColumns } from './column-widths.ts';

interface RegisterShape {
  profile: FormatProfile;
  language: Language;
  page: PageName;
  widths: readonly ColumnWidth[];
  /** Its kinds of rows beside the head, by their names. */
  rows: Readonly<Record<string, RowShape>>;
}

/** A ruled table of register cells across the page, under a shaded row `head` that repeats on every page. */
export function registerShape({ profile, language, page, widths, rows }: RegisterShape): TableShape {
  const { columns, margins } = registerColumns(profile, language, page, widths);
  const head = registerCells(widths.map(() => 'ledgerHead')).map((cell) => ({ ...cell, shaded: true }));
  return { columns, margins, ruled: true, rows: { head: { header: true, cells: head }, ...rows } };
}

/** A cell of each style, its text in the middle of the row's height. */
export function registerCells(styles: readonly ParagraphStyleName[]): CellShape[] {
  return styles.map((style) => ({ style, vertical: 'center' }));
}
