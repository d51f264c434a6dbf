import { describe, expect, test } from 'vitest';
import { verifyOffice } from '../../electron/office/verify-office.ts';
import { samplePassword } from '../../shared/accounts/sample-accounts.ts';
import type { CountRecord } from '../../shared/contract/chemical-counts.ts';
import { addDays } from '../../shared/school/calendar.ts';
import { sampleDay } from '../support/sample-school.ts';
import { chemicalWorkshop } from './chemical-workshop.ts';
import { countWorkshop } from './count-workshop.ts';
import { outcomeOf } from './procedures.ts';
import { sampleForTest } from './sample-for-test.ts';

const gram = 1000;
const permanganate = ['高锰酸钾', '7722-64-7'] as const;

/** A cabinet with 100 g of salt and 500 g of permanganate, counted by the lab manager and the safety officer. */
async function shelf() {
  const school = await sampleForTest();
  const [lab, officer, principal] = [
    (await school.seat('lab')).client,
    (await school.seat('officer')).client,
    (await school.seat('principal')).client,
  ];
  const { newId } = school.workshop;
  const chemicals = chemicalWorkshop(lab, newId);
  const rooms = chemicalWorkshop(officer, newId);
  const cabinetId = await rooms.cabinet();
  const bottle = async (grams: number, substance: readonly [string, string?] = ['氯化钠'], cabinet = cabinetId) => {
    const substanceId = await chemicals.substance(...substance);
    const input = await chemicals.bottleInput({ grams, cabinetId: cabinet, substanceId });
    return lab.chemicals.bottles.add({ ...input, second: chemicals.officer, despite: '分层' });
  };
  const [salt, listed] = [await bottle(100), await bottle(500, permanganate)];
  const work = countWorkshop(lab, newId);
  const ledgerRows = async (id: string) => (await lab.chemicals.bottles.get({ id })).movements;
  const decide = (client: typeof lab, count: CountRecord, bottleId: string, changes = {}) =>
    client.chemicals.counts.decide({
      id: newId(),
      countId: count.id,
      bottleId,
      cause: 'weighing',
      words: '',
      ...changes,
    });
  const sound = async () => {
    const { checks } = await verifyOffice(school.office.store, 'en');
    expect(checks.filter((check) => !check.ok)).toEqual([]);
  };
  return {
    ...school,
    ...{
      lab,
      officer,
      principal,
      newId,
      chemicals,
      rooms,
      cabinetId,
      bottle,
      salt,
      listed,
      work,
      ledgerRows,
      decide,
      sound,
    },
  };
}

/** Every number in an answer, whatever its name. */
function numbersIn(value: unknown): number[] {
  if (typeof value === 'number') return [value];
  if (value === null || typeof value !== 'object') return [];
  return Object.values(value).flatMap(numbersIn);
}

describe('a count by two people', () => {
  test('is begun by two different people, each by the own password, one at a time on a shelf', async () => {
    const { lab, work, cabinetId, newId, rooms } = await shelf();
    const second = (username: string, password = samplePassword) => ({ username, password });
    expect(await outcomeOf(work.open(cabinetId, second('lab')))).toBe('conflict secondSamePerson');
    expect(await outcomeOf(work.open(cabinetId, second('officer', 'wrong')))).toBe('forbidden wrongPassword');
    expect(await outcomeOf(work.open(cabinetId, second('viewer')))).toBe('forbidden notPermitted');
    expect(await outcomeOf(work.open(newId()))).toBe('notFound noSuchCabinet');
    expect(await outcomeOf(work.open(await rooms.cabinet()))).toBe('conflict countNothingThere');
    const count = await work.open(cabinetId);
    expect(count).toMatchObject({ state: 'counting', by: '陈静', second: '周建国', lines: 2, mine: true });
    expect(count.number).toMatch(/^PD-\d{4}-\d{4}$/);
    const again = { id: count.id, cabinetId, second: second('officer') };
    expect((await lab.chemicals.counts.open(again)).number).toBe(count.number);
    expect(await outcomeOf(work.open(cabinetId))).toBe('conflict countIsOpen');
    expect(await outcomeOf(work.open(null))).toBe('conflict countIsOpen');
  });

  test('says nothing of the book until the recount is over: no figure of it is in any answer', async () => {
    const { lab, officer, work, cabinetId, salt, listed, chemicals } = await shelf();
    // 100 g − 37 g and 500 g − 41 g: figures that stand nowhere else.
    await chemicals.settle((await chemicals.issue(salt.id, 37)).id, salt.id, { used: 37 });
    const issue = { ...chemicals.issueInput(listed.id, 41), second: chemicals.officer };
    await lab.chemicals.slips.issue(issue);
    const books = [63 * gram, 459 * gram];
    const blind = (answer: unknown) => {
      for (const figure of books) expect(numbersIn(answer)).not.toContain(figure);
      expect(JSON.stringify(answer)).not.toMatch(/"(stock|book|stockAfter|difference)":\s*\d/);
    };
    const count = await work.open(cabinetId);
    blind(count);
    expect(count.lineList.map(({ entered, result }) => [entered, result])).toEqual([
      [null, null],
      [null, null],
    ]);
    blind(await work.enter(count.id, salt.id, 60 * gram));
    blind(await work.enter(count.id, listed.id, 459 * gram + 1));
    const half = await lab.chemicals.counts.get({ id: count.id });
    expect(half.lineList.map(({ entered }) => entered?.amount)).toEqual([60 * gram, 459 * gram + 1]);
    blind(half);
    const recount = await lab.chemicals.counts.compare({ countId: count.id, round: 'counting' });
    blind(recount);
    // Neither what was found the first time.
    expect(numbersIn(recount)).not.toContain(60 * gram);
    expect(recount.state).toBe('recounting');
    expect(recount.lineList.map(({ entered }) => entered)).toEqual([null, null]);
    blind(await officer.chemicals.counts.get({ id: count.id }));
    blind(await lab.chemicals.counts.list({}));
    await work.enter(count.id, salt.id, 60 * gram);
    await work.enter(count.id, listed.id, 459 * gram);
    const result = await lab.chemicals.counts.compare({ countId: count.id, round: 'recounting' });
    expect(result.state).toBe('deciding');
    expect(result.lineList.map((line) => line.result)).toMatchObject([
      { book: 63 * gram, first: { amount: 60 * gram }, recount: { amount: 60 * gram }, difference: -3 * gram },
      { book: 459 * gram, first: { amount: 459 * gram + 1 }, recount: { amount: 459 * gram }, difference: 0 },
    ]);
  });

  test('waits on home for those who may approve a difference of it, and leads to itself', async () => {
    const { officer, principal, lab, work, cabinetId, salt, listed } = await shelf();
    const toDecide = async (client: typeof lab) => {
      const { countsToDecide, countToDecideId } = (await client.home.overview()).chemicals;
      return { countsToDecide, countToDecideId };
    };
    const before = await principal.chemicals.overview();
    expect(before).toMatchObject({ countsToDecide: 0, countToDecideId: null });
    const count = await work.open(cabinetId);
    await work.countTwice(count, { [salt.id]: 100 * gram, [listed.id]: 459 * gram });
    const nobody = { countsToDecide: 0, countToDecideId: null };
    const one = { countsToDecide: 1, countToDecideId: count.id };
    expect(await principal.chemicals.overview()).toMatchObject(one);
    expect(await toDecide(principal)).toEqual(one);
    // The officer has counted it and it is listed; the lab manager approves nothing.
    expect(await toDecide(officer)).toEqual(nobody);
    expect(await toDecide(lab)).toEqual(nobody);
  });

  test('is filled in by those two alone, every bottle of it, and each round once', async () => {
    const { lab, officer, principal, work, cabinetId, salt, listed, rooms, newId } = await shelf();
    const count = await work.open(cabinetId);
    await work.enter(count.id, salt.id, 100 * gram);
    // The second counter fills in too, at the own place.
    const beside = countWorkshop(officer, newId);
    await beside.enter(count.id, salt.id, 99 * gram);
    const other = rooms.lab;
    expect(other.username).toBe('lab');
    expect(
      await outcomeOf(
        principal.chemicals.counts.enter({ countId: count.id, bottleId: salt.id, found: true, amount: 1 }),
      ),
    ).toBe('forbidden notPermitted');
    const compare = () => lab.chemicals.counts.compare({ countId: count.id, round: 'counting' });
    expect(await outcomeOf(compare())).toBe('conflict countLinesMissing');
    expect(await outcomeOf(work.enter(count.id, newId(), 1))).toBe('notFound countNotInIt');
    expect(await outcomeOf(work.enter(count.id, salt.id, 100 * gram + 1))).toBe('invalid moreThanBottleHolds');
    await work.enter(count.id, listed.id, 500 * gram);
    expect((await compare()).state).toBe('recounting');
    // Asked again: nothing happens.
    expect((await compare()).state).toBe('recounting');
    expect(await outcomeOf(work.enter(count.id, listed.id, 1))).toBe('conflict countRoundOver');
    await work.enter(count.id, salt.id, 100 * gram);
    const finished = await lab.chemicals.counts.compare({ countId: count.id, round: 'recounting' });
    expect(finished).toMatchObject({ state: 'finished', differences: 0, agreed: 1 });
    expect(await outcomeOf(work.enter(count.id, salt.id, 1))).toBe('conflict countIsOver');
  });

  test('takes bottles that belong elsewhere, those that are not there, and what nobody knows', async () => {
    const { lab, work, cabinetId, salt, listed, bottle, rooms, newId } = await shelf();
    const strayed = await bottle(250, ['氯化钾'], await rooms.cabinet());
    const count = await work.open(cabinetId);
    const { counts } = lab.chemicals;
    const add = (number: string) => counts.addBottle({ countId: count.id, number });
    expect(await outcomeOf(add('CB-1999-0001'))).toBe('notFound noSuchBottle');
    await add(strayed.number.toLowerCase());
    const twice = await add(strayed.number);
    expect(twice.lineList.map(({ number, misplaced }) => [number, misplaced])).toEqual([
      [salt.number, false],
      [listed.number, false],
      [strayed.number, true],
    ]);
    const note = { id: newId(), countId: count.id, words: '无标签棕色瓶，约半瓶白色晶体' };
    await counts.noteUnknown(note);
    expect((await counts.noteUnknown(note)).unknown).toHaveLength(1);
    const result = await work.countTwice(count, {
      [salt.id]: null,
      [listed.id]: 500 * gram,
      [strayed.id]: 250 * gram,
    });
    expect(result.lineList.map((line) => line.result?.difference)).toEqual([-100 * gram, 0, 0]);
    expect(result.lineList[0]?.result?.first).toEqual({ found: false, amount: 0 });
  });

  test('can be given up while it is blind, and says why; the shelf is still to be counted', async () => {
    const { lab, work, cabinetId, salt, listed, sound } = await shelf();
    const count = await work.open(cabinetId);
    const abandon = () => lab.chemicals.counts.abandon({ countId: count.id, reason: '开错了柜' });
    expect(await abandon()).toMatchObject({ state: 'abandoned', abandonedFor: '开错了柜' });
    expect((await abandon()).state).toBe('abandoned');
    const other = await work.countTwice(await work.open(cabinetId), { [salt.id]: 1, [listed.id]: 500 * gram });
    expect(await outcomeOf(lab.chemicals.counts.abandon({ countId: other.id, reason: '不想要' }))).toBe(
      'conflict countRoundOver',
    );
    await sound();
  });
});

describe('the approval of a difference', () => {
  test('writes exactly one row of the ledger, by the difference, with the count as its reason; asked again it stays one', async () => {
    const { lab, officer, work, cabinetId, salt, listed, ledgerRows, newId, sound } = await shelf();
    const count = await work.countTwice(await work.open(cabinetId), { [salt.id]: 93 * gram, [listed.id]: 500 * gram });
    const input = { id: newId(), countId: count.id, bottleId: salt.id, cause: 'spilled', words: '' } as const;
    expect(await outcomeOf(lab.chemicals.counts.decide(input))).toBe('forbidden notPermitted');
    const decided = await officer.chemicals.counts.decide(input);
    expect(decided.state).toBe('finished');
    expect(await officer.chemicals.counts.decide(input)).toEqual(decided);
    const [row, ...before] = await ledgerRows(salt.id);
    expect(before).toHaveLength(1);
    expect(row).toMatchObject({
      kind: 'adjusted',
      from: 'stock',
      to: 'lost',
      amount: 7 * gram,
      stockAfter: 93 * gram,
      by: '周建国',
      second: '陈静',
      pending: false,
      reason: count.number,
    });
    expect(decided.lineList[0]?.result).toMatchObject({
      cause: 'spilled',
      approver: '周建国',
      sequence: row?.sequence,
    });
    expect(await outcomeOf(officer.chemicals.counts.decide({ ...input, id: newId() }))).toBe('conflict countDecided');
    expect(await lab.chemicals.chain.verify()).toMatchObject({ firstBroken: null });
    await sound();
  });

  test('of a listed substance is not theirs who counted it', async () => {
    const { lab, officer, principal, work, cabinetId, salt, listed, decide, ledgerRows, chemicals } = await shelf();
    // Entered in error: the bottle is full.
    await lab.chemicals.slips.issue({ ...chemicals.issueInput(listed.id, 1), second: chemicals.officer });
    const count = await work.countTwice(await work.open(cabinetId), { [salt.id]: 100 * gram, [listed.id]: 500 * gram });
    // More than the bottle holds, with what is out of it, is no adjustment; the sentence says to leave the book.
    expect(count.lineList[1]?.result?.difference).toBe(gram);
    expect(await outcomeOf(decide(officer, count, listed.id))).toBe('forbidden countApproverCounted');
    expect(await outcomeOf(decide(principal, count, listed.id))).toBe('conflict countCannotAdjust');
    expect(await outcomeOf(decide(principal, count, listed.id, { cause: 'lost', words: '不见了' }))).toBe(
      'invalid countCauseDoesNotFit',
    );
    expect(await outcomeOf(decide(principal, count, listed.id, { cause: 'leftAsIs' }))).toBe(
      'invalid countCauseWantsWords',
    );
    const left = await decide(principal, count, listed.id, { cause: 'leftAsIs', words: '天平未校准，择日重盘' });
    expect(left.state).toBe('finished');
    expect(left.lineList[1]?.result).toMatchObject({ sequence: null, cause: 'leftAsIs' });
    expect(await ledgerRows(listed.id)).toHaveLength(2);
  });

  test('goes by the difference, whatever was issued since, and refuses what cannot be', async () => {
    const { lab, officer, work, cabinetId, salt, listed, chemicals, decide, sound } = await shelf();
    const count = await work.countTwice(await work.open(cabinetId), { [salt.id]: 93 * gram, [listed.id]: 500 * gram });
    await chemicals.issue(salt.id, 60);
    const [line] = (await officer.chemicals.counts.get({ id: count.id })).lineList;
    expect(line?.result).toMatchObject({ movedSince: -60 * gram, overtaken: false });
    await decide(officer, count, salt.id);
    expect(await lab.chemicals.bottles.get({ id: salt.id })).toMatchObject({ stock: 33 * gram, out: 60 * gram });
    const again = await work.countTwice(await work.open(cabinetId), { [salt.id]: 3 * gram, [listed.id]: 500 * gram });
    await chemicals.issue(salt.id, 30);
    expect(await outcomeOf(decide(officer, again, salt.id))).toBe('conflict countCannotAdjust');
    // What the sentence names as the way on.
    const left = await decide(officer, again, salt.id, { cause: 'leftAsIs', words: '盘点后又领用' });
    expect(left.state).toBe('finished');
    await sound();
  });

  test('is refused when a row of before the count is reversed after it: the book was wrong then', async () => {
    const { lab, officer, work, cabinetId, salt, listed, chemicals, decide, newId, ledgerRows } = await shelf();
    await chemicals.issue(salt.id, 7);
    const [wrong] = await ledgerRows(salt.id);
    const count = await work.countTwice(await work.open(cabinetId), { [salt.id]: 100 * gram, [listed.id]: 500 * gram });
    expect(count.lineList[0]?.result?.difference).toBe(7 * gram);
    // 100 g in it and 7 g out of it: more than it holds.
    expect(await outcomeOf(decide(officer, count, salt.id))).toBe('conflict countCannotAdjust');
    const sequence = wrong?.sequence ?? 0;
    await lab.chemicals.movements.reverse({ id: newId(), sequence, reason: '重复登记', second: null });
    expect(await outcomeOf(decide(officer, count, salt.id))).toBe('conflict countOvertaken');
    const left = await decide(officer, count, salt.id, { cause: 'leftAsIs', words: '冲正后相符' });
    expect(left.state).toBe('finished');
    expect((await lab.chemicals.bottles.get({ id: salt.id })).stock).toBe(100 * gram);
  });
});

describe('the loss of a listed substance', () => {
  test('is offered as a report, stays on the first page until somebody says that it was reported, and is said once', async () => {
    const { lab, principal, work, cabinetId, salt, listed, decide, sound } = await shelf();
    const { counts } = principal.chemicals;
    const toReport = async () => (await lab.chemicals.overview()).countsToReport;
    const before = await toReport();
    const count = await work.countTwice(await work.open(cabinetId), { [salt.id]: 100 * gram, [listed.id]: null });
    expect((await lab.chemicals.overview()).countsToDecide).toBeGreaterThan(0);
    expect(await outcomeOf(counts.exportReport({ id: count.id, language: 'en' }))).toBe(
      'conflict countNothingToReport',
    );
    const lost = await decide(principal, count, listed.id, { cause: 'lost', words: '柜门锁完好，瓶子不在' });
    expect(lost).toMatchObject({ state: 'finished', toReport: true, reported: null });
    expect(await toReport()).toBe(before + 1);
    expect((await counts.exportReport({ id: count.id, language: 'zh-CN' })).name).toContain(count.number);
    const report = (reportedOn: string) =>
      counts.report({ countId: count.id, reportedOn, words: '城关派出所，李警官' });
    expect(await outcomeOf(report(addDays(sampleDay, 1)))).toBe('conflict movementInFuture');
    const reported = await report(sampleDay);
    expect(reported).toMatchObject({ toReport: false, reported: { on: sampleDay, words: '城关派出所，李警官' } });
    expect(await report(addDays(sampleDay, -1))).toEqual(reported);
    expect(await toReport()).toBe(before);
    await sound();
  });
});

describe('the plan', () => {
  test('begins anew with each finished count, and follows the school’s own intervals', async () => {
    const { lab, work, cabinetId, salt, listed } = await shelf();
    const { counts } = lab.chemicals;
    const mine = async () => (await counts.plan()).find((row) => row.cabinetId === cabinetId);
    expect(await mine()).toMatchObject({
      listed: true,
      bottles: 2,
      lastOn: null,
      intervalDays: 15,
      urgency: 'planned',
    });
    const count = await work.open(cabinetId);
    expect(await mine()).toMatchObject({ openNumber: count.number, openState: 'counting', lastOn: null });
    await work.countTwice(count, { [salt.id]: 100 * gram, [listed.id]: 500 * gram });
    expect(await mine()).toMatchObject({ lastOn: sampleDay, dueOn: addDays(sampleDay, 15), openId: null });
    await counts.intervals.update({ listedDays: 2, otherDays: 30, allDays: 140 });
    expect(await mine()).toMatchObject({ dueOn: addDays(sampleDay, 2), urgency: 'due' });
    expect((await counts.plan()).some((row) => row.cabinetId === null)).toBe(true);
  });
});

test('a finished count stays what it is, also for who reaches behind the program', async () => {
  const { office, work, cabinetId, salt, listed } = await shelf();
  const { id } = await work.countTwice(await work.open(cabinetId), { [salt.id]: 100 * gram, [listed.id]: 500 * gram });
  const raw = office.store.raw();
  for (const statement of [
    'update chemical_count set by_name = ? where id = ?',
    'update count_line set words = ? where count_id = ?',
    'insert into count_unknown (id, count_id, words, noted_at) select ?, ?, 1, 1',
  ]) {
    expect(() => raw.prepare(statement).run('x', id), statement).toThrow(/stays|over/);
  }
  for (const table of ['chemical_count', 'count_line']) {
    expect(() => raw.prepare(`delete from ${table}`).run(), table).toThrow(/is kept/);
  }
});
