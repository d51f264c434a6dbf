import { parseAddress } from '../../shared/spreadsheet/cell-address.ts';
import { searchedRows } from '../../shared/spreadsheet/find-header.ts';
import type { SheetCell } from '../../shared/spreadsheet/sheet.ts';
import type { CellTally } from './cell-tally.ts';
import { type CellContext, cellValue } from './cell-value.ts';
import { fillMergedCells, type MergedRange, parseRange } from './merged-cells.ts';
import { readXml, type XmlAttributes, type XmlListener } from './read-xml.ts';
import { refuse } from './refuse.ts';
import { StringCollector } from './string-collector.ts';
import { unpackPart } from './unpack-part.ts';
import type { ZipPart } from './zip-directory.ts';

/** A row that holds anything, while it is read. */
export interface FilledRow {
  readonly row: number;
  readonly cells: (SheetCell | null)[];
}

/** How a sheet is read. */
export interface SheetPartOptions {
  /** What the sheet comes to is counted here, and refused by it. */
  readonly tally: CellTally;
  /** Asked once, of the first rows: false for a sheet whose other rows need not be read. */
  readonly goOn?: (first: readonly FilledRow[]) => boolean;
}

/** Reads the rows of one sheet that hold anything, with the merged ranges filled. */
export async function readSheetPart(
  file: Uint8Array,
  part: ZipPart,
  context: CellContext,
  options: SheetPartOptions,
): Promise<FilledRow[]> {
  const listener = new SheetListener(context, options);
  await readXml(unpackPart(file, part), listener);
  return listener.finish();
}

/** worksheet › sheetData › row › c › v | is; elsewhere mergeCells › mergeCell. Everything else is passed over. */
class SheetListener implements XmlListener {
  readonly #context: CellContext;
  readonly #tally: CellTally;
  readonly #goOn: SheetPartOptions['goOn'];
  #isLeft = false;
  readonly #rows: FilledRow[] = [];
  readonly #merged: MergedRange[] = [];
  readonly #string = new StringCollector();
  #section = '';
  #row = 0;
  #cells: (SheetCell | null)[] = [];
  #column = -1;
  #type = 'n';
  #style = 0;
  #value = '';
  #within: 'value' | 'inline' | 'else' = 'else';

  constructor(context: CellContext, { tally, goOn }: SheetPartOptions) {
    this.#context = context;
    this.#tally = tally;
    this.#goOn = goOn;
  }

  open(name: string, attributes: XmlAttributes, depth: number): void {
    if (this.#isLeft) return;
    if (depth === 2) this.#section = name;
    else if (this.#section === 'sheetData') this.#openInData(name, attributes, depth);
    else if (this.#section === 'mergeCells' && name === 'mergeCell') {
      const range = parseRange(attributes.ref ?? '');
      if (range) this.#merged.push(range);
    }
  }

  #openInData(name: string, attributes: XmlAttributes, depth: number): void {
    if (depth === 3) this.#openRow(attributes);
    else if (depth === 4) this.#openCell(attributes);
    else if (depth === 5) this.#within = name === 'v' ? 'value' : name === 'is' ? 'inline' : 'else';
    else if (this.#within === 'inline') this.#string.open(name);
  }

  #openRow({ r }: XmlAttributes): void {
    const row = r === undefined ? this.#row + 1 : Number(r);
    if (!Number.isInteger(row) || row <= this.#row || row > 1_048_576) refuse('spreadsheetDamaged');
    this.#row = row;
    this.#cells = [];
    this.#column = -1;
  }

  #openCell({ r, t = 'n', s = '0' }: XmlAttributes): void {
    const place = r === undefined ? { row: this.#row, column: this.#column + 1 } : parseAddress(r);
    if (place === null || place.row !== this.#row) refuse('spreadsheetDamaged');
    this.#column = place.column;
    this.#type = t;
    this.#style = Number(s);
    this.#value = '';
    this.#string.start();
    this.#within = 'else';
  }

  text(text: string): void {
    if (this.#isLeft) return;
    if (this.#within === 'value') this.#value += text;
    else if (this.#within === 'inline') this.#string.text(text);
  }

  close(name: string, depth: number): void {
    if (this.#section !== 'sheetData' || this.#isLeft) return;
    if (depth === 3) this.#closeRow();
    else if (depth === 4) this.#closeCell();
    else if (depth === 5) this.#within = 'else';
    else if (this.#within === 'inline') this.#string.close(name);
  }

  #closeCell(): void {
    const stored = { type: this.#type, style: this.#style, value: this.#value, inline: this.#string.finish() };
    const cell = cellValue(stored, this.#context);
    if (cell === null) return;
    this.#tally.addCell(cell, this.#column);
    while (this.#cells.length < this.#column) this.#cells.push(null);
    this.#cells[this.#column] = cell;
  }

  #closeRow(): void {
    if (!this.#cells.some((cell) => cell !== null && cell.text.trim() !== '')) return;
    this.#tally.addRow();
    this.#rows.push({ row: this.#row, cells: this.#cells });
    if (this.#rows.length === searchedRows && this.#goOn?.(this.#rows) === false) this.#isLeft = true;
  }

  finish(): FilledRow[] {
    fillMergedCells(this.#rows, this.#merged, this.#tally);
    return this.#rows;
  }
}
