import type { TableBlock } from '../document-content.ts';
import type { TableShape } from '../document-layout.ts';
import { type FormatProfile, type PageName, shareWidth, typeAreaWidth } from '../format-profile.ts';

/** A line of up to three remarks above or below a table: at the left, in the middle, at the right; widths by weight. */
export function noteLineShape(
  profile: FormatProfile,
  page: PageName,
  weights: readonly [number, number, number],
): TableShape {
  const width = typeAreaWidth(profile.pages[page]);
  return {
    columns: shareWidth(width, weights),
    margins: { vertical: 0, horizontal: profile.cells.ledger.horizontal },
    ruled: false,
    rows: { line: { cells: [{ style: 'noteLeft' }, { style: 'noteCentred' }, { style: 'noteRight' }] } },
  };
}

/** The line itself; its layout names the shape `noteLine`. */
export function noteLine(left: string, middle: string, right: string): TableBlock {
  return {
    kind: 'table',
    shape: 'noteLine',
    rows: [{ shape: 'line', cells: [left, middle, right].map(withWholeDays) }],
  };
}

/** An English day stays on one line: `5 September 2026`. A Chinese one has no gaps; a column that is wide enough keeps it. */
function withWholeDays(remark: string): string {
  return remark.replace(/\b(\d{1,2}) (\p{Lu}\p{Ll}+) (\d{4})\b/gu, '$1\u00A0$2\u00A0$3');
}
