import { readFileSync, writeFileSync } from 'node:fs';
import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { labelRows } from '../../electron/chemicals/export-labels.ts';
import { dailyEffects } from '../../electron/chemicals/substance-levels.ts';
import { checkWordFile } from '../../electron/documents/check/check-word-file.ts';
import { verifyOffice } from '../../electron/office/verify-office.ts';
import { attachmentPath } from '../../electron/store/attachments.ts';
import { sha256Of } from '../../electron/store/sha256.ts';
import type { Substance } from '../../shared/contract/chemical-schemas.ts';
import type { LabelChoice } from '../../shared/contract/labels.ts';
import { addDays } from '../../shared/school/calendar.ts';
import { sampleDay } from '../support/sample-school.ts';
import { chemicalWorkshop } from './chemical-workshop.ts';
import { outcomeOf } from './procedures.ts';
import { sampleForTest } from './sample-for-test.ts';

const gram = 1000;
const yesterday = addDays(sampleDay, -1);

async function laboratory() {
  const school = await sampleForTest();
  const [{ client: lab }, { client: officer }] = [await school.seat('lab'), await school.seat('officer')];
  const { newId } = school.workshop;
  const rooms = chemicalWorkshop(officer, newId);
  const [cabinetId, otherId] = [await rooms.cabinet(), await rooms.cabinet()];
  const [before, now] = [chemicalWorkshop(lab, newId, yesterday), chemicalWorkshop(lab, newId)];
  const save = (changes: object) =>
    lab.chemicals.substances.save({ ...now.substanceInput(`品种 ${newId()}`, null), ...changes });
  return { ...school, lab, newId, cabinetId, otherId, before, now, save };
}

function asSaved(record: Substance) {
  const { id, version, nameZh, nameEn, aliases, formula, cas, dimension, density, hazardClasses } = record;
  const { storageGroup, minimum, maximum } = record;
  const named = { id, version, nameZh, nameEn, aliases, formula, cas, dimension, density };
  return { ...named, hazardClasses, storageGroup, minimum, maximum };
}

describe('a substance', () => {
  test('has the level of each day over all its bottles, grams apart from millilitres', async () => {
    const { lab, cabinetId, before, now, save } = await laboratory();
    const { id: substanceId } = await save({ minimum: 600 * gram, density: 1200 });
    const made = { substanceId, cabinetId };
    const { id } = await lab.chemicals.bottles.add(await before.bottleInput({ ...made, grams: 500 }));
    await lab.chemicals.bottles.add(await now.bottleInput({ ...made, grams: 100 }));
    await lab.chemicals.bottles.add({ ...(await now.bottleInput(made)), unit: 'mL' });
    const slip = await now.issue(id, 50);
    await now.settle(slip.id, id, { used: 20, returned: 10 });
    const record = await lab.chemicals.substances.get({ id: substanceId });
    expect(record.levels).toEqual([
      {
        dimension: 'mass',
        days: [
          { day: yesterday, stock: 500 * gram, out: 0 },
          { day: sampleDay, stock: 560 * gram, out: 20 * gram },
        ],
      },
      { dimension: 'volume', days: [{ day: sampleDay, stock: 500 * gram, out: 0 }] },
    ]);
    // 500 mL at 1.2 g/mL are 600 g.
    expect(record).toMatchObject({ stock: 1160 * gram, out: 20 * gram, bottles: 3, uncounted: 0 });
    expect(record.held).toHaveLength(3);
    const below = async () => (await lab.chemicals.substances.list({ beyond: 'belowMinimum' })).map((one) => one.id);
    expect(await below()).not.toContain(substanceId);
    await lab.chemicals.substances.save({ ...asSaved(record), density: null });
    // 560 g and 500 mL without a density are not 1,060 of anything.
    const without = await lab.chemicals.substances.get({ id: substanceId });
    expect(without).toMatchObject({ stock: 560 * gram, bottles: 3, uncounted: 1 });
    expect(await below()).toContain(substanceId);
  });

  test('tells the hazards of its classes with their source, and says what is not on file', async () => {
    const { lab, cabinetId, now, save } = await laboratory();
    const hazardClasses = ['易燃液体2', '眼刺激2*', '没有这一类'];
    const { id: substanceId } = await save({ hazardClasses });
    const { ghs } = await lab.chemicals.substances.get({ id: substanceId });
    expect(ghs).toMatchObject({ pictograms: ['GHS02', 'GHS07'], signalWord: 'danger', file: { checked: false } });
    expect(ghs.statements.map(({ code }) => code)).toEqual(['H225', 'H319']);
    expect(ghs.classes.map(({ written }) => written)).toEqual(hazardClasses);
    expect(ghs.classes.map(({ source }) => source !== null)).toEqual([true, true, false]);
    expect(ghs.classes.map(({ mayBeStricter }) => mayBeStricter)).toEqual([false, true, false]);
    const bottle = await lab.chemicals.bottles.add(await now.bottleInput({ substanceId, cabinetId }));
    expect(bottle.ghs).toEqual({ pictograms: ['GHS02', 'GHS07'], signalWord: 'danger' });
  });

  test('that is not there is refused', async () => {
    const { lab, newId } = await laboratory();
    expect(await outcomeOf(lab.chemicals.substances.get({ id: newId() }))).toBe('notFound noSuchSubstance');
  });

  test('is read through the indexes of its bottles and their rows, however long the ledger is', async () => {
    const { office } = await laboratory();
    const steps: string[] = [];
    await office.store.read(async (db) => {
      await dailyEffects(db, { substanceId: 'none' });
    });
    const plan = office.store
      .raw()
      .prepare(
        `explain query plan select m.happened_on, sum(m.amount) from bottle join chemical_movement m on m.bottle_id = bottle.id
         where bottle.substance_id = ? group by bottle.dimension, m.happened_on`,
      )
      .all('none') as { detail: string }[];
    steps.push(...plan.map(({ detail }) => detail).filter((detail) => /SCAN|SEARCH/.test(detail)));
    expect(steps).toEqual([
      expect.stringContaining('bottle USING INDEX bottle_substance'),
      expect.stringContaining('m USING INDEX movement_bottle'),
    ]);
  });
});

describe('a safety data sheet', () => {
  test('is kept with its day and who added it, beside the one before; the file comes back as it was', async () => {
    const { lab, now, save } = await laboratory();
    const { id } = await save({ hazardClasses: ['易燃液体2'] });
    const old = await now.sheetInput(id, '2012-05-01');
    await lab.chemicals.substances.addSheet(old);
    const sheet = await now.sheetInput(id, '2026-01-15');
    const record = await lab.chemicals.substances.addSheet(sheet);
    expect(await lab.chemicals.substances.addSheet(sheet)).toEqual(record);
    expect(record.sheets).toMatchObject([
      { id: sheet.id, issuedOn: '2026-01-15', addedOn: sampleDay, by: '陈静', name: '说明书.pdf' },
      { id: old.id, issuedOn: '2012-05-01' },
    ]);
    expect(record.sheetOn).toBe('2026-01-15');
    const file = await lab.chemicals.substances.sheet({ id: sheet.id });
    expect(file.name).toBe('说明书.pdf');
    expect(await file.text()).toBe(await sheet.file.text());
  });

  test('is due where something is there, and none is kept or it is old', async () => {
    const { lab, cabinetId, now, save } = await laboratory();
    const due = async () => (await lab.chemicals.substances.list({ beyond: 'sheetDue' })).map((one) => one.id);
    const { id } = await save({ hazardClasses: ['易燃液体2'] });
    expect(await due()).not.toContain(id);
    await lab.chemicals.bottles.add(await now.bottleInput({ substanceId: id, cabinetId }));
    expect(await due()).toContain(id);
    await lab.chemicals.substances.addSheet(await now.sheetInput(id, '2026-01-15'));
    expect(await due()).not.toContain(id);
    await lab.chemicals.substances.addSheet(await now.sheetInput(id, '2012-05-01'));
    expect(await due()).toContain(id);
    expect((await lab.chemicals.overview()).sheetsDue).toBe((await due()).length);
  });

  test('is a PDF, a Word file without macros or a picture, whatever its name says; its name is no path', async () => {
    const { lab, now, save } = await laboratory();
    const { id } = await save({});
    const add = async (file: File) => lab.chemicals.substances.addSheet({ ...(await now.sheetInput(id)), file });
    const zip = (...parts: string[]) =>
      zipSync(Object.fromEntries(parts.map((part) => [part, new Uint8Array([1])]))) as Uint8Array<ArrayBuffer>;
    expect(await outcomeOf(add(new File(['MZ'], 'sheet.pdf')))).toBe('invalid sheetTypeUnknown');
    expect(await outcomeOf(add(new File([], 'sheet.pdf')))).toBe('invalid sheetTypeUnknown');
    const macros = zip('word/document.xml', 'word/vbaProject.bin');
    expect(await outcomeOf(add(new File([macros], 'a.docx')))).toBe('invalid sheetTypeUnknown');
    expect(await outcomeOf(add(new File([zip('xl/workbook.xml')], 'a.docx')))).toBe('invalid sheetTypeUnknown');
    const record = await add(new File([zip('word/document.xml')], '..\\..\\con.exe'));
    expect(record.sheets[0]?.name).toBe('_con.docx');
    const late = { ...(await now.sheetInput(id)), issuedOn: addDays(sampleDay, 1) };
    expect(await outcomeOf(lab.chemicals.substances.addSheet(late))).toBe('invalid sheetInFuture');
  });

  test('that was altered on the disk is not handed out, and verify names it', async () => {
    const { lab, office, now, save } = await laboratory();
    const input = await now.sheetInput((await save({})).id);
    await lab.chemicals.substances.addSheet(input);
    const bytes = new Uint8Array(await input.file.arrayBuffer());
    const path = attachmentPath(office.store.files.attachments, sha256Of(bytes));
    writeFileSync(path, readFileSync(path).fill(32, 6));
    expect(await outcomeOf(lab.chemicals.substances.sheet({ id: input.id }))).toBe('storageDamaged attachmentDamaged');
    const { checks } = await verifyOffice(office.store, 'en');
    expect(checks.filter((check) => !check.ok).map(({ name }) => name)).toEqual(['attachments']);
  });
});

describe('the stock', () => {
  test('by cabinet and by substance is the sum of the bottles that the same filter lists', async () => {
    const { lab } = await laboratory();
    for (const filter of [{}, { search: '酸' }, { controlled: true }, { expired: true }, { withEmpty: true }]) {
      const { rows, total } = await lab.chemicals.bottles.list({ ...filter, size: 200 });
      expect(total).toBe(rows.length);
      const cabinets = await lab.chemicals.bottles.byCabinet(filter);
      const substances = await lab.chemicals.bottles.bySubstance(filter);
      expect(cabinets.length).toBe(new Set(rows.map((row) => row.cabinetId)).size);
      for (const group of cabinets) {
        const members = rows.filter((row) => row.cabinetId === group.cabinetId);
        expect(group).toMatchObject({
          bottles: members.length,
          listed: members.filter(({ controls }) => controls.length > 0).length,
          expired: members.filter(({ expiresOn }) => expiresOn !== null && expiresOn < sampleDay).length,
        });
      }
      expect(substances.map((group) => group.substanceId)).toEqual([...new Set(rows.map((row) => row.substanceId))]);
      for (const group of substances) {
        const members = rows.filter((row) => row.substanceId === group.substanceId);
        const sum = (of: 'stock' | 'out') => members.reduce((all, row) => all + row[of], 0);
        expect(group).toMatchObject({ bottles: members.length, stock: sum('stock'), out: sum('out') });
        expect(new Set(group.controls)).toEqual(new Set(members.flatMap(({ controls }) => controls)));
      }
    }
  });

  test('adds no grams to millilitres, and holds the bounds against the whole of a substance', async () => {
    const { lab, cabinetId, otherId, now, save } = await laboratory();
    const { id: substanceId } = await save({ minimum: 150 * gram, maximum: 900 * gram });
    const made = { substanceId, cabinetId };
    await lab.chemicals.bottles.add(await now.bottleInput({ ...made, grams: 100 }));
    await lab.chemicals.bottles.add(await now.bottleInput({ substanceId, cabinetId: otherId, grams: 100 }));
    await lab.chemicals.bottles.add({ ...(await now.bottleInput(made)), unit: 'mL' });
    const bounds = { stock: 200 * gram, minimum: 150 * gram, maximum: 900 * gram };
    const groups = () => lab.chemicals.bottles.bySubstance({ substanceId, cabinetId });
    expect(await groups()).toMatchObject([
      { dimension: 'mass', bottles: 1, cabinets: 1, stock: 100 * gram, bounds },
      { dimension: 'volume', bottles: 1, cabinets: 1, stock: 500 * gram, bounds: null },
    ]);
    const record = await lab.chemicals.substances.get({ id: substanceId });
    await lab.chemicals.substances.save({ ...asSaved(record), density: 789 });
    // With a density the whole of it holds the 500 mL, too: 394.5 g.
    expect((await groups())[0]?.bounds).toEqual({ ...bounds, stock: 594_500 * (gram / 1000) });
  });
});

describe('labels', () => {
  test('are of the chosen bottles, those of a cabinet, or those entered since a day', async () => {
    const { lab, cabinetId, now, newId, save, office } = await laboratory();
    const { id: substanceId } = await save({ hazardClasses: ['易燃液体2'] });
    const bottles = [];
    for (let count = 0; count < 3; count += 1) {
      bottles.push(await lab.chemicals.bottles.add(await now.bottleInput({ substanceId, cabinetId })));
    }
    const [first, second] = bottles;
    const numbersOf = async (which: LabelChoice) =>
      (await office.store.read((db) => labelRows(db, which))).map(({ number }) => number);
    const ids = [second?.id ?? '', first?.id ?? ''];
    expect(await numbersOf({ kind: 'bottles', ids })).toEqual([first?.number, second?.number]);
    const all = bottles.map(({ number }) => number);
    expect(await numbersOf({ kind: 'cabinet', cabinetId })).toEqual(all);
    expect(await numbersOf({ kind: 'since', day: sampleDay })).toEqual(expect.arrayContaining(all));
    const print = (which: LabelChoice) =>
      lab.chemicals.exportLabels({ which, sheet: '2x5', start: 4, language: 'zh-CN' });
    const file = await print({ kind: 'cabinet', cabinetId });
    expect(file.name).toBe(`危化品瓶签_105x57_${sampleDay}.docx`);
    expect(checkWordFile(new Uint8Array(await file.arrayBuffer()))).toEqual([]);
    expect(await outcomeOf(print({ kind: 'cabinet', cabinetId: newId() }))).toBe('invalid noLabels');
    expect(await outcomeOf(print({ kind: 'since', day: addDays(sampleDay, 1) }))).toBe('invalid noLabels');
  });

  test('carry the number by which a scanner finds the bottle', async () => {
    const { lab, cabinetId, now } = await laboratory();
    const bottle = await lab.chemicals.bottles.add(await now.bottleInput({ cabinetId }));
    const [row] = (await lab.chemicals.bottles.list({ cabinetId })).rows;
    expect((await lab.chemicals.bottles.find({ number: row?.number ?? '' }))?.id).toBe(bottle.id);
  });
});
