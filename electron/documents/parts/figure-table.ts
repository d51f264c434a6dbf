import type { TableBlock } from '../document-content.ts';
import type { TableShape } from '../document-layout.ts';
import { type FormatProfile, type PageName, shareWidth, typeAreaWidth } from '../format-profile.ts';

/** A table of key figures: a first column with the names, `label` times as wide as each of `count` columns of numbers. */
export function figureTableShape(profile: FormatProfile, page: PageName, label: number, count: number): TableShape {
  const numbers = Array.from({ length: count });
  const row = (name: 'figureHead' | 'figureLabel', style: 'figureHead' | 'figure', shaded: boolean) => [
    { style: name, vertical: 'center', shaded } as const,
    ...numbers.map(() => ({ style, vertical: 'center', shaded }) as const),
  ];
  return {
    columns: shareWidth(typeAreaWidth(profile.pages[page]), [label, ...numbers.map(() => 1)]),
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
export function figureTable(shape: string, head: readonly string[], lines: readonly (readonly string[])[]): TableBlock {
  const rows = lines.map((line, index) => ({
    shape: index === lines.length - 1 ? 'total' : 'line',
    cells: line,
  }));
  return { kind: 'table', shape, rows: [{ shape: 'head', cells: head }, ...rows] };
}
