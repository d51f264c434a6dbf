/** What a spreadsheet may hold and how long reading it may take. */
export interface SpreadsheetLimits {
  /** Of one part of the file, unpacked, in bytes. */
  readonly partBytes: number;
  /** Of all parts together, unpacked, in bytes; the file itself is not larger either. */
  readonly allBytes: number;
  /** Parts in the file. */
  readonly parts: number;
  /** Rows of the sheet that hold anything. */
  readonly rows: number;
  /** Columns that hold anything, counted from A. */
  readonly columns: number;
  /** Filled cells, those of merged ranges included. */
  readonly cells: number;
  /** Characters in all cells together. */
  readonly characters: number;
  /** Time for unpacking and reading, in ms. */
  readonly milliseconds: number;
}

export const megabyte = 1_000_000;

/** Far above what a school writes, far below what could fill the memory. */
export const shippedLimits: SpreadsheetLimits = {
  partBytes: 50 * megabyte,
  allBytes: 100 * megabyte,
  parts: 2_000,
  rows: 20_000,
  columns: 256,
  cells: 1_000_000,
  characters: 20_000_000,
  milliseconds: 30_000,
};
