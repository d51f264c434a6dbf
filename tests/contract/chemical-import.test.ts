import { describe, expect, test } from 'vitest';
import type { OfficeClient } from '../../shared/contract/contract.ts';
import { archiveOf, textPart, textRow, workbookFile } from '../documents/spreadsheet-files.ts';
import { bottleFile, sharesOf } from './bottle-sheet.ts';
import { chemicalWorkshop } from './chemical-workshop.ts';
import { clean, laboratory } from './import-laboratory.ts';
import { outcomeOf } from './procedures.ts';
import { auditCount } from './sample-for-test.ts';

const gram = 1000;
const headers = ['瓶号', '药品名称', 'CAS号', '规格', '级别', '生产厂家', '批号', '有效期至', '存放地点', '备注'];
const salt = [
  'S-1',
  '碘化钾',
  '',
  '500g',
  'AR',
  '国药',
  '20260301',
  '2028.3.1',
  '实验楼 / 药品室 / 1号柜',
  '旧账',
] as const;
const permanganate = [
  'S-2',
  '高锰酸钾',
  '7722-64-7',
  '500 g',
  'AR',
  '国药',
  '',
  '',
  '实验楼 / 药品室 / 2号柜',
  '',
] as const;

const bottlesOf = async (client: OfficeClient) =>
  (await client.chemicals.bottles.list({ size: 200, withEmpty: true })).rows;

describe('a sheet of bottles', () => {
  test('makes what it names, in one go, and a listed substance waits for the second person', async () => {
    const { lab, run, preview, sound } = await laboratory();
    const before = await bottlesOf(lab);
    const file = bottleFile(headers, [salt, permanganate]);
    const seen = await preview(file);
    expect(seen).toMatchObject({ rows: 2, ok: 2, duplicates: 0, problems: [], bottles: 2, headerRow: 1 });
    expect(seen.creates.cabinets).toEqual(['实验楼 / 药品室 / 1号柜', '实验楼 / 药品室 / 2号柜']);
    expect(await run(file)).toMatchObject({ rows: 2, ok: 2, imported: 2, duplicates: 0, ...clean });
    const made = (await bottlesOf(lab)).filter(({ id }) => !before.some((one) => one.id === id));
    expect(made.map(({ number }) => number).toSorted()).toEqual(['S-1', 'S-2']);
    const kmno4 = made.find(({ number }) => number === 'S-2');
    expect(kmno4).toMatchObject({ cas: '7722-64-7', stock: 500 * gram, pending: 1, cabinetName: '2号柜' });
    const iodide = await lab.chemicals.bottles.get({ id: made.find(({ number }) => number === 'S-1')?.id ?? '' });
    expect(iodide).toMatchObject({
      maker: '国药',
      batch: '20260301',
      purity: 'AR',
      expiresOn: '2028-03-01',
      pending: 0,
    });
    expect(iodide.movements[0]).toMatchObject({ kind: 'opening', amount: 500 * gram });
    const place = (await lab.school.places.list()).find(({ path }) => path.endsWith('实验楼 / 药品室'));
    expect(place).toMatchObject({ kind: 'room', responsibleId: null });
    await sound();
  });

  test('twice: numbered bottles are duplicates, and nothing is written', async () => {
    const { run, ...school } = await laboratory();
    const file = bottleFile(headers, [salt, permanganate, salt]);
    expect(await run(file)).toMatchObject({ rows: 3, ok: 2, imported: 2, duplicates: 1, problems: [] });
    const before = await auditCount(school);
    expect(await run(file)).toMatchObject({ rows: 3, ok: 0, imported: 0, duplicates: 3, ...clean });
    expect(await auditCount(school)).toBe(before);
  });

  test('called again because the answer was lost, imports nothing more and says the same', async () => {
    const { lab, run, newId } = await laboratory();
    const file = bottleFile(['名称', '数量', '净含量', '柜'], [['蔗糖', '3瓶', '500g', 'A柜']]);
    const id = newId();
    const first = await run(file, { id });
    expect(first).toMatchObject({ rows: 1, ok: 1, imported: 3, duplicates: 0, ...clean });
    const held = (await bottlesOf(lab)).length;
    expect(await run(file, { id })).toEqual(first);
    expect((await bottlesOf(lab)).length).toBe(held);
  });

  test('like bottles without a number are so many bottles, and the series passes over numbers of the sheet', async () => {
    const { lab, run, sound } = await laboratory();
    const before = (await bottlesOf(lab)).length;
    const rows = [
      ['', '蔗糖', '500g', 'A柜'],
      ['', '蔗糖', '500g', 'A柜'],
      ['CB-2026-0151', '葡萄糖', '250g', 'A柜'],
    ];
    expect(await run(bottleFile(['瓶号', '名称', '净含量', '柜'], rows))).toMatchObject({ ok: 3, imported: 3 });
    expect((await bottlesOf(lab)).length).toBe(before + 3);
    const sugars = (await lab.chemicals.substances.list({})).filter(({ nameZh }) => nameZh === '蔗糖');
    expect(sugars).toMatchObject([{ bottles: 2, stock: 1000 * gram }]);
    await sound();
  });

  test('with problems imports nothing, unless they are to be skipped', async () => {
    const { lab, run, preview, sound, ...school } = await laboratory();
    const bad = [
      ['S-3', '碘化钾', '7681-11-0', '500', '', '', '', '', 'X柜', ''],
      ['S-4', '氯化钠', '7664-93-9', '500g', '', '', '', '', 'X柜', ''],
      ['S-5', '', '', '-5g', '', '', '', '2028-02-30', '', ''],
    ];
    const file = bottleFile(headers, [salt, ...bad]);
    const before = await auditCount(school);
    const refused = await run(file);
    expect(refused).toMatchObject({ rows: 4, ok: 1, imported: 0, duplicates: 0 });
    expect(refused.problems.map(({ row, column, reason }) => [row, column, reason])).toEqual([
      [3, '规格', 'noUnit'],
      [4, 'CAS号', 'casOfOther'],
      [5, '药品名称', 'nameMissing'],
      [5, '规格', 'negative'],
      [5, '有效期至', 'notADay'],
      [5, '存放地点', 'placeMissing'],
    ]);
    expect(await auditCount(school)).toBe(before);
    expect((await preview(file)).problems).toEqual(refused.problems);
    expect(await run(file, { skipProblems: true })).toMatchObject({ rows: 4, ok: 1, imported: 1 });
    const names = (await lab.chemicals.cabinets.list()).map(({ name }) => name);
    expect(names).toContain('1号柜');
    expect(names).not.toContain('X柜');
    await sound();
  });

  test('without creating: what the store does not know is a problem, and what it knows goes in', async () => {
    const { run } = await laboratory();
    const unknown = await run(bottleFile(headers, [salt]), { create: false });
    expect(unknown.problems.map(({ column, reason }) => [column, reason])).toEqual([
      ['药品名称', 'substanceUnknown'],
      ['存放地点', 'cabinetUnknown'],
      ['生产厂家', 'makerUnknown'],
    ]);
    await run(bottleFile(headers, [salt]));
    const next = ['S-9', ...salt.slice(1)];
    expect(await run(bottleFile(headers, [next]), { create: false })).toMatchObject({ imported: 1, problems: [] });
  });

  test('what must not stand together does not keep out what stands there already', async () => {
    const { run, sound } = await laboratory();
    const rows = [
      ['浓硫酸', '500mL', 'A柜'],
      ['氢氧化钠', '500g', 'A柜'],
      ['高锰酸钾', '500g', 'A柜'],
      ['无水乙醇', '2.5 L', 'A柜'],
    ];
    expect(await run(bottleFile(['名称', '净含量', '柜'], rows))).toMatchObject({ imported: 4, problems: [] });
    await sound();
  });

  test('made by hand: titles above, merged cells, two lines of header, a total and signatures below', async () => {
    const { lab, run, preview, sound } = await laboratory();
    const data = [
      textRow(1, ['实验中学危化品清单']),
      textRow(2, ['2026年11月', null, '填表人：王老师']),
      textRow(4, ['存放地点', '品名', '规格', '数量（瓶）', '失效日期']),
      textRow(5, ['药品室 / 3号柜', '无水乙醇', '分析纯 500mL/瓶', '３', '2028年5月1日']),
      textRow(6, [null, '丙酮', 'AR 500ml', '2瓶', '/']),
      textRow(7, [null, '氯化铁', 'CP', '1', '']),
      textRow(8, ['合计', null, null, '6', null]),
      textRow(9, ['审核：', null, null, null, null]),
    ].join('');
    const bytes = workbookFile({ sheets: { 清单: data }, merged: ['A1:E1', 'A5:A7'] });
    const file = new File([Uint8Array.from(bytes)], '清单.xlsx');
    const seen = await preview(file);
    expect(seen.leftOut.map(({ row, kind }) => [row, kind])).toEqual([
      [8, 'total'],
      [9, 'note'],
    ]);
    expect(seen).toMatchObject({ headerRow: 4, rows: 3, ok: 3, bottles: 6 });
    expect(await run(file)).toMatchObject({ rows: 3, ok: 3, imported: 6, problems: [] });
    const made = (await bottlesOf(lab)).filter(({ cabinetName }) => cabinetName === '3号柜');
    expect(made.filter(({ cas }) => cas === '64-17-5')).toMatchObject(
      Array(3).fill({ purity: '分析纯', stock: 500 * gram, expiresOn: '2028-05-01' }),
    );
    expect(made.find(({ purity }) => purity === 'CP')).toMatchObject({ unit: 'bottle', stock: 1 });
    await sound();
  });
});

describe('bottles entered together', () => {
  test('are what bottles entered one by one are', async () => {
    const { lab, run, newId, office, sound } = await laboratory();
    await run(bottleFile(headers, [permanganate]));
    const made = await lab.chemicals.bottles.find({ number: 'S-2' });
    const { movements, ...bottle } = await lab.chemicals.bottles.get({ id: made?.id ?? '' });
    const [first] = movements;
    const { id: _id, ...input } = await chemicalWorkshop(lab, newId).bottleInput(bottle);
    const { maker, batch, purity, concentration, unit, netAmount, openedOn, expiresOn } = bottle;
    const counterIds = (await lab.school.people.list()).slice(0, 2).map((person) => person.id);
    const { id } = await lab.chemicals.bottles.add({
      ...{
        ...input,
        id: newId(),
        number: 'S-3',
        maker,
        batch,
        purity,
        concentration,
        unit,
        netAmount,
        openedOn,
        expiresOn,
      },
      ...{ amount: 500 * gram, how: 'opening', reason: first?.reason ?? '', counterIds },
    });
    const rowsOf = (bottleId: string) =>
      office.store.read(async (db) => ({
        bottle: await db.selectFrom('bottle').selectAll().where('id', '=', bottleId).executeTakeFirstOrThrow(),
        movement: await db
          .selectFrom('chemical_movement')
          .selectAll()
          .where('bottle_id', '=', bottleId)
          .executeTakeFirstOrThrow(),
      }));
    const [together, alone] = [await rowsOf(bottle.id), await rowsOf(id)];
    const moment = expect.any(String);
    expect(alone.bottle).toEqual({ ...together.bottle, id, number: 'S-3', updated_at: moment });
    const own = { sequence: together.movement.sequence + 1, previous_hash: together.movement.hash };
    const named = { id: moment, bottle_id: id, recorded_at: moment, hash: moment };
    expect(alone.movement).toEqual({ ...together.movement, ...own, ...named });
    await sound();
  });

  test('by the thousand, and ended in the middle leave nothing', async () => {
    const { lab, newId, preview, sound, ...school } = await laboratory();
    const rows = Array.from({ length: 1200 }, (_, index) => [
      index % 3 === 0 ? '' : `N-${index}`,
      ['蔗糖', '高锰酸钾', '碘化钾', '乙醇'][index % 4] ?? '',
      '500g',
      `楼 / 室 / ${index % 7}柜`,
    ]);
    const file = bottleFile(['瓶号', '名称', '净含量', '存放地点'], rows);
    const input = { id: newId(), file, create: true, skipProblems: false, language: 'zh-CN' } as const;
    const before = await auditCount(school);
    const ending = new AbortController();
    const ended = lab.chemicals.import.run(input, { signal: ending.signal });
    ending.abort(new Error('ended'));
    await expect(ended).rejects.toThrow();
    expect(await auditCount(school)).toBe(before);
    expect(await lab.chemicals.import.entered({ id: input.id })).toBeNull();
    const watched = sharesOf(await lab.chemicals.import.watch({ id: input.id }));
    expect(await lab.chemicals.import.run(input)).toMatchObject({ rows: 1200, imported: 1200, problems: [] });
    expect(await lab.chemicals.import.entered({ id: input.id })).toMatchObject({ imported: 1200 });
    const seen = await watched;
    expect(seen).toEqual(seen.toSorted((a, b) => a - b));
    expect(seen.at(-1)).toBe(1);
    expect(await preview(file)).toMatchObject({ rows: 1200, ok: 400, duplicates: 800 });
    await sound();
  });
});

describe('a file that is no list of bottles', () => {
  const file = (bytes: Uint8Array) => new File([Uint8Array.from(bytes)], 'x.xlsx');
  const sheet = (rows: readonly (readonly string[])[]) =>
    file(workbookFile({ sheets: { 表: rows.map((row, index) => textRow(index + 1, row)).join('') } }));
  test.each<[string, File]>([
    ['spreadsheetNotXlsx', file(new TextEncoder().encode('名称,数量'))],
    ['spreadsheetEmpty', file(new Uint8Array())],
    ['spreadsheetNotXlsx', file(archiveOf([textPart('a.txt', 'a')]))],
    ['importNoTable', sheet([['你好'], ['世界']])],
    [
      'importNameMissing',
      sheet([
        ['瓶号', '净含量'],
        ['1', '5g'],
      ]),
    ],
    [
      'importAmountMissing',
      sheet([
        ['名称', '存放地点'],
        ['盐', 'A'],
      ]),
    ],
    [
      'importColumnTwice',
      sheet([
        ['名称', '净含量', '包装'],
        ['盐', '5g', '6g'],
      ]),
    ],
  ])('is refused as %s and leaves no trace', async (reason, bad) => {
    const { run, preview, ...school } = await laboratory();
    const before = await auditCount(school);
    expect(await outcomeOf(run(bad))).toBe(`invalid ${reason}`);
    expect(await outcomeOf(preview(bad))).toBe(`invalid ${reason}`);
    expect(await auditCount(school)).toBe(before);
  });
});
