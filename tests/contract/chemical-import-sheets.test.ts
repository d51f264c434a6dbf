import { expect, test } from 'vitest';
import { textRow, workbookFile } from '../documents/spreadsheet-files.ts';
import { bottleFile, importer } from './bottle-sheet.ts';
import { sampleForTest } from './sample-for-test.ts';

async function laboratory() {
  const school = await sampleForTest();
  const { client: lab } = await school.seat('lab');
  return { lab, ...importer(lab, school.workshop.newId) };
}

const headers = ['瓶号', '名称', '净含量', '存放地点'];
const row = (number: string, name: string, net: string) => [number, name, net, '实验楼 / 药品室 / 1号柜'];

test('a new substance is measured in one kind of unit: a later row in another is a problem', async () => {
  const { preview, run } = await laboratory();
  const file = bottleFile(headers, [
    row('U-1', '自配缓冲液', '500mL'),
    row('U-2', '自配缓冲液', '1 L'),
    row('U-3', '自配缓冲液', '500g'),
    row('U-4', '另一种粉', '500g'),
  ]);
  const problem = { row: 4, column: '名称', reason: 'kindOfUnitDiffers', params: { row: 2, name: '自配缓冲液' } };
  expect(await preview(file)).toMatchObject({ rows: 4, ok: 3, problems: [problem] });
  expect(await run(file)).toMatchObject({ imported: 0, problems: [problem] });
  expect(await run(file, { skipProblems: true })).toMatchObject({ rows: 4, ok: 3, imported: 3 });
});

test('a list that the program wrote may have both', async () => {
  const { run } = await laboratory();
  const rows = [row('U-1', '自配缓冲液', '500mL'), row('U-2', '自配缓冲液', '500g')];
  expect(await run(bottleFile(headers, rows, '危化品瓶库'))).toMatchObject({ imported: 2, problems: [] });
});

test('a row that is not imported does not say how its substance is measured', async () => {
  const { preview } = await laboratory();
  const file = bottleFile(headers, [row('U-1', '自配缓冲液', '-5mL'), row('U-2', '自配缓冲液', '500g')]);
  const { problems } = await preview(file);
  expect(problems.map(({ row: at, reason }) => [at, reason])).toEqual([[2, 'negative']]);
});

test('an import says which columns it did not read, the second time too', async () => {
  const { lab, preview, run } = await laboratory();
  const file = bottleFile([...headers, '采购人'], [[...row('U-5', '蔗糖', '500g'), '王']]);
  expect((await preview(file)).otherColumns).toEqual(['采购人']);
  const id = crypto.randomUUID();
  const result = await run(file, { id });
  expect(result).toMatchObject({ imported: 1, otherColumns: ['采购人'] });
  expect(await run(file, { id })).toEqual(result);
  const own = await lab.chemicals.exportSheet({ language: 'zh-CN' });
  expect((await preview(own)).otherColumns).toEqual([]);
});

const sheetOf = (...rows: readonly string[][]) => rows.map((cells, index) => textRow(index + 1, cells)).join('');
const workbook = (sheets: Record<string, string>) => new File([Uint8Array.from(workbookFile({ sheets }))], '药品.xlsx');

test('one sheet a cabinet: all of them are read, and every row says on which it stands', async () => {
  const { lab, preview, run } = await laboratory();
  const file = workbook({
    封面: sheetOf(['实验中学']),
    '1号柜': sheetOf(headers, row('C-1', '蔗糖', '500g'), row('C-2', '自配缓冲液', '500mL')),
    目录: sheetOf(['名称', '备注'], ['蔗糖', '']),
    '2号柜': sheetOf(['品名', '规格', '柜'], ['葡萄糖', '-5g', '2号柜'], ['自配缓冲液', '500g', '2号柜']),
    '3号柜': sheetOf(headers, row('C-1', '蔗糖', '500g'), row('C-4', '葡萄糖', '250g')),
  });
  const seen = await preview(file);
  expect(seen).toMatchObject({
    ...{ rows: 6, ok: 3, duplicates: 1, sheets: ['1号柜', '2号柜', '3号柜'], sheetsNotRead: ['目录'] },
    problems: [
      { sheet: '2号柜', row: 2, column: '规格', reason: 'negative' },
      { sheet: '2号柜', row: 3, column: '品名', reason: 'kindOfUnitDiffers', params: { row: '1号柜!3' } },
    ],
    planned: [
      { sheet: '1号柜', row: 2, number: 'C-1' },
      { sheet: '1号柜', row: 3, number: 'C-2' },
      { sheet: '3号柜', row: 3, number: 'C-4' },
    ],
  });
  expect(await run(file, { skipProblems: true })).toMatchObject({ imported: 3, problems: seen.problems });
  expect(await lab.chemicals.bottles.find({ number: 'C-4' })).not.toBeNull();
});

test('one sheet alone is not named', async () => {
  const { preview } = await laboratory();
  const file = workbook({ 封面: sheetOf(['实验中学']), 柜: sheetOf(headers, row('C-1', '蔗糖', '-500g')) });
  expect(await preview(file)).toMatchObject({ sheets: ['柜'], sheetsNotRead: [], problems: [{ sheet: null, row: 2 }] });
});

test('a column that only counts the rows holds no bottle numbers', async () => {
  const { preview, run } = await laboratory();
  const counted = ['No.', '名称', '净含量', '瓶数', '柜'];
  const file = workbook({
    甲: sheetOf(counted, ['1', '蔗糖', '500g', '3', '柜'], ['2', '葡萄糖', '500g', '1', '柜']),
    乙: sheetOf(counted, ['1', '硼砂', '500g', '1', '柜'], ['2', '', '', '', '']),
  });
  expect(await preview(file)).toMatchObject({ rows: 3, ok: 3, duplicates: 0, otherColumns: ['No.'] });
  expect(await run(file)).toMatchObject({ imported: 5, problems: [], otherColumns: ['No.'] });
});

test('an import of empty bottles is known when it is called again, though no movement tells of them', async () => {
  const { lab, run } = await laboratory();
  const held = async () => (await lab.chemicals.bottles.list({ withEmpty: true, size: 200 })).total;
  const file = bottleFile(['名称', '余量', '净含量', '柜'], [['蔗糖', '0 g', '500g', 'A柜']]);
  const id = crypto.randomUUID();
  const first = await run(file, { id });
  expect(first).toMatchObject({ imported: 1, problems: [] });
  const before = await held();
  expect(await run(file, { id })).toEqual(first);
  expect(await held()).toBe(before);
});

test('a preview says what is listed, whose yes it will wait for, and what would stand together and must not', async () => {
  const { lab, preview, run } = await laboratory();
  const place = '实验楼 / 药品室 / 禁忌试验柜';
  const file = bottleFile(
    [...headers, '现存量'],
    [
      ['X-1', '高锰酸钾', '500g', place, '500g'],
      ['X-2', '高锰酸钾', '500g', place, '0g'],
      ['X-3', '丙三醇', '500mL', place, '500mL'],
      ['X-4', '氯化钠', '500g', place, '500g'],
      ['X-5', '乙醇', '500mL', place, '500mL'],
    ],
  );
  const seen = await preview(file);
  expect(seen.problems).toEqual([]);
  expect(seen.planned.map(({ number, controls, awaits }) => [number, controls.length > 0, awaits])).toEqual([
    ['X-1', true, 'second'],
    ['X-2', true, null],
    ['X-3', false, null],
    ['X-4', false, null],
    // 特别管控: listed, without a second person.
    ['X-5', true, null],
  ]);
  const pairs = seen.conflicts.map(({ cabinet, one, other, verdict }) => [
    cabinet,
    [one.nameZh, other.nameZh].toSorted(),
    verdict,
  ]);
  expect(pairs).toContainEqual([place, ['乙醇(无水)', '高锰酸钾'], 'forbid']);
  expect(pairs.flat(2)).not.toContain('氯化钠');
  await run(file);
  const standing = (await lab.chemicals.cabinets.conflicts()).filter(({ cabinet }) => cabinet === '禁忌试验柜');
  const said = (conflicts: typeof standing) =>
    conflicts.map(({ one, other, verdict }) => `${[one.nameZh, other.nameZh].toSorted().join()} ${verdict}`).toSorted();
  expect(said(standing)).toEqual(said(seen.conflicts));
});
