import { describe, expect, test } from 'vitest';
import { verifyOffice } from '../../electron/office/verify-office.ts';
import { bottleFile } from './bottle-sheet.ts';
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
