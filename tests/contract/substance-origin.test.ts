import { describe, expect, test } from 'vitest';
import table from '../../resources/reference/chemicals/substances.json' with { type: 'json' };
import { sampleDay } from '../support/sample-school.ts';
import { bottleFile } from './bottle-sheet.ts';
import { chemicalWorkshop } from './chemical-workshop.ts';
import { outcomeOf } from './procedures.ts';
import { sampleForTest } from './sample-for-test.ts';

async function laboratory() {
  const school = await sampleForTest();
  const [{ client: lab }, { client: viewer }] = [await school.seat('lab'), await school.seat('viewer')];
  const { newId } = school.workshop;
  const workshop = chemicalWorkshop(lab, newId);
  const toCheck = async () => (await lab.chemicals.substances.list({ beyond: 'toCheck' })).map(({ id }) => id);
  /** What the form sends back of a substance that was read. */
  const editOf = ({ id, version, nameZh, cas, ...rest }: Awaited<ReturnType<typeof workshop.filedSubstance>>) => {
    const { formula, hazardClasses, storageGroup } = rest;
    return { ...workshop.substanceInput(nameZh, cas), id, version, formula, hazardClasses, storageGroup };
  };
  return { ...school, lab, viewer, newId, workshop, toCheck, editOf };
}

describe('a substance begun from the shipped table', () => {
  test('keeps the table, its version and its source, and asks to be checked', async () => {
    const { workshop, toCheck } = await laboratory();
    const { id, origin } = await workshop.filedSubstance();
    expect(origin).toEqual({
      version: table.version,
      source: { zh: table.source.text, en: table.source.translation },
      pleaseCheck: true,
      checked: null,
    });
    expect(await toCheck()).toContain(id);
  });

  test('is checked by a person, on a day, in the audit; a second time changes nothing', async () => {
    const { lab, office, workshop, toCheck } = await laboratory();
    const { id, version } = await workshop.filedSubstance();
    const record = await lab.chemicals.substances.check({ id, version });
    expect(record.origin).toMatchObject({ pleaseCheck: false, checked: { by: '陈静', on: sampleDay } });
    expect(await lab.chemicals.substances.check({ id, version })).toEqual(record);
    expect(await toCheck()).not.toContain(id);
    const rows = office.store
      .raw()
      .prepare(`select detail from audit where action = 'chemicals.substances.check' and subject = ?`)
      .all(record.nameZh) as { detail: string }[];
    expect(rows).toHaveLength(1);
    expect(JSON.parse(rows[0]?.detail ?? '')).toMatchObject({ id, version, hazardClasses: record.hazardClasses });
  });

  test('asks again once what was checked is changed, and not for anything else', async () => {
    const { lab, workshop, editOf } = await laboratory();
    const made = await workshop.filedSubstance();
    await lab.chemicals.substances.check({ id: made.id, version: made.version });
    const denser = await lab.chemicals.substances.save({ ...editOf(made), density: 1200 });
    expect(denser.origin?.pleaseCheck).toBe(false);
    const changed = await lab.chemicals.substances.save({ ...editOf(denser), hazardClasses: ['易燃液体2'] });
    expect(changed.origin).toMatchObject({ pleaseCheck: true, checked: null });
  });

  test('is not checked by what another has written meanwhile, nor by somebody who may not', async () => {
    const { lab, viewer, workshop, editOf } = await laboratory();
    const made = await workshop.filedSubstance();
    const read = { id: made.id, version: made.version };
    expect(await outcomeOf(viewer.chemicals.substances.check(read))).toMatch(/^forbidden/);
    await lab.chemicals.substances.save({ ...editOf(made), formula: 'X' });
    expect(await outcomeOf(lab.chemicals.substances.check(read))).toBe('conflict versionStale');
  });
});

test('a substance that an import takes from the table asks to be checked too, one that it does not know does not', async () => {
  const { seat, newId } = await laboratory();
  const { client: officer } = await seat('officer');
  const taken = new Set((await officer.chemicals.substances.list({})).map(({ cas }) => cas));
  const filed = table.substances.find(({ cas }) => !taken.has(cas));
  const rows = [
    [filed?.nameZh ?? '', filed?.cas ?? '', '500g', 'A柜'],
    ['自配缓冲液', '', '500g', 'A柜'],
  ];
  const file = bottleFile(['名称', 'CAS', '净含量', '柜'], rows);
  await officer.chemicals.import.run({ id: newId(), file, create: true, skipProblems: false, language: 'zh-CN' });
  const all = await officer.chemicals.substances.list({});
  const originOf = (name: string) => all.find(({ nameZh }) => nameZh === name)?.origin;
  expect(originOf(filed?.nameZh ?? '')).toMatchObject({ version: table.version, pleaseCheck: true });
  expect(originOf('自配缓冲液')).toBeNull();
});

test('a substance of the school’s own has nothing to check, whatever the page says of it', async () => {
  const { lab, newId, workshop } = await laboratory();
  const own = { ...workshop.substanceInput(`自配 ${newId()}`, null), fromCatalogue: true };
  const { id, version, origin } = await lab.chemicals.substances.save(own);
  expect(origin).toBeNull();
  expect(await outcomeOf(lab.chemicals.substances.check({ id, version }))).toBe('conflict nothingToCheck');
});

test('a data sheet is old after as many years as the school says, on the list and among the alerts', async () => {
  const { lab, seat, newId, workshop } = await laboratory();
  const cabinetId = await chemicalWorkshop((await seat('officer')).client, newId).cabinet();
  const { id } = await lab.chemicals.substances.save({
    ...workshop.substanceInput('两年的说明书', null),
    hazardClasses: ['易燃液体2'],
  });
  await workshop.bottle({ substanceId: id, cabinetId });
  await lab.chemicals.substances.addSheet(await workshop.sheetInput(id, '2024-06-01'));
  const due = async () => (await lab.chemicals.substances.list({ beyond: 'sheetDue' })).map((one) => one.id);
  expect(await due()).not.toContain(id);
  const settings = await lab.chemicals.settings.get();
  expect(settings.sheetYears).toBe(5);
  await lab.chemicals.settings.update({ ...settings, sheetYears: 2 });
  expect(await due()).toContain(id);
  expect((await lab.chemicals.overview()).sheetsDue).toBe((await due()).length);
  expect(await outcomeOf(lab.chemicals.settings.update({ ...settings, sheetYears: 0 }))).toBe('invalid fieldsInvalid');
});
