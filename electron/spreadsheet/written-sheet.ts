import { columnLetters } from '../../shared/spreadsheet/cell-address.ts';
import { serialOfDay } from '../../shared/spreadsheet/day-serial.ts';
import { escapeCellText } from '../../shared/spreadsheet/escaped-text.ts';
import { escapeText } from '../documents/xml-text.ts';
import type { ZipEntry } from '../documents/zip-archive.ts';
import { ZipTextEntry } from '../documents/zip-archive.ts';
import { decimalText } from './decimal-text.ts';
import { cellStyles, mainNamespace, xmlDeclaration } from './workbook-frame.ts';
import type { WrittenColumn } from './written-column.ts';

/** What the cells point to by number. */
export class SharedStrings {
  readonly #numbers = new Map<string, number>();
  #uses = 0;

  numberOf(text: string): number {
    this.#uses++;
    const known = this.#numbers.get(text);
    if (known !== undefined) return known;
    this.#numbers.set(text, this.#numbers.size);
    return this.#numbers.size - 1;
  }

  part(name: string): ZipEntry {
    const part = new ZipTextEntry(name);
    const counts = `count="${this.#uses}" uniqueCount="${this.#numbers.size}"`;
    part.write(`${xmlDeclaration}<sst xmlns="${mainNamespace}" ${counts}>`);
    const texts = [...this.#numbers.keys()];
    for (let at = 0; at < texts.length; at += slice) {
      part.write(
        texts
          .slice(at, at + slice)
          .map(sharedString)
          .join(''),
      );
    }
    return part.finish('</sst>');
  }
}

/** Rows and texts that are written at once. */
const slice = 2_000;

const sharedString = (text: string) => `<si><t xml:space="preserve">${escapeText(escapeCellText(text))}</t></si>`;

/** The part of a sheet: a header that stays in view and can be filtered by, and a row for each record. */
export function sheetPart(
  name: string,
  columns: readonly WrittenColumn[],
  rows: readonly (readonly (string | null)[])[],
  strings: SharedStrings,
): ZipEntry {
  const part = new ZipTextEntry(name);
  const range = `A1:${columnLetters(columns.length - 1)}${rows.length + 1}`;
  const widths = columns.map(({ kind, width }, index) => {
    const at = `min="${index + 1}" max="${index + 1}"`;
    return `<col ${at} width="${width}" style="${cellStyles[kind]}" customWidth="1"/>`;
  });
  part.write(
    [
      xmlDeclaration,
      `<worksheet xmlns="${mainNamespace}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="${range}"/>`,
      '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>',
      '<selection pane="bottomLeft" activeCell="A2" sqref="A2"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/>',
      `<cols>${widths.join('')}</cols><sheetData>`,
      headerRow(columns, strings),
    ].join(''),
  );
  for (let at = 0; at < rows.length; at += slice) {
    part.write(
      rows
        .slice(at, at + slice)
        .map((row, index) => dataRow(at + index + 2, columns, row, strings))
        .join(''),
    );
  }
  return part.finish(
    `</sheetData><autoFilter ref="${range}"/><pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>` +
      '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/></worksheet>',
  );
}

function headerRow(columns: readonly WrittenColumn[], strings: SharedStrings): string {
  const cells = columns.map(({ header }, index) =>
    stringCell(`${columnLetters(index)}1`, cellStyles.header, header, strings),
  );
  return `<row r="1">${cells.join('')}</row>`;
}

function dataRow(
  number: number,
  columns: readonly WrittenColumn[],
  values: readonly (string | null)[],
  strings: SharedStrings,
): string {
  const cells = columns.map(({ kind }, index) => {
    const value = values[index] ?? '';
    if (value === '') return '';
    const address = `${columnLetters(index)}${number}`;
    const stored = storedNumber(kind, value);
    return stored === null
      ? stringCell(address, cellStyles.text, value, strings)
      : `<c r="${address}" s="${cellStyles[kind]}"><v>${stored}</v></c>`;
  });
  return `<row r="${number}">${cells.join('')}</row>`;
}

function stringCell(address: string, style: number, text: string, strings: SharedStrings): string {
  return `<c r="${address}" s="${style}" t="s"><v>${strings.numberOf(text)}</v></c>`;
}

/** The number that stands for a value, or null where only its text comes back the same: `007`, `0.10`, sixteen digits. */
function storedNumber(kind: WrittenColumn['kind'], value: string): string | null {
  if (kind === 'day') return serialOfDay(value)?.toString() ?? null;
  if (kind === 'text' || !/^-?\d+(?:\.\d+)?$/.test(value)) return null;
  return value.replace(/\D/g, '').length <= 15 && decimalText(value) === value ? value : null;
}
