import { expect, test } from 'vitest';
import { compareWithShipped } from '../../electron/chemicals/lists/compare-shipped.ts';
import { openOffice } from '../../electron/office/office.ts';
import { verifyOffice } from '../../electron/office/verify-office.ts';
import shippedJson from '../../resources/reference/chemicals/controlled-lists.json' with { type: 'json' };
import { controlledListFile } from '../../shared/chemicals/listing-file.ts';
import { smallSchool } from '../support/small-school.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { chemicalWorkshop } from './chemical-workshop.ts';
import { auditCount, sampleForTest } from './sample-for-test.ts';

const saltCas = '7647-14-5';
const shipped = controlledListFile.parse(shippedJson);

/** What a later program brings: salt is on the list of explosive precursors. */
const later = controlledListFile.parse({
  ...shipped,
  version: '2026-12',
  asOf: '2026-12-01',
  lists: shipped.lists.map((list) =>
    list.kind === 'explosivePrecursor'
      ? {
          ...list,
          version: '2026',
          entries: [...list.entries, { cas: saltCas, nameZh: '氯化钠', item: '9.9', rule: null }],
        }
      : list,
  ),
});

test('lists that a newer program brings are compared with every bottle at the opening, once, with the reasons kept', async () => {
  const school = await sampleForTest();
  const { client: lab } = await school.seat('lab');
  const { newId } = school.workshop;
  const chemicals = chemicalWorkshop(lab, newId);
  const { client: officer } = await school.seat('officer');
  const cabinetId = await chemicalWorkshop(officer, newId).cabinet();
  const substanceId = await chemicals.substance('氯化钠', saltCas);
  const salt = await lab.chemicals.bottles.add(await chemicals.bottleInput({ cabinetId, substanceId }));
  const { store, clock } = school.office;
  const openWith = (file: typeof shipped) => compareWithShipped(store, { clock, newId }, file);
  const before = await auditCount(school);

  // A store of before this was kept.
  store.raw().exec(`delete from meta where key = 'shippedLists'`);
  // The first program that looks only notes what it looked with.
  await openWith(shipped);
  await openWith(shipped);
  expect(await auditCount(school)).toBe(before + 1);
  expect(await lab.chemicals.lists.loads()).toEqual([]);

  await openWith(later);
  await openWith(later);
  expect(await auditCount(school)).toBe(before + 2);
  const [load, ...others] = await lab.chemicals.lists.loads();
  expect(others).toEqual([]);
  expect(load).toMatchObject({ version: '2026-12', by: 'School Safety Desk', bottles: 1 });
  expect(await lab.chemicals.lists.changes({ sequence: load?.sequence ?? 0 })).toMatchObject([
    { bottleId: salt.id, change: 'listed', before: [], after: [{ kind: 'explosivePrecursor', version: '2026' }] },
  ]);
  expect((await lab.chemicals.bottles.get({ id: salt.id })).controls).toEqual(['explosivePrecursor']);
  // It is no list that the school loaded.
  for (const { loaded } of await lab.chemicals.lists.current()) expect(loaded).toBeNull();
  // From now on one alone leaves it waiting.
  await chemicals.issue(salt.id, 1);
  expect((await lab.chemicals.bottles.get({ id: salt.id })).awaits).toBe('second');

  const { rows } = await officer.maintenance.audit({ page: 1, size: 5 });
  expect(rows.map(({ action }) => action)).toContain('chemicals.lists.compare');
  expect((await verifyOffice(store, 'en')).ok).toBe(true);
});

test('an office compares at its opening, and not again at the next', async () => {
  const school = await sampleForTest();
  const countCompared = async (office: typeof school.office) =>
    (
      await office.store.read((db) =>
        db.selectFrom('audit').select('id').where('action', '=', 'chemicals.lists.compare').execute(),
      )
    ).length;
  expect(await countCompared(school.office)).toBe(0);
  school.office.store.raw().exec(`delete from meta where key = 'shippedLists'`);
  await school.office.close();
  for (let time = 0; time < 2; time++) {
    const office = await openOffice({ folder: school.folder, clock: school.clock, mustExist: true });
    expect(await countCompared(office)).toBe(1);
    await office.close();
  }
});

test('a new store stands on the lists of the program that made it; without bottles a later one only notes its own', async () => {
  const { office, officer, newId } = await smallSchool(temporaryFolder());
  const { store, clock } = office;
  const raw = store.raw();
  const compared = (): string[] =>
    raw.prepare(`select subject from audit where action = 'chemicals.lists.compare'`).pluck().all() as string[];
  await compareWithShipped(store, { clock, newId });
  expect(compared()).toEqual([]);
  await compareWithShipped(store, { clock, newId }, later);
  await compareWithShipped(store, { clock, newId });
  expect(compared()).toEqual(['2026-12', shipped.version]);
  expect(await officer.chemicals.lists.loads()).toEqual([]);
  const chemicals = chemicalWorkshop(officer, newId, '2026-09-01');
  const { number } = await chemicals.bottle({ substanceId: await chemicals.substance('高锰酸钾', '7722-64-7') });
  const detail = async () => (await verifyOffice(store, 'en')).checks.find(({ name }) => name === 'levels')?.detail;
  expect(await detail()).not.toContain('controlled lists');
  raw.exec(`update bottle set controls = ''`);
  expect(await detail()).toContain(`bottle ${number} is not on the controlled lists`);
});
