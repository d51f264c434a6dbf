import { describe, expect, test } from 'vitest';
import {
  firstHashOf,
  movementContent,
  movementHash,
  previousHashOf,
  proveSlice,
} from '../../electron/chemicals/chain.ts';
import { chainSlice } from '../../electron/chemicals/chain-slice.ts';
import { verifyOffice } from '../../electron/office/verify-office.ts';
import type { ChemicalMovementTable } from '../../electron/store/chemical-tables.ts';
import { readMeta } from '../../electron/store/meta.ts';
import { samplePassword } from '../../shared/accounts/sample-accounts.ts';
import { addDays } from '../../shared/school/calendar.ts';
import { sampleDay } from '../support/sample-school.ts';
import { chemicalWorkshop } from './chemical-workshop.ts';
import { outcomeOf } from './procedures.ts';
import { sampleForTest } from './sample-for-test.ts';

const gram = 1000;
const permanganate = ['高锰酸钾', '7722-64-7'] as const;

const sliceOf = (rows: readonly ChemicalMovementTable[]) =>
  Buffer.from(rows.map((row) => row.hash + movementContent(row)).join('\n'));

async function laboratory() {
  const school = await sampleForTest();
  const [{ client: lab }, { client: officer }] = [await school.seat('lab'), await school.seat('officer')];
  const { newId } = school.workshop;
  const chemicals = chemicalWorkshop(lab, newId);
  // Only who keeps the school's places makes rooms.
  const rooms = chemicalWorkshop(officer, newId);
  const cabinetId = await rooms.cabinet();
  const bottle = async (grams: number, substance: readonly [string, string?] = ['氯化钠']) => {
    const substanceId = await chemicals.substance(...substance);
    return lab.chemicals.bottles.add(await chemicals.bottleInput({ grams, cabinetId, substanceId }));
  };
  const levels = async (id: string) => {
    const { stock, out, pending } = await lab.chemicals.bottles.get({ id });
    return { stock: stock / gram, out: out / gram, pending };
  };
  const sound = async () => {
    const { checks } = await verifyOffice(school.office.store, 'en');
    expect(checks.filter((check) => !check.ok)).toEqual([]);
  };
  return { ...school, lab, officer, chemicals, bottle, levels, sound, newId, cabinetId };
}

describe('领用剩废耗: a slip', () => {
  test('stays open until issued is used and returned and waste and loss, and then is settled', async () => {
    const { lab, chemicals, bottle, levels, sound } = await laboratory();
    const { id } = await bottle(500);
    const slip = await chemicals.issue(id, 50);
    expect(slip).toMatchObject({ settledAt: null, lines: [{ issued: 50 * gram, out: 50 * gram }] });
    expect(await levels(id)).toEqual({ stock: 450, out: 50, pending: 0 });
    const partly = await chemicals.settle(slip.id, id, { returned: 20, wasted: 1 });
    expect(partly.settledAt).toBeNull();
    expect(await levels(id)).toEqual({ stock: 470, out: 29, pending: 0 });
    const settled = await chemicals.settle(slip.id, id, { used: 28, lost: 1 });
    expect(settled.settledAt).not.toBeNull();
    expect(await levels(id)).toEqual({ stock: 470, out: 0, pending: 0 });
    expect((await lab.chemicals.bottles.get({ id })).movements.map((row) => row.kind)).toEqual([
      'lost',
      'used',
      'wasted',
      'returned',
      'issued',
      'received',
    ]);
    expect(await outcomeOf(chemicals.settle(slip.id, id, { returned: 1 }))).toBe('conflict slipSettled');
    await sound();
  });

  test('takes back no more than went out, and the bottle gives no more than it holds', async () => {
    const { chemicals, bottle, levels, sound } = await laboratory();
    const [one, other] = [await bottle(10), await bottle(10)];
    const slip = await chemicals.issue(one.id, 4);
    expect(await outcomeOf(chemicals.settle(slip.id, one.id, { returned: 5 }))).toBe('conflict moreThanOut');
    expect(await outcomeOf(chemicals.settle(slip.id, other.id, { returned: 1 }))).toBe('notFound notOnSlip');
    expect(await outcomeOf(chemicals.issue(one.id, 7))).toBe('conflict notEnoughInBottle');
    await chemicals.issue(one.id, 6);
    expect(await outcomeOf(chemicals.issue(one.id, 1))).toBe('conflict bottleEmpty');
    expect(await levels(one.id)).toEqual({ stock: 0, out: 10, pending: 0 });
    await sound();
  });

  test('twenty at once for the last ten grams: one gets them, and the sums hold', async () => {
    const { chemicals, bottle, levels, sound } = await laboratory();
    const { id } = await bottle(10);
    const outcomes = await Promise.all(Array.from({ length: 20 }, () => outcomeOf(chemicals.issue(id, 10))));
    expect(outcomes.toSorted()).toEqual([...Array(19).fill('conflict bottleEmpty'), 'done']);
    expect(await levels(id)).toEqual({ stock: 0, out: 10, pending: 0 });
    await sound();
  });

  test('a call whose reply was lost is entered once', async () => {
    const { lab, chemicals, bottle, levels } = await laboratory();
    const { id } = await bottle(10);
    const issue = chemicals.issueInput(id, 3);
    const [first, again] = [await lab.chemicals.slips.issue(issue), await lab.chemicals.slips.issue(issue)];
    expect(again).toEqual(first);
    const settle = chemicals.settleInput(first.id, id, { used: 1, returned: 1 });
    await lab.chemicals.slips.settle(settle);
    await lab.chemicals.slips.settle(settle);
    expect(await levels(id)).toEqual({ stock: 8, out: 1, pending: 0 });
  });
});

describe('two people', () => {
  test('one alone leaves a listed substance waiting, and nothing is taken from it before the other says yes', async () => {
    const { lab, officer, chemicals, bottle, levels, newId, sound } = await laboratory();
    const { id, movements, controls } = await bottle(500, permanganate);
    expect(controls).toContain('explosivePrecursor');
    const [received] = movements;
    const sequence = received?.sequence ?? 0;
    expect(received?.pending).toBe(true);
    expect(await outcomeOf(chemicals.issue(id, 1))).toBe('conflict awaitsConfirmation');
    expect(await outcomeOf(lab.chemicals.movements.confirm({ id: newId(), sequence }))).toBe(
      'conflict secondSamePerson',
    );
    await officer.chemicals.movements.confirm({ id: newId(), sequence });
    expect(await outcomeOf(officer.chemicals.movements.confirm({ id: newId(), sequence }))).toBe(
      'conflict alreadyConfirmed',
    );
    expect(await levels(id)).toEqual({ stock: 500, out: 0, pending: 0 });
    await chemicals.issue(id, 1);
    await sound();
  });

  test('the second signs in beside the first with the own password, and cannot be the first', async () => {
    const { lab, chemicals, cabinetId, levels, newId } = await laboratory();
    const substanceId = await chemicals.substance(...permanganate);
    const input = await chemicals.bottleInput({ substanceId, cabinetId });
    const add = (second: { username: string; password: string }) => lab.chemicals.bottles.add({ ...input, second });
    expect(await outcomeOf(add({ username: 'officer', password: 'wrong' }))).toBe('forbidden wrongPassword');
    expect(await outcomeOf(add({ username: 'viewer', password: samplePassword }))).toBe('forbidden notPermitted');
    expect(await outcomeOf(add({ username: 'lab', password: samplePassword }))).toBe('conflict secondSamePerson');
    const { id, movements } = await add({ username: 'officer', password: samplePassword });
    expect(movements).toMatchObject([{ pending: false, second: '周建国' }]);
    const issue = { ...chemicals.issueInput(id, 2), id: newId(), second: chemicals.officer };
    await lab.chemicals.slips.issue(issue);
    expect(await levels(id)).toEqual({ stock: 498, out: 2, pending: 0 });
  });
});

describe('the book', () => {
  test('a correction is a reversal of today that names its row, once, and never a reversal of a reversal', async () => {
    const { lab, chemicals, bottle, levels, newId, sound } = await laboratory();
    const { id } = await bottle(100);
    const slip = await chemicals.issue(id, 40);
    await chemicals.settle(slip.id, id, { used: 40 });
    const rows = (await lab.chemicals.bottles.get({ id })).movements;
    const used = rows[0]?.sequence ?? 0;
    const reverse = (sequence: number) =>
      lab.chemicals.movements.reverse({ id: newId(), sequence, reason: '录错', second: null });
    const [reversal] = (await reverse(used)).movements;
    expect(reversal).toMatchObject({
      kind: 'reversed',
      refersTo: used,
      happenedOn: sampleDay,
      from: 'used',
      to: 'out',
    });
    expect((await lab.chemicals.slips.get({ id: slip.id })).settledAt).toBeNull();
    expect(await levels(id)).toEqual({ stock: 60, out: 40, pending: 0 });
    expect(await outcomeOf(reverse(used))).toBe('conflict alreadyReversed');
    expect(await outcomeOf(reverse(reversal?.sequence ?? 0))).toBe('conflict reversalOfReversal');
    await sound();
  });

  test('nothing is put before a later entry, into the future, or into a month that two people have signed', async () => {
    const { lab, officer, chemicals, bottle } = await laboratory();
    const { id } = await bottle(100);
    const issueOn = (happenedOn: string) =>
      outcomeOf(lab.chemicals.slips.issue({ ...chemicals.issueInput(id, 1), happenedOn }));
    expect(await issueOn(addDays(sampleDay, -1))).toBe('conflict laterMovement');
    expect(await issueOn(addDays(sampleDay, 1))).toBe('conflict movementInFuture');
    const before = `${addDays(`${sampleDay.slice(0, 7)}-01`, -1)}`;
    const close = (month: string, username: string) =>
      officer.chemicals.months.close({ month, second: { username, password: samplePassword } });
    expect(await outcomeOf(close(sampleDay.slice(0, 7), 'lab'))).toBe('conflict monthNotOver');
    expect(await outcomeOf(close(before.slice(0, 7), 'officer'))).toBe('conflict secondSamePerson');
    // A month that is signed without entries says so, whatever the ledger's length.
    const ahead = await lab.chemicals.months.toClose({ month: '2100-01' });
    expect(ahead).toMatchObject({ entries: 0, listed: 0 });
    const now = await lab.chemicals.months.toClose({ month: sampleDay.slice(0, 7) });
    const { total } = await lab.chemicals.movements.list({ pending: true, size: 1 });
    expect(now).toMatchObject({ waiting: total, entries: expect.any(Number) });
    expect(now.openSlips).toHaveLength((await lab.chemicals.slips.list({ open: true })).total);
    expect(now.entries).toBeGreaterThan(now.listed);
    expect(now.firstMonth && now.firstMonth < before).toBe(true);
    const { rows, head } = await close(before.slice(0, 7), 'lab');
    expect(await lab.chemicals.chain.verify()).toEqual({ rows, head, firstBroken: null });
    const late = await chemicals.bottleInput({ cabinetId: (await lab.chemicals.cabinets.list())[0]?.id ?? '' });
    expect(await outcomeOf(lab.chemicals.bottles.add({ ...late, happenedOn: before }))).toBe('conflict monthClosed');
  });

  test('one changed byte is found and named, and a printed head no longer holds', async () => {
    const { lab, office, chemicals, bottle } = await laboratory();
    const { id } = await bottle(100);
    await chemicals.issue(id, 5);
    const { rows, head } = await lab.chemicals.chain.verify();
    const printed = { rows, head: head.toUpperCase().replace(/(.{8})/g, '$1 ') };
    expect(await lab.chemicals.chain.checkHead(printed)).toEqual({ holds: true });
    expect(await lab.chemicals.chain.checkHead({ rows: rows - 1, head })).toEqual({ holds: false });
    const raw = office.store.raw();
    raw.exec('drop trigger chemical_movement_no_update');
    raw.prepare('update chemical_movement set amount = amount - 1000 where sequence = ?').run(printed.rows);
    expect(await lab.chemicals.chain.verify()).toMatchObject({ rows: printed.rows, firstBroken: printed.rows });
    expect(await lab.chemicals.chain.checkHead(printed)).toEqual({ holds: false });
    const { checks } = await verifyOffice(office.store, 'en');
    expect(checks.filter((check) => !check.ok).map((check) => check.name)).toEqual(['triggers', 'chain', 'levels']);
  });

  test('the rows of another store do not pass for those of this one, nor a tail of theirs behind ours', async () => {
    const { office, chemicals, bottle } = await laboratory();
    await chemicals.issue((await bottle(100)).id, 5);
    const rows = await office.store.read((db) =>
      db.selectFrom('chemical_movement').selectAll().orderBy('sequence').execute(),
    );
    const storeId = await office.store.read((db) => readMeta(db, 'storeId'));
    const startOf = (id: string) => ({ sequence: 0, hash: firstHashOf(id) });
    const firstBroken = (store: string, some: typeof rows) => proveSlice(startOf(store), sliceOf(some)).firstBroken;
    expect(firstBroken(storeId ?? '', rows)).toBeNull();
    expect(firstBroken('another', rows)).toBe(1);
    const tail = rows.slice(1).map((row) => ({ ...row, previous_hash: firstHashOf('another') }));
    const spliced = tail.map((row) => ({ ...row, hash: movementHash(row) }));
    expect(firstBroken(storeId ?? '', [...rows.slice(0, 1), ...spliced])).toBe(2);
  });

  test('whatever byte of a row is changed, the proof names that row', async () => {
    const { office, chemicals, bottle } = await laboratory();
    await chemicals.issue((await bottle(100)).id, 5);
    const slice = (await office.store.read((db) => chainSlice(db, 0))) ?? Buffer.alloc(0);
    const before = { sequence: 0, hash: previousHashOf(slice) };
    expect(proveSlice(before, slice).firstBroken).toBeNull();
    let row = 1;
    for (let at = 0; at < Math.min(slice.length, 4000); at += 1) {
      const changed = Buffer.from(slice);
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(proveSlice(before, changed).firstBroken).toBe(row);
      if (slice[at] === 0x0a) row += 1;
    }
    expect(row).toBeGreaterThan(2);
  });

  test('SQLite puts together the very text that a row was hashed from', async () => {
    const { office, lab, chemicals, bottle } = await laboratory();
    const { id: bottleId } = await bottle(100);
    for (const reason of ['🧪 打翻', 'é – 3:ab-;', '-', '12:', '“一瓶”', 'ﬀ\n第二行'])
      await lab.chemicals.bottles.remove({ ...chemicals.entry(), bottleId, amount: 1, what: 'wasted', reason });
    await chemicals.issue(bottleId, 5);
    const rows = await office.store.read((db) =>
      db.selectFrom('chemical_movement').selectAll().orderBy('sequence').limit(100_000).execute(),
    );
    const slice = await office.store.read((db) => chainSlice(db, 0));
    expect(slice?.toString()).toBe(sliceOf(rows).toString());
    expect(await office.store.read((db) => chainSlice(db, rows.length))).toBeNull();
  });

  test('what must not stand together is refused with the source that forbids it, unless somebody says why', async () => {
    const { lab, chemicals, cabinetId } = await laboratory();
    // Both stand in the sample's cabinets with the storage group of the shipped table.
    const acid = await chemicals.substance('硫酸', '7664-93-9');
    const alkali = await chemicals.substance('氢氧化钠', '1310-73-2');
    await chemicals.bottle({ substanceId: acid, cabinetId });
    const input = await chemicals.bottleInput({ substanceId: alkali, cabinetId });
    const [conflict] = await lab.chemicals.bottles.conflicts({ substanceId: alkali, cabinetId, bottleId: null });
    expect(conflict).toMatchObject({ verdict: 'forbid', nameZh: '硫酸' });
    expect(conflict?.sources.map((source) => source.en).join()).toContain('Georgia Tech');
    expect(await outcomeOf(lab.chemicals.bottles.add(input))).toBe('conflict mustNotStandTogether');
    expect(await outcomeOf(lab.chemicals.bottles.add({ ...input, despite: '只有一个柜' }))).toBe('done');
  });

  test('bad substances and bottles are refused in words', async () => {
    const { lab, chemicals, cabinetId } = await laboratory();
    const wrongCas = chemicals.substanceInput('硫酸', '7664-93-8');
    expect(await outcomeOf(lab.chemicals.substances.save(wrongCas))).toBe('invalid fieldsInvalid');
    await chemicals.substance('硫酸', '7664-93-9');
    expect(await outcomeOf(lab.chemicals.substances.save(chemicals.substanceInput('浓硫酸', '7664-93-9')))).toBe(
      'conflict casTaken',
    );
    await chemicals.bottle({ number: 'b-7', cabinetId });
    const again = await chemicals.bottleInput({ number: 'B-7', cabinetId });
    expect(await outcomeOf(lab.chemicals.bottles.add(again))).toBe('conflict bottleNumberTaken');
    const bottle = await chemicals.bottleInput({ cabinetId });
    const tomorrow = { ...bottle, openedOn: addDays(sampleDay, 1) };
    expect(await outcomeOf(lab.chemicals.bottles.add(tomorrow))).toBe('invalid openedInFuture');
    const turned = { ...bottle, openedOn: sampleDay, expiresOn: addDays(sampleDay, -1) };
    expect(await outcomeOf(lab.chemicals.bottles.add(turned))).toBe('invalid expiresBeforeOpened');
    const more = { ...bottle, amount: 501 * gram };
    expect(await outcomeOf(lab.chemicals.bottles.add(more))).toBe('conflict moreThanBottleHolds');
    expect(await lab.chemicals.bottles.find({ number: 'b-7' })).toMatchObject({ number: 'B-7' });
  });

  test('a bottle is not moved to where it stands, and a row of a slip has an id of its own', async () => {
    const { lab, chemicals, cabinetId } = await laboratory();
    const { id: bottleId } = await chemicals.bottle({ cabinetId });
    const move = { ...chemicals.entry(), bottleId, cabinetId, despite: '' };
    expect(await outcomeOf(lab.chemicals.bottles.move(move))).toBe('conflict cabinetSame');
    const first = chemicals.issueInput(bottleId, 10);
    await lab.chemicals.slips.issue(first);
    expect(await outcomeOf(lab.chemicals.slips.issue(first))).toBe('done');
    const second = { ...chemicals.issueInput(bottleId, 10), lines: first.lines };
    expect(await outcomeOf(lab.chemicals.slips.issue(second))).toBe('conflict idTaken');
    const [line] = chemicals.issueInput(bottleId, 10).lines;
    const twice = { ...chemicals.issueInput(bottleId, 10), lines: [line, line].filter((one) => one !== undefined) };
    expect(await outcomeOf(lab.chemicals.slips.issue(twice))).toBe('conflict idTaken');
    expect(await lab.chemicals.bottles.get({ id: bottleId })).toMatchObject({ stock: 490 * gram });
  });
});
