import { expect, test } from 'vitest';
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
