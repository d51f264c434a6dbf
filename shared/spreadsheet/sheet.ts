/** One cell as a person reads it; an empty cell is null. */
export interface SheetCell {
  /**
   * What stands in it, character for character. A number is written out as a decimal without exponent and without the noise
   * of floating point (`0.1`), with what its format shows around it (`500g`, `37%`, `00042`); a day is `YYYY-MM-DD`, with the
   * time behind it where it has one.
   */
  readonly text: string;
  /** The number of a cell that holds one, as stored: 37 % is 0.37. Days have none. */
  readonly number?: number;
  /** The day `YYYY-MM-DD` of a cell whose format shows one. */
  readonly day?: string;
  /** The format of that day shows its year and month alone. */
  readonly monthOnly?: true;
}

export interface SheetRow {
  /** As Excel shows it: from 1, blank and hidden rows counted. */
  readonly row: number;
  /** From column A; cells after the last filled one are left out. */
  readonly cells: readonly (SheetCell | null)[];
}

/** A sheet of a workbook, with the rows that hold anything. */
export interface Sheet {
  readonly name: string;
  /** All sheets of the workbook in their order, hidden ones too. */
  readonly sheetNames: readonly string[];
  /** The sheets that were read until this one was chosen. */
  readonly lookedAt: readonly string[];
  /** True where plain numbers count days from 1904 (old Macs) and not from 1900. */
  readonly from1904: boolean;
  readonly rows: readonly SheetRow[];
}

/** The sheets of a workbook that are what was looked for, in their order. */
export interface Workbook extends Omit<Sheet, 'name' | 'rows'> {
  readonly sheets: readonly Pick<Sheet, 'name' | 'rows'>[];
  /** Sheets that name columns of what was looked for, but not all that it needs, beside some that do. */
  readonly notRead: readonly string[];
}
