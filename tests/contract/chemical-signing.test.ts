import { describe, expect, test } from 'vitest';
import { ledgerOfMonth } from '../../electron/chemicals/ledger-of-month.ts';
import { samplePassword } from '../../shared/accounts/sample-accounts.ts';
import { chemicalWorkshop } from './chemical-workshop.ts';
import { outcomeOf } from './procedures.ts';
import { auditCount, sampleForTest } from './sample-for-test.ts';

const listedCas = '7722-64-7';

async function laboratory() {
  const school = await sampleForTest();
  const [{ client: lab }, { client: officer }] = [await school.seat('lab'), await school.seat('officer')];
  const { newId } = school.workshop;
  const chemicals = chemicalWorkshop(lab, newId);
  const cabinetId = await chemicalWorkshop(officer, newId).cabinet();
  const substanceId = await chemicals.substance('高锰酸钾', listedCas);
  const waiting = async () => {
    const bottle = await lab.chemicals.bottles.add(await chemicals.bottleInput({ cabinetId, substanceId }));
    return { bottleId: bottle.id, sequence: bottle.movements[0]?.sequence ?? 0 };
  };
  return { school, lab, officer, newId, waiting };
}

describe('one yes to several rows', () => {
  test('confirms each of them, once however often it is called', async () => {
    const { school, lab, officer, newId, waiting } = await laboratory();
    const rows = [await waiting(), await waiting(), await waiting()];
    const entries = rows.map(({ sequence }) => ({ id: newId(), sequence }));
    const before = await auditCount(school);
    const answer = await officer.chemicals.movements.confirmAll({ entries });
    expect(answer.movements.map(({ kind, refersTo }) => ({ kind, refersTo }))).toEqual(
      rows.map(({ sequence }) => ({ kind: 'confirmed', refersTo: sequence })).toReversed(),
    );
    expect(await officer.chemicals.movements.confirmAll({ entries })).toEqual(answer);
    expect(await auditCount(school)).toBe(before + 3);
    for (const { bottleId } of rows) expect((await lab.chemicals.bottles.get({ id: bottleId })).pending).toBe(0);
    expect((await lab.chemicals.chain.verify()).firstBroken).toBeNull();
  });

  test('confirms none when one of them cannot be', async () => {
    const { school, lab, officer, newId, waiting } = await laboratory();
    const [one, other] = [await waiting(), await waiting()];
    await officer.chemicals.movements.confirm({ id: newId(), sequence: other.sequence });
    const before = await auditCount(school);
    const entries = [one, other].map(({ sequence }) => ({ id: newId(), sequence }));
    expect(await outcomeOf(officer.chemicals.movements.confirmAll({ entries }))).toBe('conflict alreadyConfirmed');
    const own = [{ id: newId(), sequence: one.sequence }];
    expect(await outcomeOf(lab.chemicals.movements.confirmAll({ entries: own }))).toBe('conflict secondSamePerson');
    expect(await auditCount(school)).toBe(before);
    expect((await lab.chemicals.bottles.get({ id: one.bottleId })).pending).toBe(1);
  });
});

test('the lab manager closes a month with somebody who approves beside', async () => {
  const { client: lab } = await (await sampleForTest()).seat('lab');
  const [latest] = await lab.chemicals.months.list();
  const month = latest?.month ?? '';
  const close = (username: string) =>
    outcomeOf(lab.chemicals.months.close({ month, second: { username, password: samplePassword } }));
  expect(await close('staff')).toBe('forbidden monthNeedsApprover');
  expect(await close('principal')).toBe('done');
});

describe('one lab manager alone', () => {
  test('takes nothing of a listed substance out of the book by a reversal', async () => {
    const { lab, officer, newId, waiting } = await laboratory();
    const { bottleId, sequence } = await waiting();
    const reverse = (second: { username: string; password: string } | null) =>
      lab.chemicals.movements.reverse({ id: newId(), sequence, reason: '登记有误', second });
    await officer.chemicals.movements.confirm({ id: newId(), sequence });
    expect(await outcomeOf(reverse(null))).toBe('conflict reversalNeedsSecond');
    expect((await lab.chemicals.bottles.get({ id: bottleId })).stock).toBeGreaterThan(0);
    await reverse({ username: 'officer', password: samplePassword });
    expect((await lab.chemicals.bottles.get({ id: bottleId })).stock).toBe(0);
    const other = await waiting();
    await lab.chemicals.movements.reverse({ id: newId(), sequence: other.sequence, reason: '重复登记', second: null });
  });

  test('neither takes a substance off the lists nor switches the rules off', async () => {
    const { lab, officer, waiting } = await laboratory();
    await waiting();
    const listed = (await lab.chemicals.substances.list({ search: listedCas }))[0];
    if (listed === undefined) throw new Error('the substance is not there');
    const { controls: _c, stock: _s, out: _o, bottles: _b, sheetOn: _d, ...rest } = listed;
    const { nameZh, nameEn, aliases, formula, dimension, density, hazardClasses, storageGroup } = rest;
    const input = {
      ...{ id: rest.id, version: rest.version, nameZh, nameEn, aliases, formula, cas: null, dimension, density },
      ...{ hazardClasses, storageGroup, minimum: rest.minimum, maximum: rest.maximum },
    };
    expect(await outcomeOf(lab.chemicals.substances.save(input))).toBe('forbidden delistingNeedsApprover');
    await officer.chemicals.substances.save(input);
    const settings = await lab.chemicals.settings.get();
    const update = (changes: object) => outcomeOf(lab.chemicals.settings.update({ ...settings, ...changes }));
    expect(await update({ twoIssue: false })).toBe('forbidden rulesNeedApprover');
    expect(await update({ approveMassAbove: 999_000 })).toBe('forbidden rulesNeedApprover');
    expect(await update({ slipHours: settings.slipHours + 1 })).toBe('done');
  });
});

test('the ledger says who signed a month, and of which month; of one that has not begun there is none', async () => {
  const { office, seat } = await sampleForTest();
  const { client: lab } = await seat('lab');
  const signed = (await lab.chemicals.months.list()).map(({ month }) => month);
  const of = async (month: string) =>
    (await office.store.read((db) => ledgerOfMonth(db, month, 'Asia/Shanghai'))).closed?.month ?? null;
  const [first = ''] = signed.toSorted();
  expect(await of(first)).toBe(first);
  // Ended with the month that was signed after it.
  expect(await of(monthBefore(first))).toBe(first);
  expect(await of('1999-01')).toBeNull();
  expect(await outcomeOf(lab.chemicals.exportLedger({ month: '2099-01', language: 'en' }))).toBe(
    'invalid monthInFuture',
  );
});

function monthBefore(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number - 2, 1)).toISOString().slice(0, 7);
}
