import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { levelCheck } from '../../electron/chemicals/level-check.ts';
import { recordCheck } from '../../electron/chemicals/record-check.ts';
import type { Note } from '../../electron/store/verify/check.ts';
import { wordsIn } from '../../electron/words/words.ts';
import { openSampleSchool, type SampleSchool } from '../support/sample-school.ts';
import { pictureFile } from '../support/small-school.ts';
import { chemicalWorkshop } from './chemical-workshop.ts';
import { countWorkshop } from './count-workshop.ts';
import { openWorkshop } from './workshop.ts';

let school: SampleSchool;

/** The sample, with what it has none of: a photo, intervals, a row that was declined, a bottle counted by two, a count under way. */
beforeAll(async () => {
  school = await openSampleSchool();
  const { newId } = await openWorkshop(school);
  const [{ client: lab }, { client: officer }] = [await school.seat('lab'), await school.seat('officer')];
  const chemicals = chemicalWorkshop(lab, newId);
  const cabinetId = await chemicalWorkshop(officer, newId).cabinet();
  const counterIds = (await officer.school.people.list()).slice(0, 2).map(({ id }) => id);
  const input = await chemicals.bottleInput({ cabinetId, number: 'P-1' });
  const { id } = await lab.chemicals.bottles.add({ ...input, how: 'opening', counterIds });
  await lab.chemicals.bottles.addPhoto({ id: newId(), bottleId: id, file: await pictureFile('a.png', 1) });
  const listed = await chemicals.bottleInput({
    cabinetId,
    substanceId: await chemicals.substance('高锰酸钾', '7722-64-7'),
  });
  const waiting = await lab.chemicals.bottles.add({ ...listed, despite: '分层' });
  const sequence = waiting.movements[0]?.sequence ?? 0;
  await officer.chemicals.movements.decline({ id: newId(), sequence, reason: '数量不符' });
  await lab.chemicals.counts.intervals.update({ listedDays: 15, otherDays: 30, allDays: 140 });
  const work = countWorkshop(lab, newId);
  const count = await work.open(cabinetId);
  await work.enter(count.id, id, 1);
  await lab.chemicals.counts.noteUnknown({ id: newId(), countId: count.id, words: '无标签的瓶' });
  const raw = school.office.store.raw();
  raw.pragma('foreign_keys = off');
  const triggers = raw.prepare(`select name from sqlite_master where type = 'trigger'`).pluck().all() as string[];
  for (const name of triggers) raw.exec(`drop trigger ${name}`);
});
afterAll(() => school.close());

async function said(): Promise<string> {
  const words = wordsIn('en');
  const { store } = school.office;
  const notes = [...(await levelCheck.look(store)).problems, ...(await recordCheck.look(store)).problems];
  const say = ({ key, values, of }: Note): string => words(key, { ...values, ...(of && { of: say(of) }) });
  return notes.map(say).join('\n');
}

/** What the two checks say after somebody has reached behind the program; it is as before afterwards. */
async function saidAfter(sql: string): Promise<string> {
  const raw = school.office.store.raw();
  raw.exec('savepoint forged');
  try {
    expect(raw.prepare(sql).run().changes).toBeGreaterThan(0);
    return await said();
  } finally {
    raw.exec('rollback to forged; release forged');
  }
}

const counted = `bottle_id in (select bottle_id from count_line where decided_at is not null) and decided_at is not null`;
const finished = `count_id in (select id from chemical_count where state = 'finished') and recount_found is null`;
const slip = 'id = (select slip_id from slip_line where returned > 0 limit 1)';
const approved = `state = 'approved'`;
const ofApproved = `version_id in (select id from experiment_version where ${approved})`;
const isSlip = /slip LY-\d{4}-\d{4} /;
const isLine = /counted and decided in PD-\d{4}-\d{4} CB-\d{4}-\d{4} is not what the audit was told of/;
const isCount = /count PD-\d{4}-\d{4} is not what the audit was told of/;
const isExperiment = /experiment SY-\d{4}-\d{4} .* is not what the audit was told of/;

const changes: [sql: string, says: RegExp][] = [
  ...['issued', 'returned', 'used', 'wasted', 'lost'].map((column): [string, RegExp] => [
    `update slip_line set ${column} = ${column} + 1`,
    isSlip,
  ]),
  ['update slip_line set returned = 0, used = used + returned where returned > 0', isSlip],
  ['delete from slip_line where returned > 0', isSlip],
  [`update issue_slip set taker_name = '别人' where ${slip}`, /slip LY-.* is not what the audit was told of/],
  [`update issue_slip set number = 'LY-1999-0001' where ${slip}`, /slip LY-1999-0001 is not what the audit/],
  [`update issue_slip set due_at = '2030-01-01T00:00:00.000Z' where ${slip}`, /is not what the audit was told of/],
  [`update issue_slip set class_name = '高一1班' where ${slip}`, /slip LY-.* differs from its movements/],
  [`update issue_slip set experiment = '别的' where ${slip}`, /slip LY-.* differs from its movements/],
  [`update issue_slip set issued_on = '2020-01-01' where ${slip}`, /slip LY-.* differs from its movements/],
  [`update issue_slip set settled_at = '2020-01-01T00:00:00.000Z' where ${slip}`, /slip LY-.* differs from its mov/],
  [`update issue_slip set settled_at = issued_at where settled_at is null`, /slip LY-.* differs from its movements/],
  ...['first_amount = first_amount + 1', 'first_book = first_book + 1', `first_on = '2020-01-01'`, 'added = 1'].map(
    (change): [string, RegExp] => [`update count_line set ${change} where ${finished}`, isLine],
  ),
  ...[
    `cause = 'weighing'`,
    `words = '别的'`,
    `approver_name = '别人'`,
    'movement = movement - 1',
    'recount_amount = 1',
  ].map((change): [string, RegExp] => [`update count_line set ${change} where ${counted}`, isLine]),
  [
    `update count_line set first_amount = first_book, recount_amount = recount_book where ${counted}`,
    /bottle CB-.* in count PD-.*: figures, decision and ledger do not go together/,
  ],
  [
    `update count_line set first_amount = first_book, recount_found = null, recount_amount = null, recount_book = null,
       recount_sequence = null, recount_on = null, decision_id = null, cause = null, words = null, decided_at = null,
       approver_id = null, approver_name = null, movement = null where ${counted}`,
    isLine,
  ],
  [`delete from count_line where ${counted}`, /counted and decided in .* is gone/],
  [`delete from count_line where ${finished}`, isCount],
  ...[`by_name = '别人'`, `second_name = '别人'`, `counted_on = '2020-01-01'`, `opened_on = '2020-01-01'`].map(
    (change): [string, RegExp] => [`update chemical_count set ${change} where state = 'finished'`, isCount],
  ),
  [`update count_unknown set words = '别的'`, isCount],
  ['delete from count_unknown', isCount],
  [`delete from chemical_count where state = 'finished'`, /count PD-.*, which the audit was told of, is gone/],
  ...[`title = '别的'`, `waste = '倒入水池'`, `approved_by = '别人'`, 'group_count = group_count + 1'].map(
    (change): [string, RegExp] => [`update experiment_version set ${change} where ${approved}`, isExperiment],
  ),
  [`update experiment_amount set amount = amount + 1 where ${ofApproved}`, isExperiment],
  [`delete from experiment_amount where ${ofApproved}`, isExperiment],
  [`update experiment_event set by_name = '别人' where ${ofApproved}`, isExperiment],
  [`delete from experiment_event where ${ofApproved}`, isExperiment],
  ['delete from movement_approval', /yes or no row \d+ of the ledger/],
  ['update movement_approval set sequence = sequence + 1', /yes or no row \d+ of the ledger/],
  ['insert into movement_approval select min(sequence) + 1, awaits from movement_approval', /yes or no row \d+/],
  ['delete from movement_decline', /yes or no row \d+ of the ledger/],
  ['update movement_decline set declines = declines - 1', /yes or no row \d+ of the ledger/],
  [`update opening_witness set second_name = '别人'`, /who counted the opening stock of P-1 is not/],
  ['delete from opening_witness', /who counted the opening stock of P-1, which the audit was told of, is gone/],
  [`update bottle_photo set taken_on = '2020-01-01'`, /a photo of bottle P-1 is not/],
  ['delete from bottle_photo', /a photo of bottle P-1, .* is gone/],
  ...['two_receive = 0', 'two_issue = 0', 'slip_hours = 720', 'approve_mass = 1'].map((change): [string, RegExp] => [
    `update chemical_settings set ${change}`,
    /the settings of the chemicals is not/,
  ]),
  ['delete from chemical_settings', /the settings of the chemicals, .* is gone/],
  ['update count_intervals set listed_days = 366', /how often is counted is not/],
  ...[
    `name_zh = '食盐'`,
    'cas = null',
    'density = 1',
    `hazard_classes = ''`,
    'storage_group = null',
    'minimum = 1',
  ].map((change): [string, RegExp] => [
    `update substance set ${change} where cas = '7722-64-7'`,
    /substance 高锰酸钾 is not what the audit was told of/,
  ]),
  [
    `update substance_origin set checked_by = '别人', checked_on = '2020-01-01', checked_at = '2020'`,
    /source and check of/,
  ],
  ['delete from substance_origin', /source and check of .* is gone/],
  [`update data_sheet set issued_on = '2020-01-01'`, /a data sheet of .* is not/],
  ['update data_sheet set sequence = -sequence', /a data sheet of .* is not/],
  ['delete from data_sheet', /a data sheet of .* is gone/],
  [`update cabinet set name = '别的'`, /cabinet .* is not what the audit was told of/],
  ['update cabinet set retired = 1', /cabinet .* is not what the audit was told of/],
];

test('nothing is said of what nobody has changed', async () => {
  expect(await said()).toBe('');
});

describe('what stands beside the chain is named when somebody has changed it behind the program', () => {
  test.each(changes)('%s', async (sql, says) => {
    expect(await saidAfter(sql)).toMatch(says);
  });
});

test('a record that is written while the others are compared is compared as it is then', async () => {
  const { client: lab } = await school.seat('lab');
  const settings = await lab.chemicals.settings.get();
  const looking = recordCheck.look(school.office.store);
  for (let hours = 1; hours < 20; hours++) await lab.chemicals.settings.update({ ...settings, slipHours: hours });
  expect((await looking).problems).toEqual([]);
});

test('a record of which the audit has no digest is of before, and is left alone', async () => {
  const raw = school.office.store.raw();
  raw.exec(`savepoint forged; update audit set detail = json_remove(detail, '$.records') where json_valid(detail)`);
  raw.exec(`update data_sheet set issued_on = '2020-01-01'; update opening_witness set second_name = '别人'`);
  expect(await said()).toBe('');
  raw.exec(`update substance set name_zh = '食盐' where cas = '7722-64-7'`);
  expect(await said()).toContain('substance 高锰酸钾 is not');
  raw.exec('rollback to forged; release forged');
});
