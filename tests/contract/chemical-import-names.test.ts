import { describe, expect, test } from 'vitest';
import { verifyOffice } from '../../electron/office/verify-office.ts';
import { bottleFile, importer } from './bottle-sheet.ts';
import { sampleForTest } from './sample-for-test.ts';

async function laboratory() {
  const school = await sampleForTest();
  const { client: lab } = await school.seat('lab');
  return { ...school, lab, newId: school.workshop.newId };
}

describe('names that mean what is there', () => {
  test('nothing is made for them: the bottle goes to the substance, the cabinet and the maker that somebody chose', async () => {
    const { office, lab, newId } = await laboratory();
    const file = bottleFile(
      ['瓶号', '名称', '净含量', '存放地点', '厂家'],
      [['M-1', '食用盐水精', '500g', '旧楼 / 旧柜', '国药厂']],
    );
    const [substance] = await lab.chemicals.substances.list({});
    const cabinet = (await lab.chemicals.cabinets.list()).find(({ retired }) => !retired);
    const source = { file, create: true, language: 'zh-CN' } as const;
    const before = await lab.chemicals.import.preview(source);
    expect(before.creates).toMatchObject({
      substances: [{ nameZh: '食用盐水精' }],
      cabinets: ['旧楼 / 旧柜'],
      makers: ['国药厂'],
    });
    const [maker = ''] = before.knownMakers;
    const meanings = [
      { kind: 'substance' as const, name: '食用盐水精', meaning: substance?.id ?? '' },
      { kind: 'cabinet' as const, name: '旧楼 / 旧柜', meaning: cabinet?.id ?? '' },
      { kind: 'maker' as const, name: '国药厂', meaning: maker },
    ];
    const after = await lab.chemicals.import.preview({ ...source, meanings });
    expect(after).toMatchObject({ ok: 1, creates: { substances: [], places: [], cabinets: [], makers: [] } });
    const id = newId();
    expect(await lab.chemicals.import.run({ ...source, id, meanings, skipProblems: false })).toMatchObject({
      imported: 1,
    });
    const bottle = await lab.chemicals.bottles.find({ number: 'M-1' });
    expect(bottle).toMatchObject({ substanceId: substance?.id, cabinetId: cabinet?.id });
    expect(await lab.chemicals.bottles.get({ id: bottle?.id ?? '' })).toMatchObject({ maker });
    const { checks } = await verifyOffice(office.store, 'en');
    expect(checks.filter((check) => !check.ok)).toEqual([]);
  });

  test('a name that is placed on something that is gone is made as before', async () => {
    const { lab, newId } = await laboratory();
    const file = bottleFile(['名称', '净含量', '柜'], [['食用盐水精', '500g', '旧柜']]);
    const meanings = [{ kind: 'substance' as const, name: '食用盐水精', meaning: newId() }];
    const seen = await lab.chemicals.import.preview({ file, create: true, language: 'zh-CN', meanings });
    expect(seen.creates.substances).toMatchObject([{ nameZh: '食用盐水精' }]);
  });
});

describe('everyday names beside their CAS number', () => {
  const sheetOf = (...named: [name: string, cas: string][]) =>
    bottleFile(
      ['瓶号', '名称', 'CAS', '净含量', '位置'],
      named.map(([name, cas], index) => [`E-${index + 1}`, name, cas, '500g', '柜']),
    );

  test('are taken: as a name of the same substance, or as a substance of its own where they are another form', async () => {
    const { office, lab, newId } = await laboratory();
    const { preview, run } = importer(lab, newId);
    const file = sheetOf(
      ...([
        ['锌粒', '7440-66-6'],
        ['锌粉', '7440-66-6'],
        ['还原铁粉', '7439-89-6'],
        ['铁钉', '7439-89-6'],
        ['铝片', '7429-90-5'],
        ['镁条', '7439-95-4'],
        ['镁带', '7439-95-4'],
        ['冰乙酸', '64-19-7'],
        ['硫粉', '7704-34-9'],
        ['金属钠', '7440-23-5'],
        ['石灰水', '1305-62-0'],
        ['丙三醇', '56-81-5'],
        ['甘油', '56-81-5'],
        ['溴水', '7726-95-6'],
        ['液溴', '7726-95-6'],
        ['碘酒', '7553-56-2'],
        ['五水硫酸铜', '7758-99-8'],
        ['胆矾', '7758-99-8'],
        ['硫酸铜（五水）', '7758-99-8'],
      ] satisfies [string, string][]),
    );
    const seen = await preview(file);
    expect(seen).toMatchObject({ rows: 19, ok: 19, problems: [] });
    const own = seen.namesTaken.filter(({ as }) => as === 'ownForm').map(({ name }) => name);
    expect(own).toEqual(['锌粒', '铝片', '石灰水', '溴水', '碘酒']);
    expect(seen.namesTaken).toContainEqual({ name: '铁钉', cas: '7439-89-6', as: 'alias', substance: '还原铁粉' });
    expect(await run(file)).toMatchObject({ imported: 19, namesTaken: seen.namesTaken });
    const bottle = async (number: string) => {
      const found = await lab.chemicals.bottles.find({ number });
      return lab.chemicals.bottles.get({ id: found?.id ?? '' });
    };
    // Zinc powder is listed, granules are not; magnesium is by its number, whatever its form.
    expect([(await bottle('E-1')).cas, (await bottle('E-2')).cas]).toEqual([null, '7440-66-6']);
    const listed = await Promise.all(
      ['E-1', 'E-2', 'E-5', 'E-6', 'E-9', 'E-10'].map(async (number) => (await bottle(number)).controls),
    );
    const explosive = ['explosivePrecursor'];
    expect(listed).toEqual([[], explosive, [], explosive, explosive, explosive]);
    expect((await bottle('E-12')).substanceId).toBe((await bottle('E-13')).substanceId);
    expect((await bottle('E-17')).substanceId).toBe((await bottle('E-19')).substanceId);
    const [iron] = await lab.chemicals.substances.list({ search: '铁钉' });
    expect(iron).toMatchObject({ nameZh: '还原铁粉', bottles: 2 });
    const { checks } = await verifyOffice(office.store, 'en');
    expect(checks.filter((check) => !check.ok)).toEqual([]);
  });

  test('become names of what the store has; without creating, nothing is changed', async () => {
    const { lab, newId } = await laboratory();
    const { run } = importer(lab, newId);
    await run(sheetOf(['丙三醇', '56-81-5']));
    const called = async () => (await lab.chemicals.substances.list({ search: '丙三醇' }))[0]?.aliases;
    const more = bottleFile(['名称', 'CAS', '净含量', '位置'], [['洋蜜', '56-81-5', '500g', '柜']]);
    expect(await run(more, { create: false })).toMatchObject({ imported: 1 });
    expect(await called()).toEqual(['甘油']);
    expect((await run(more)).namesTaken).toEqual([{ name: '洋蜜', cas: '56-81-5', as: 'alias', substance: '丙三醇' }]);
    expect(await called()).toEqual(['甘油', '洋蜜']);
    expect((await run(more)).namesTaken).toEqual([]);
  });

  test('stay a problem where the name belongs to another number', async () => {
    const { lab, newId } = await laboratory();
    const { preview } = importer(lab, newId);
    const { problems } = await preview(sheetOf(['甘油', '7440-66-6'], ['硫酸', '7440-66-6'], ['硫酸铜', '7758-99-8']));
    expect(problems.map(({ row, reason }) => [row, reason])).toEqual([
      [2, 'casOfOther'],
      [3, 'casOfOther'],
      [4, 'casOfOther'],
    ]);
  });
});
