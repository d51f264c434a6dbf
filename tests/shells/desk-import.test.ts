import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildIfStale } from '../../build/build-if-stale.ts';
import { bottleFile } from '../contract/bottle-sheet.ts';
import { textRow, workbookFile } from '../documents/spreadsheet-files.ts';
import { runScript } from './run-script.ts';

let folder: string;

const headers = ['瓶号', '名称', '净含量', '数量', '存放地点'];
const good = [
  ['D-1', '硫酸', '500mL', '', '药品室 / 1号柜'],
  ['', '蔗糖', '500g', '3瓶', '药品室 / 2号柜'],
  ['D-1', '硫酸', '500mL', '', '药品室 / 1号柜'],
];
const bad = ['D-2', '盐酸', '-5mL', '', '药品室 / 1号柜'];

async function run(file: string, ...flags: string[]) {
  const args = ['import', 'chemicals', file, ...flags, '--data', 'store', '--json'];
  const { code, stdout, stderr } = await runScript('desk', args, folder);
  return { code, stderr, result: stdout === '' ? null : (JSON.parse(stdout) as object) };
}

async function bottlesInStore(): Promise<number> {
  const { result } = await run('empty.xlsx', '--dry-run');
  expect(result).not.toBeNull();
  const { stdout } = await runScript('desk', ['verify', '--data', 'store', '--json'], folder);
  const verified = JSON.parse(stdout) as { ok: boolean; chain: { rows: number } };
  expect(verified.ok).toBe(true);
  return verified.chain.rows;
}

beforeAll(async () => {
  await buildIfStale();
  folder = await mkdtemp(join(tmpdir(), 'desk-import-'));
  await runScript('desk', ['sample', '--data', 'store', '--seed', '7', '--as-of', '2026-11-24', '--json'], folder);
  const save = async (name: string, rows: string[][], header = headers) =>
    writeFile(join(folder, name), new Uint8Array(await bottleFile(header, rows).arrayBuffer()));
  await save('good.xlsx', good);
  await save('bad.xlsx', [...good, bad]);
  await save('empty.xlsx', []);
  await save('unnamed.xlsx', [['瓶号', '净含量']], ['清单', '']);
  await save('more.xlsx', [['1', ...(good[1] ?? []), '王']], ['序号', ...headers, '采购\n人']);
  await writeFile(join(folder, 'nothing.xlsx'), '');
  const cover = { 封面: textRow(1, ['实验中学']), 说明: textRow(1, ['填表说明']) };
  await writeFile(join(folder, 'cover.xlsx'), workbookFile({ sheets: cover }));
  const list = textRow(1, headers) + textRow(2, ['D-9', '蔗糖', '500g', '', '药品室 / 2号柜']);
  await writeFile(join(folder, 'covered.xlsx'), workbookFile({ sheets: { ...cover, 清单: list } }));
  const [sulfuric, sugar] = [good[0] ?? [], ['D-10', '蔗糖', '-5g', '', '药品室 / 2号柜']];
  const sheetOf = (...rows: string[][]) => rows.map((cells, index) => textRow(index + 1, cells)).join('');
  const cabinets = {
    封面: textRow(1, ['实验中学']),
    '1号柜': sheetOf(headers, sulfuric),
    '2号柜': sheetOf(headers, sugar, ['D-11', '蔗糖', '', '', '药品室 / 2号柜']),
    目录: sheetOf(['名称', '备注'], ['蔗糖', '']),
  };
  await writeFile(join(folder, 'cabinets.xlsx'), workbookFile({ sheets: cabinets }));
  await save(
    'names.xlsx',
    [
      ['N-1', '洋蜜', '500g', '', '药品室 / 2号柜', '56-81-5'],
      ['N-2', '锌粒', '500g', '', '药品室 / 2号柜', '7440-66-6'],
    ],
    [...headers, 'CAS'],
  );
  await writeFile(join(folder, 'letter.xlsx'), 'dear');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test('a sheet is looked at, refused with its problems, taken without them, and then known', async () => {
  const before = await bottlesInStore();
  const problem = { row: 5, column: '净含量', message: 'The quantity “-5mL” is negative.' };
  const refused = { rows: 4, ok: 2, imported: 0, duplicates: 1, problems: [problem] };
  expect(await run('bad.xlsx', '--dry-run')).toEqual({ code: 1, stderr: '', result: refused });
  expect(await run('bad.xlsx')).toEqual({ code: 1, stderr: '', result: refused });
  const unknown = await run('good.xlsx', '--dry-run', '--no-create');
  expect(unknown).toMatchObject({ code: 1, result: { rows: 3, ok: 0, imported: 0 } });
  expect(await run('good.xlsx', '--dry-run')).toEqual({
    code: 0,
    stderr: '',
    result: { rows: 3, ok: 2, imported: 0, duplicates: 1, problems: [] },
  });
  expect(await bottlesInStore()).toBe(before);
  const taken = { ...refused, imported: 4 };
  expect(await run('bad.xlsx', '--skip-problems')).toEqual({ code: 0, stderr: '', result: taken });
  expect(await bottlesInStore()).toBe(before + 4);
  expect((await run('good.xlsx')).result).toMatchObject({ ok: 1, imported: 3, duplicates: 2 });
});

const nothing = { rows: 0, ok: 0, imported: 0, duplicates: 0 };

test.each([
  ['letter.xlsx', 1, 'This is not an Excel workbook (.xlsx).'],
  ['nothing.xlsx', 1, 'There is nothing in the file.'],
  ['cover.xlsx', 1, 'No row names the columns in the sheets that were looked at: 封面 | 说明.'],
  ['unnamed.xlsx', 2, 'The header in row 2 has no column for the name of the substance.'],
])('%s is refused as a whole: one sentence on stderr, and the same shape as always', async (file, row, message) => {
  const result = { ...nothing, problems: [{ row, column: null, message }] };
  for (const flags of [[], ['--dry-run'], ['--skip-problems']]) {
    expect(await run(file, ...flags)).toEqual({ code: 1, stderr: `${message}\n`, result });
  }
});

test('a file that is not there is one sentence on stderr', async () => {
  const missing = await run('nowhere.xlsx');
  expect(missing).toEqual({
    code: 1,
    stderr: `The file ${join(folder, 'nowhere.xlsx')} cannot be read.\n`,
    result: null,
  });
});

test('a cover in front of the list is passed over', async () => {
  const result = { ...nothing, rows: 1, ok: 1, problems: [] };
  expect(await run('covered.xlsx', '--dry-run')).toEqual({ code: 0, stderr: '', result });
});

test('several sheets are one import: their names stand in the messages, what is not read on stderr', async () => {
  const { code, stderr, result } = await run('cabinets.xlsx', '--dry-run');
  expect(code).toBe(1);
  expect(stderr.split('\n')).toEqual([
    'Several sheets were read: 1号柜 | 2号柜',
    'Sheets that were not read, as their header lacks the name or the amount, or has a column twice: 目录',
    '',
  ]);
  expect(result).toMatchObject({
    rows: 3,
    problems: [
      { row: 2, column: '净含量', message: 'Sheet “2号柜”: The quantity “-5g” is negative.' },
      { row: 3, column: null, message: expect.stringMatching(/^Sheet “2号柜”: Nothing says how much/) },
    ],
  });
  const told = await runScript(
    'desk',
    ['import', 'chemicals', 'cabinets.xlsx', '--dry-run', '--data', 'store', '--lang', 'zh-CN'],
    folder,
  );
  expect(told.stdout.split('\n')[1]).toMatch(/^第 3 行：“2号柜”表：没有写数量/);
});

test('names that are taken by their CAS number are told', async () => {
  const { code, stderr, result } = await run('names.xlsx', '--dry-run');
  expect([code, result]).toEqual([0, { rows: 2, ok: 2, imported: 0, duplicates: 0, problems: [] }]);
  expect(stderr.split('\n')).toEqual([
    '“洋蜜” goes to “丙三醇” by its CAS number 56-81-5, as one more name of it.',
    '“锌粒” is another form or a solution of what has the CAS number 7440-66-6: a substance of its own, without the number.',
    '',
  ]);
});

test('columns that nobody reads are named on stderr', async () => {
  const { code, stderr, result } = await run('more.xlsx', '--dry-run');
  expect([code, stderr]).toEqual([0, 'Columns that were not read: 序号 | 采购 人\n']);
  expect(result).toEqual({ rows: 1, ok: 1, imported: 0, duplicates: 0, problems: [] });
});

test('a person is told row by row', async () => {
  const { code, stdout } = await runScript(
    'desk',
    ['import', 'chemicals', 'bad.xlsx', '--dry-run', '--data', 'store', '--lang', 'zh-CN'],
    folder,
  );
  expect(code).toBe(1);
  expect(stdout.split('\n')[0]).toBe('第 5 行 净含量：数量“-5mL”是负数。');
});
