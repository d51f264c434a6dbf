import type { SheetCell } from '../../shared/spreadsheet/sheet.ts';
import { megabyte, type SpreadsheetLimits } from './limits.ts';
import { refuse } from './refuse.ts';

/**
 * Counts what a sheet comes to. A small file can hold much: every cell can point to one long text, and a merged range can
 * cover the whole sheet.
 */
export class CellTally {
  readonly #limits: SpreadsheetLimits;
  #rows = 0;
  #cells = 0;
  #characters = 0;

  constructor(limits: SpreadsheetLimits) {
    this.#limits = limits;
  }

  addRow(): void {
    this.#rows++;
    this.#compareRows();
  }

  /** Counts another sheet that is kept beside this one. */
  include(other: CellTally): void {
    this.#rows += other.#rows;
    this.#cells += other.#cells;
    this.#characters += other.#characters;
    this.#compareRows();
    this.#compareCells();
  }

  /** @param column from 0. */
  addCell(cell: SheetCell, column: number): void {
    if (column >= this.#limits.columns) refuse('spreadsheetTooManyColumns', { columns: this.#limits.columns });
    this.#cells++;
    this.#characters += cell.text.length;
    this.#compareCells();
  }

  #compareRows(): void {
    if (this.#rows > this.#limits.rows) refuse('spreadsheetTooManyRows', { rows: this.#limits.rows });
  }

  #compareCells(): void {
    if (this.#cells > this.#limits.cells || this.#characters > this.#limits.characters) {
      refuse('spreadsheetTooLarge', { megabytes: this.#limits.partBytes / megabyte });
    }
  }
}
