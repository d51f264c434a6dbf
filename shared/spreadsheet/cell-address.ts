/** Where a cell stands: column from 0, row from 1. */
export interface CellPlace {
  readonly column: number;
  readonly row: number;
}

/** The last column and row that the format knows (XFD1048576). */
const lastColumn = 16_383;
const lastRow = 1_048_576;

/** `A` for 0, `Z` for 25, `AA` for 26. */
export function columnLetters(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnLetters(Math.floor(column / 26) - 1) + letter;
}

/** The place that an address such as `B12` names, or null where it names none. */
export function parseAddress(address: string): CellPlace | null {
  const match = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(address);
  if (match === null) return null;
  let column = 0;
  for (const letter of match[1] ?? '') column = column * 26 + letter.charCodeAt(0) - 64;
  const row = Number(match[2]);
  return column - 1 <= lastColumn && row >= 1 && row <= lastRow ? { column: column - 1, row } : null;
}
