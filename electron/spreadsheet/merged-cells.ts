import { type CellPlace, parseAddress } from '../../shared/spreadsheet/cell-address.ts';
import type { CellTally } from './cell-tally.ts';
import type { FilledRow } from './sheet-part.ts';

/** A range of cells that are shown as one; only the first holds something. */
export interface MergedRange {
  readonly from: CellPlace;
  readonly to: CellPlace;
}

/** The range that a reference such as `A1:B3` names, or null. */
export function parseRange(reference: string): MergedRange | null {
  const [first = '', last = first] = reference.split(':');
  const from = parseAddress(first);
  const to = parseAddress(last);
  return from && to && from.row <= to.row && from.column <= to.column ? { from, to } : null;
}

/**
 * Gives the empty cells of each range what its first cell holds, in the rows that hold anything of their own: a person
 * reads "acids" beside every row that the merged cell spans.
 */
export function fillMergedCells(rows: readonly FilledRow[], ranges: readonly MergedRange[], tally: CellTally): void {
  for (const { from, to } of ranges) {
    let at = firstAtOrAfter(rows, from.row);
    const cell = rows[at]?.row === from.row ? (rows[at]?.cells[from.column] ?? null) : null;
    if (cell === null) continue;
    for (; at < rows.length; at++) {
      const filled = rows[at];
      if (filled === undefined || filled.row > to.row) break;
      for (let column = from.column; column <= to.column; column++) {
        if ((filled.cells[column] ?? null) !== null) continue;
        tally.addCell(cell, column);
        while (filled.cells.length < column) filled.cells.push(null);
        filled.cells[column] = cell;
      }
    }
  }
}

/** By halves: the rows are in their order. */
function firstAtOrAfter(rows: readonly FilledRow[], row: number): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows[middle]?.row ?? 0) < row) low = middle + 1;
    else high = middle;
  }
  return low;
}
