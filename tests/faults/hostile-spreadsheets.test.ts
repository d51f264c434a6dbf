import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { type ZipEntry, zipEntry } from '../../electron/documents/zip-archive.ts';
import { type ReadSheetOptions, readSheet } from '../../electron/spreadsheet/read-sheet.ts';
import type { SpreadsheetRefusal } from '../../shared/spreadsheet/refusal.ts';
import { archiveOf, sheetXml, textPart, textRow, workbookFile, workbookParts } from '../documents/spreadsheet-files.ts';

const good = workbookFile({ sheets: { 表: textRow(1, ['品名', '数量']) } });
const bytesOf = (text: string, encoding: BufferEncoding = 'utf8') => new Uint8Array(Buffer.from(text, encoding));
const oldHeader = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const compoundFile = (stream: string) => new Uint8Array([...oldHeader, ...bytesOf(stream, 'utf16le')]);

async function expectRefused(file: Uint8Array, reason: SpreadsheetRefusal, options?: ReadSheetOptions): Promise<void> {
  await expect(readSheet(file, options)).rejects.toMatchObject({ name: 'Fault', code: 'invalid', reason });
}

/** The good workbook with its sheet part, the last one, in another's place. */
const withSheet = (sheet: ZipEntry, ...more: ZipEntry[]) =>
  archiveOf([...workbookParts({ sheets: { 表: '' } }).slice(0, -1), sheet, ...more]);
const sheetPath = 'xl/worksheets/sheet0.xml';
const withData = (data: string, merged?: string[]) => withSheet(textPart(sheetPath, sheetXml(data, merged)));

/** The good workbook with some bytes of its directory's last entry (the sheet) changed. */
function withDirectory(change: (file: Buffer, entry: number) => void): Uint8Array {
  const file = Buffer.from(good);
  change(file, file.lastIndexOf(Buffer.from([0x50, 0x4b, 1, 2])));
  return new Uint8Array(file);
}

describe('what is no workbook', () => {
  const relationships = '<Relationships><Relationship Id="a" Type="x/officeDocument" Target="w.xml"/></Relationships>';
  it.each<[what: string, file: Uint8Array, reason: SpreadsheetRefusal]>([
    ['an empty file', new Uint8Array(), 'spreadsheetEmpty'],
    ['an .xls', compoundFile('Workbook'), 'spreadsheetOldFormat'],
    ['an .xlsx with a password', compoundFile('EncryptionInfo EncryptedPackage'), 'spreadsheetEncrypted'],
    ['a .csv', bytesOf('品名,数量\n盐酸,500'), 'spreadsheetNotXlsx'],
    ['a page of the web', bytesOf('<html><table><tr><td>1</td></tr></table></html>'), 'spreadsheetNotXlsx'],
    ['a zip of something else', archiveOf([textPart('a.txt', 'a')]), 'spreadsheetNotXlsx'],
    ['an empty zip', archiveOf([]), 'spreadsheetNotXlsx'],
    [
      'a Word file',
      archiveOf([textPart('_rels/.rels', relationships), textPart('w.xml', '<w:document xmlns:w="w"/>')]),
      'spreadsheetNotXlsx',
    ],
    ['a workbook without a filled cell', withData('<row r="1"><c r="A1" s="0"/></row>'), 'spreadsheetEmpty'],
  ])('%s is refused with its reason', async (_what, file, reason) => {
    await expectRefused(file, reason);
  });
});

describe('a damaged workbook', () => {
  it('that was cut off anywhere is refused', async () => {
    for (const part of [0.02, 0.3, 0.6, 0.9, 0.99]) {
      await expectRefused(good.slice(0, Math.floor(good.length * part)), 'spreadsheetDamaged');
    }
    await expectRefused(good.slice(0, -1), 'spreadsheetDamaged');
  });

  it('with any byte changed is read or refused, and nothing else happens', async () => {
    for (let at = 3; at < good.length; at += 61) {
      const file = good.slice();
      file[at] = (file[at] ?? 0) ^ 0x55;
      const outcome = await readSheet(file).then(
        () => 'read',
        (error: unknown) => (error as Error).name,
      );
      expect(['read', 'Fault'], `byte ${at}`).toContain(outcome);
    }
  });

  it.each<[what: string, file: Uint8Array]>([
    ['without the part of its sheet', archiveOf(workbookParts({ sheets: { 表: '' } }).slice(0, -1))],
    ['with XML that does not end', withSheet(textPart(sheetPath, sheetXml('').slice(0, -5)))],
    [
      'with bytes that are no UTF-8',
      withSheet(zipEntry(sheetPath, Buffer.from('<worksheet>\u00ff</worksheet>', 'latin1'))),
    ],
    ['that points to a text that is not there', withData('<row><c t="s"><v>7</v></c></row>')],
    ['whose rows run backwards', withData('<row r="2"/><row r="1"/>')],
    ['with a cell outside its row', withData('<row r="2"><c r="A3"><v>1</v></c></row>')],
    ['with a cell outside every sheet', withData('<row r="2"><c r="XFE2"><v>1</v></c></row>')],
  ])('%s is refused', async (_what, file) => {
    await expectRefused(file, 'spreadsheetDamaged');
  });
});

describe('an archive that no spreadsheet program writes', () => {
  it.each<[what: string, file: Uint8Array, reason: SpreadsheetRefusal]>([
    [
      'two parts of one name',
      withSheet(textPart(sheetPath, sheetXml('')), textPart('XL/workbook.xml', '')),
      'spreadsheetDamaged',
    ],
    [
      'a part that leads outside',
      withSheet(textPart(sheetPath, ''), textPart('xl/../../evil', '')),
      'spreadsheetDamaged',
    ],
    ['a part with a whole path', withSheet(textPart(sheetPath, ''), textPart('/evil', '')), 'spreadsheetDamaged'],
    ['a part on another drive', withSheet(textPart(sheetPath, ''), textPart('C:\\evil', '')), 'spreadsheetDamaged'],
    ['an encrypted part', withDirectory((file, at) => file.writeUInt16LE(1, at + 8)), 'spreadsheetEncrypted'],
    ['another packing', withDirectory((file, at) => file.writeUInt16LE(12, at + 10)), 'spreadsheetDamaged'],
    ['sizes for zip64', withDirectory((file, at) => file.writeUInt32LE(0xffffffff, at + 24)), 'spreadsheetDamaged'],
    ['parts that share their bytes', withDirectory((file, at) => file.writeUInt32LE(0, at + 42)), 'spreadsheetDamaged'],
    [
      'a part beyond the end',
      withDirectory((file, at) => file.writeUInt32LE(0x7fffffff, at + 20)),
      'spreadsheetDamaged',
    ],
    ['several volumes', withDirectory((file) => file.writeUInt16LE(1, file.length - 18)), 'spreadsheetDamaged'],
    ['a wrong checksum', withDirectory((file, at) => file.writeUInt32LE(1, at + 16)), 'spreadsheetDamaged'],
  ])('with %s is refused', async (_what, file, reason) => {
    await expectRefused(file, reason);
  });
});

describe('a bomb', () => {
  /** Blanks, so that it would be good XML all the same. */
  const bomb = (megabytes: number) => Buffer.alloc(megabytes * 1_000_000, ' ');

  it('that says how large it is, is refused unopened', async () => {
    await expectRefused(withSheet(zipEntry(sheetPath, bomb(51))), 'spreadsheetTooLarge');
    const parts = ['a', 'b', 'c'].map((name) => zipEntry(`xl/media/${name}.xml`, bomb(40)));
    await expectRefused(withSheet(textPart(sheetPath, sheetXml('')), ...parts), 'spreadsheetTooLarge');
    const many = Array.from({ length: 2_001 }, (_, index) => textPart(`xl/${index}.xml`, ''));
    await expectRefused(archiveOf(many), 'spreadsheetTooLarge');
  });

  it('that says it is small is stopped at the size that it says', async () => {
    const lying: ZipEntry = { ...zipEntry(sheetPath, bomb(49)), size: 1_000 };
    await expectRefused(withSheet(lying), 'spreadsheetDamaged');
    const endless = { ...lying, data: [deflateRawSync(bomb(100))], size: 40_000_000 };
    await expectRefused(withSheet(endless), 'spreadsheetDamaged');
    const modest: ZipEntry = { ...textPart(sheetPath, sheetXml('')), size: 40_000_000 };
    await expectRefused(withSheet(modest), 'spreadsheetDamaged');
  });

  it('of entities or of a document type is refused', async () => {
    const laughs = Array.from({ length: 9 }, (_, index) => `<!ENTITY l${index + 1} "${`&l${index};`.repeat(10)}">`);
    const doctype = `<!DOCTYPE worksheet [<!ENTITY l0 "ha">${laughs.join('')}]>`;
    const cell = (text: string) => sheetXml(`<row><c t="inlineStr"><is><t>${text}</t></is></c></row>`);
    await expectRefused(withSheet(textPart(sheetPath, doctype + cell('&l9;'))), 'spreadsheetDamaged');
    await expectRefused(withSheet(textPart(sheetPath, `<!DOCTYPE worksheet>${cell('a')}`)), 'spreadsheetDamaged');
    await expectRefused(
      withSheet(textPart(sheetPath, `<!DOCTYPE worksheet SYSTEM "file:///etc/passwd">${cell('&x;')}`)),
      'spreadsheetDamaged',
    );
    await expectRefused(withSheet(textPart(sheetPath, cell('&l9;'))), 'spreadsheetDamaged');
  });

  it('of elements in elements is refused', async () => {
    await expectRefused(withSheet(textPart(sheetPath, '<a>'.repeat(10_000_000))), 'spreadsheetDamaged');
  });

  it('of attributes is refused', async () => {
    const attributes = Array.from({ length: 1_000_000 }, (_, index) => `a${index}="" `).join('');
    await expectRefused(withSheet(textPart(sheetPath, `<worksheet ${attributes}/>`)), 'spreadsheetDamaged');
  });

  it('of rows is refused at the limit, and not below it', async () => {
    const rows = (count: number) => '<row><c><v>1</v></c></row>'.repeat(count);
    expect((await readSheet(withData(rows(20_000)))).rows).toHaveLength(20_000);
    await expectRefused(withData(rows(20_001)), 'spreadsheetTooManyRows');
    // Rows that are only formatted do not count.
    expect((await readSheet(withData(rows(1) + '<row s="1"/>'.repeat(100_000)))).rows).toHaveLength(1);
  });

  it('of columns or cells is refused', async () => {
    await expectRefused(withData('<row r="1"><c r="IW1"><v>1</v></c></row>'), 'spreadsheetTooManyColumns');
    const wide = `<row>${'<c><v>1</v></c>'.repeat(256)}</row>`;
    await expectRefused(withData(wide.repeat(4_000)), 'spreadsheetTooLarge');
  });

  it('of one long text that every cell points to is refused', async () => {
    const parts = workbookParts({
      sheets: { 表: '<row><c t="s"><v>0</v></c><c t="s"><v>0</v></c></row>'.repeat(10_000) },
      strings: `<si><t>${'长'.repeat(30_000)}</t></si>`,
    });
    await expectRefused(archiveOf(parts), 'spreadsheetTooLarge');
  });

  it('of merged cells is refused', async () => {
    const rows = Array.from({ length: 5_000 }, (_, index) => textRow(index + 1, ['x']));
    await expectRefused(withData(rows.join(''), ['A1:IV1048576']), 'spreadsheetTooLarge');
    await expectRefused(withData(rows.join(''), ['A1:XFD1048576']), 'spreadsheetTooManyColumns');
  });
});

describe('reading that takes too long', () => {
  const long = withData('<row><c><v>1</v></c></row>'.repeat(19_000));

  it('is ended', async () => {
    await expectRefused(long, 'spreadsheetTooSlow', { limits: { milliseconds: 1 } });
  });

  it('can be cancelled', async () => {
    const controller = new AbortController();
    const reading = readSheet(long, { signal: controller.signal });
    controller.abort(new Error('no longer wanted'));
    await expect(reading).rejects.toThrow('no longer wanted');
    await expect(readSheet(long, { signal: controller.signal })).rejects.toThrow('no longer wanted');
  });
});

describe('a sheet with names that JavaScript knows', () => {
  it('is a sheet like any other', async () => {
    const row = textRow(1, ['__proto__', 'constructor', 'toString']);
    const { rows } = await readSheet(workbookFile({ sheets: { __proto__x: row } }));
    expect(rows[0]?.cells.map((cell) => cell?.text)).toEqual(['__proto__', 'constructor', 'toString']);
    expect(Object.keys(Object.prototype)).toEqual([]);
  });
});
