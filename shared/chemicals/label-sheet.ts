/** A sheet of A4 cut into labels. Lengths in millimetres. */
export interface LabelSheet {
  columns: number;
  rows: number;
  width: number;
  height: number;
  /** From the upper edge of the paper to the first row. */
  top: number;
}

/** The two usual cuts: 24 labels without a margin left and right, and 10 larger ones. */
export const labelSheets = {
  '3x8': { columns: 3, rows: 8, width: 70, height: 37, top: 0 },
  '2x5': { columns: 2, rows: 5, width: 105, height: 57, top: 6 },
} as const satisfies Record<string, LabelSheet>;
export type LabelSheetName = keyof typeof labelSheets;
export const labelSheetNames = ['3x8', '2x5'] as const satisfies readonly LabelSheetName[];

/** How many labels a sheet has. */
export function labelsOnSheet({ columns, rows }: LabelSheet): number {
  return columns * rows;
}

/** Labels printed at once: more is a slip of the pen, and a sheet that jams is soon found out. */
export const mostLabels = 480;

/**
 * Lays labels on sheets, row by row from the left.
 *
 * @param start the first label of the first sheet that is still there, from 1: those before it stay empty.
 * @returns the sheets, each with as many places as it has labels; null is an empty place.
 */
export function layOnSheets<Label>(labels: readonly Label[], sheet: LabelSheet, start: number): (Label | null)[][] {
  const size = labelsOnSheet(sheet);
  const places: (Label | null)[] = [...Array<null>(Math.min(start, size) - 1).fill(null), ...labels];
  const sheets: (Label | null)[][] = [];
  for (let from = 0; from < places.length; from += size) {
    const filled = places.slice(from, from + size);
    sheets.push([...filled, ...Array<null>(size - filled.length).fill(null)]);
  }
  return sheets;
}
