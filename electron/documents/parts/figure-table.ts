import type { TableBlock } from '../document-content.ts';
import type { TableShape } from '../document-layout.ts';
import { type FormatProfile, type PageName, shareWidth, typeAreaWidth } from '../format-profile.ts';

/** A table of key figures: a wider first column with the names, then `count` columns of numbers. */
export function figureTableShape(profile: FormatProfile, page: PageName, count: number): TableShape {
  const numbers = Array.from({ length: count });
  const row = (label: 'figureHead' | 'figureLabel', style: 'figureHead' | 'figure', shaded: boolean) => [
    { style: label, vertical: 'center', shaded } as const,
    ...numbers.map(() => ({ style, vertical: 'center', shaded }) as const),
  ];
  return {
    columns: shareWidth(typeAreaWidth(profile.pages[page]), [1.45, ...numbers.map(() => 1)]),
    margins: profile.cells.figures,
    ruled: true,
    rows: {
      head: { header: true, cells: row('figureHead', 'figureHead', true) },
      line: { cells: row('figureLabel', 'figure', false) },
      total: { cells: row('figureHead', 'figureHead', false) },
    },
  };
}

/** `lines` are name and numbers; the last one is the total. */
export function figureTable(
  shape: string,
  head: readonly string[],
  lines: readonly (readonly [string, ...number[]])[],
): TableBlock {
  const rows = lines.map((line, index) => ({
    shape: index === lines.length - 1 ? 'total' : 'line',
    cells: line.map(String),
  }));
  return { kind: 'table', shape, rows: [{ shape: 'head', cells: head }, ...rows] };
}
