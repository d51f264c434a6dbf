import type { Language } from '../../../shared/contract/document.ts';
import {
  type CellMargins,
  type FormatProfile,
  type PageName,
  shareWidth,
  typeAreaWidth,
} from '../../documents/format-profile.ts';

/** So many characters (字) wide, or a share of the width that is left. */
export type ColumnWidth = { characters: number } | { share: number };

/** A table of register cells across the page: its columns in twips, and how many characters stand on a line of each. */
export function registerColumns(
  profile: FormatProfile,
  language: Language,
  page: PageName,
  wanted: readonly ColumnWidth[],
): { columns: number[]; characters: number[]; margins: CellMargins } {
  const margins = profile.cells.ledger;
  const character = profile.styles[language].ledgerCell.size * 10;
  const fixed = wanted.map((width) =>
    'characters' in width ? Math.ceil(width.characters * character) + 2 * margins.horizontal : 0,
  );
  const left = typeAreaWidth(profile.pages[page]) - fixed.reduce((sum, width) => sum + width, 0);
  const shares = shareWidth(
    left,
    wanted.map((width) => ('share' in width ? width.share : 0)),
  );
  const columns = fixed.map((width, index) => width + (shares[index] ?? 0));
  return {
    columns,
    characters: columns.map((width) => Math.floor((width - 2 * margins.horizontal) / character)),
    margins,
  };
}
