import { cleanText } from '../documents/clean-text.ts';
import { corePropertiesXml } from '../documents/core-properties.ts';
import { type ZipEntry, zipArchive, zipEntry } from '../documents/zip-archive.ts';
import { sheetPath, stringsPath, workbookFrame } from './workbook-frame.ts';
import type { WrittenColumn } from './written-column.ts';
import { SharedStrings, sheetPart } from './written-sheet.ts';

/** What is said of a sheet beside its cells. */
export interface SheetDetails {
  /** On the tab; what Excel does not take there is replaced, more than 31 characters are cut off. */
  readonly name: string;
  /** Moment of the data (ISO, UTC): the same data gives the same bytes. */
  readonly writtenAt: string;
  /** The school, as creator of the file. */
  readonly creator: string;
}

/** What Excel holds in a cell, in UTF-16 units. */
const longestText = 32_767;

/**
 * Writes an .xlsx of one sheet. Every cell comes back as it was given, character for character: texts stay texts, whatever they
 * begin with and however many digits they are, blanks and line breaks are kept, and what XML forbids is escaped as Excel
 * does. An empty text is an empty cell.
 *
 * @param columns one or more.
 * @param rows the values in the order of the columns: texts, decimals (`0.5`) and days (`2026-03-05`) by the column's kind.
 * @throws RangeError for a text longer than a cell holds.
 */
export function writeSheet(
  columns: readonly WrittenColumn[],
  rows: readonly (readonly (string | null)[])[],
  details: SheetDetails,
): Uint8Array {
  for (const row of rows) {
    if (row.some((value) => value !== null && value.length > longestText)) {
      throw new RangeError(`A cell holds ${longestText} characters.`);
    }
  }
  const name = sheetName(details.name);
  const strings = new SharedStrings();
  const sheet = sheetPart(sheetPath, columns, rows, strings);
  const core = corePropertiesXml({
    title: name,
    subject: '',
    creator: details.creator,
    createdAt: details.writtenAt,
  });
  const entry = ([path, xml]: readonly [string, string]): ZipEntry => zipEntry(path, Buffer.from(xml, 'utf8'));
  const frame = workbookFrame(name).map(entry);
  const all = [...frame, sheet, strings.part(stringsPath), entry(['docProps/core.xml', core])];
  return zipArchive(all, details.writtenAt);
}

function sheetName(wanted: string): string {
  const name = cleanText(wanted)
    .replace(/[\\/?*[\]:\s]+/g, ' ')
    .replace(/^[' ]+|[' ]+$/g, '')
    .slice(0, 31)
    .toWellFormed()
    .trim();
  return name === '' || name.toLowerCase() === 'history' ? 'Sheet1' : name;
}
