import { type ZipEntry, zipArchive, zipEntry } from '../../electron/documents/zip-archive.ts';
import type { Sheet } from '../../shared/spreadsheet/sheet.ts';

/** A workbook as another program might write it: what is left out is empty. */
export interface MadeWorkbook {
  /** What stands inside each sheet's `<sheetData>`, by the sheet's name. */
  sheets: Record<string, string>;
  hidden?: readonly string[];
  merged?: readonly string[];
  /** What stands in `<sst>`. */
  strings?: string;
  /** Codes of number formats; the first is the style 1. */
  formats?: readonly string[];
  from1904?: boolean;
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006/relationships';

const attribute = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

/** A part whose bytes are given as text. */
export const textPart = (name: string, text: string): ZipEntry => zipEntry(name, Buffer.from(text, 'utf8'));

/** The archive of parts, with any date. */
export const archiveOf = (parts: readonly ZipEntry[]): Uint8Array => zipArchive(parts, '2026-03-05T00:00:00Z');

/** The sheet part around `<sheetData>`. */
export function sheetXml(data: string, merged: readonly string[] = []): string {
  const ranges = merged.map((range) => `<mergeCell ref="${range}"/>`).join('');
  const end = ranges === '' ? '' : `<mergeCells count="${merged.length}">${ranges}</mergeCells>`;
  return `<worksheet xmlns="${main}"><sheetData>${data}</sheetData>${end}</worksheet>`;
}

/** The parts of a workbook, to be put together or spoiled. */
export function workbookParts({
  sheets,
  hidden = [],
  merged,
  strings,
  formats = [],
  from1904,
}: MadeWorkbook): ZipEntry[] {
  const names = Object.keys(sheets);
  const link = (id: string, kind: string, target: string) =>
    `<Relationship Id="${id}" Type="${office}/${kind}" Target="${target}"/>`;
  const listed = names.map((name, index) => {
    const state = hidden.includes(name) ? ' state="hidden"' : '';
    return `<sheet name="${attribute(name)}" sheetId="${index + 1}"${state} r:id="s${index}"/>`;
  });
  const codes = formats.map((code, index) => `<numFmt numFmtId="${200 + index}" formatCode="${attribute(code)}"/>`);
  const styles = ['<xf numFmtId="0"/>', ...formats.map((_, index) => `<xf numFmtId="${200 + index}"/>`)];
  return [
    textPart(
      '_rels/.rels',
      `<Relationships xmlns="${packages}">${link('w', 'officeDocument', '/xl/workbook.xml')}</Relationships>`,
    ),
    textPart(
      'xl/workbook.xml',
      `<workbook xmlns="${main}" xmlns:r="${office}"><workbookPr${from1904 ? ' date1904="1"' : ''}/><sheets>${listed.join('')}</sheets></workbook>`,
    ),
    textPart(
      'xl/_rels/workbook.xml.rels',
      `<Relationships xmlns="${packages}">${[
        ...names.map((_, index) => link(`s${index}`, 'worksheet', `worksheets/sheet${index}.xml`)),
        link('strings', 'sharedStrings', 'sharedStrings.xml'),
        link('styles', 'styles', 'styles.xml'),
      ].join('')}</Relationships>`,
    ),
    textPart('xl/sharedStrings.xml', `<sst xmlns="${main}">${strings ?? ''}</sst>`),
    textPart(
      'xl/styles.xml',
      `<styleSheet xmlns="${main}"><numFmts>${codes.join('')}</numFmts><cellXfs>${styles.join('')}</cellXfs></styleSheet>`,
    ),
    ...names.map((name, index) => textPart(`xl/worksheets/sheet${index}.xml`, sheetXml(sheets[name] ?? '', merged))),
  ];
}

/** The bytes of a workbook. */
export const workbookFile = (workbook: MadeWorkbook): Uint8Array => archiveOf(workbookParts(workbook));

/** A row of inline strings; null leaves a cell out. */
export function textRow(number: number, texts: readonly (string | null)[]): string {
  const cells = texts.map((text, index) =>
    text === null
      ? ''
      : `<c r="${String.fromCharCode(65 + index)}${number}" t="inlineStr"><is><t>${attribute(text)}</t></is></c>`,
  );
  return `<row r="${number}">${cells.join('')}</row>`;
}

/** The texts of a sheet with the numbers of their rows. */
export const textsOf = ({ rows }: Sheet): [row: number, texts: (string | null)[]][] =>
  rows.map(({ row, cells }) => [row, cells.map((cell) => cell?.text ?? null)]);
