import { expect, test } from 'vitest';
import type { HazardRecord } from '../../shared/contract/hazard-schemas.ts';
import { addDays } from '../../shared/school/calendar.ts';
import { sampleDay } from '../support/sample-school.ts';
import { outcomeOf } from './procedures.ts';
import { sampleForTest } from './sample-for-test.ts';
import { commandTo, pictureFile, type Workshop } from './workshop.ts';

const exits = { criterionId: 'moe-2024-20:fire-exits', useStopped: true };
const firm = { kind: 'outsider', name: '维修公司' } as const;

function correction(record: HazardRecord, changes: object) {
  const { description, placeId, category } = record;
  return { ...commandTo(record), reason: '写错', description, placeId, category, ...changes };
}

function recheck(workshop: Workshop, record: HazardRecord, who: 'officer' | 'principal' = 'officer') {
  const recheckedBy = { kind: 'person', personId: workshop.callers[who].personId } as const;
  return { ...commandTo(record), recheckedBy, recheckedOn: sampleDay, opinion: '合格', overrideReason: null };
}

test('a correction leaves before and after on the timeline; grade, dates and number are not its business', async () => {
  const { workshop, seat } = await sampleForTest();
  const { client } = await seat('officer');
  const record = await workshop.hazard(workshop.callers.officer, 'rectifying');
  expect(await outcomeOf(client.hazards.correct(correction(record, {})))).toBe('invalid nothingChanged');
  const placeId = await workshop.place();
  const corrected = await client.hazards.correct(correction(record, { placeId, category: 'electricity' }));
  expect(corrected).toMatchObject({ placeId, category: 'electricity', number: record.number, dueOn: record.dueOn });
  expect(corrected.timeline.at(-1)).toMatchObject({
    type: 'corrected',
    by: '周建国',
    detail: { before: { placeId: record.placeId, category: 'fire' }, after: { placeId, category: 'electricity' } },
  });
  const { rows } = await client.hazards.list({ placeId });
  expect(rows.map((row) => row.id)).toEqual([record.id]);

  const closed = await workshop.hazard(workshop.callers.officer, 'closed');
  expect(await outcomeOf(client.hazards.correct(correction(closed, { description: '新' })))).toBe(
    'invalid notInThisState',
  );
});

test('a place that is no longer used takes no hazard, and one with open hazards stays in use', async () => {
  const { workshop, seat } = await sampleForTest();
  const { client } = await seat('officer');
  const record = await workshop.hazard(workshop.callers.officer, 'registered');
  const retire = { id: record.placeId, retired: true };
  expect(await outcomeOf(client.school.places.setRetired(retire))).toBe('conflict placeHasOpenHazards');
  const old = await workshop.place();
  await client.school.places.setRetired({ id: old, retired: true });
  expect(await outcomeOf(client.hazards.correct(correction(record, { placeId: old })))).toBe('conflict placeRetired');
  await client.hazards.cancel({ ...commandTo(record), reason: '误登记' });
  expect(await outcomeOf(client.school.places.setRetired(retire))).toBe('done');
});

test('major by a clause, and then only the principal can pass it', async () => {
  const { workshop, seat } = await sampleForTest();
  const [{ client: officer }, { client: principal }] = [await seat('officer'), await seat('principal')];
  const record = await workshop.hazard(workshop.callers.officer, 'rectifying');
  const unknown = { ...commandTo(record), reason: '符合', major: { criterionId: 'none', useStopped: true } };
  expect(await outcomeOf(officer.hazards.grade(unknown))).toBe('notFound noSuchCriterion');
  const graded = await officer.hazards.grade({ ...commandTo(record), reason: '符合条款', major: exits });
  expect(graded).toMatchObject({ grade: 'major', useStopped: true, criterion: { id: exits.criterionId } });
  expect(await outcomeOf(officer.hazards.grade({ ...commandTo(graded), reason: '再', major: exits }))).toBe(
    'invalid nothingChanged',
  );
  const submitted = await officer.hazards.submit({
    ...commandTo(graded),
    fixedBy: firm,
    fixedOn: sampleDay,
    result: '已清',
    overrideReason: null,
  });
  expect(submitted.allowed).not.toContain('pass');
  expect(await outcomeOf(officer.hazards.pass(recheck(workshop, submitted)))).toBe('forbidden principalNeeded');
  const passed = await principal.hazards.pass(recheck(workshop, submitted, 'principal'));
  expect(passed).toMatchObject({ state: 'closed', closedOn: sampleDay });
  const again = { ...commandTo(passed), reason: '改', major: null };
  expect(await outcomeOf(officer.hazards.grade(again))).toBe('invalid notInThisState');
});

test('what was fixed on the spot cannot become major behind its five commitments', async () => {
  const { workshop, seat } = await sampleForTest();
  const { client } = await seat('officer');
  const record = await workshop.hazard(workshop.callers.officer, 'registered');
  const onTheSpot = { fixedBy: firm, fixedOn: sampleDay, result: '当场清走' };
  expect(await outcomeOf(client.hazards.fixOnTheSpot({ ...commandTo(record), ...onTheSpot }))).toBe(
    'invalid afterPhotoNeeded',
  );
  const file = await pictureFile();
  const { record: shown } = await client.hazards.addPhoto({
    ...commandTo(record),
    stage: 'after',
    file,
    takenOn: null,
  });
  const fixed = await client.hazards.fixOnTheSpot({ ...commandTo(shown), ...onTheSpot });
  const major = { ...commandTo(fixed), reason: '符合', major: exits };
  expect(await outcomeOf(client.hazards.grade(major))).toBe('invalid onTheSpotGeneralOnly');
  const recheckedBy = { kind: 'outsider', name: '区检查组' } as const;
  const back = await client.hazards.sendBack({ ...recheck(workshop, fixed), recheckedBy, opinion: '仍堵' });
  const graded = await client.hazards.grade({ ...commandTo(back), reason: '符合', major: exits });
  expect(graded).toMatchObject({ grade: 'major', state: 'rectifying', dueOn: null });
  expect(graded.allowed).toContain('commit');
  expect(graded.allowed).not.toContain('submit');
});

test('an extension is asked, refused, asked again and granted; old dates stay visible', async () => {
  const { workshop, seat } = await sampleForTest();
  const [{ client: officer }, { client: staff }] = [await seat('officer'), await seat('staff')];
  const record = await workshop.hazard(workshop.callers.staff, 'rectifying');
  const [old, later] = [record.dueOn ?? '', addDays(sampleDay, 20)];
  const ask = (of: HazardRecord, newDueOn: string) =>
    staff.hazards.requestExtension({ ...commandTo(of), reason: '缺货', interimProtection: '专人看守', newDueOn });
  expect(await outcomeOf(ask(record, old))).toBe('invalid extensionNotLater');
  const asked = await ask(record, later);
  expect(asked.extensions[0]).toMatchObject({ requestedBy: { name: '王芳' }, previousDueOn: old, decision: null });
  expect(asked.dueOn).toBe(old);
  expect(await outcomeOf(ask(asked, later))).toBe('invalid extensionPending');
  const refused = await officer.hazards.refuseExtension({ ...commandTo(asked), opinion: '不同意' });
  expect(refused).toMatchObject({ dueOn: old, formerDueDates: [] });
  const nothing = { ...commandTo(refused), opinion: '同意' };
  expect(await outcomeOf(officer.hazards.grantExtension(nothing))).toBe('invalid noExtensionPending');
  const granted = await officer.hazards.grantExtension({ ...commandTo(await ask(refused, later)), opinion: '' });
  expect(granted).toMatchObject({
    dueOn: later,
    formerDueDates: [{ dueOn: old, because: 'extended' }],
    commitments: { interimProtection: '专人看守' },
  });
  expect(granted.extensions.map((one) => one.decision)).toEqual(['refused', 'granted']);
  const { rows } = await officer.hazards.list({ extended: true, search: record.number });
  expect(rows).toMatchObject([{ id: record.id, extensionCount: 1, dueOn: later }]);
});

test('an extension of a major hazard is the principal’s to decide, and one that nobody decided lapses with the fix', async () => {
  const { workshop, seat } = await sampleForTest();
  const [{ client: officer }, { client: principal }] = [await seat('officer'), await seat('principal')];
  const asked = await workshop.hazard(workshop.callers.officer, 'extensionAsked');
  const major = await officer.hazards.grade({ ...commandTo(asked), reason: '符合', major: exits });
  const grant = { ...commandTo(major), opinion: '同意' };
  expect(await outcomeOf(officer.hazards.grantExtension(grant))).toBe('forbidden principalNeeded');
  expect(major.allowed).not.toContain('grantExtension');
  expect(await outcomeOf(principal.hazards.grantExtension(grant))).toBe('done');

  const undecided = await workshop.hazard(workshop.callers.officer, 'extensionAsked');
  const fixed = await officer.hazards.submit({
    ...commandTo(undecided),
    fixedBy: firm,
    fixedOn: sampleDay,
    result: '已修',
    overrideReason: null,
  });
  expect(fixed.extensions[0]?.decision).toBe('lapsed');
  const { rows } = await officer.hazards.list({ mine: true, search: undecided.number });
  expect(rows).toHaveLength(1);
});

test('one person in two roles is refused, and allowed with a reason that is kept', async () => {
  const { workshop, seat } = await sampleForTest();
  const { client } = await seat('officer');
  const self = { kind: 'person', personId: workshop.callers.officer.personId } as const;
  const found = await workshop.hazard(workshop.callers.officer, 'registered');
  const planned = await client.hazards.commit({
    ...commandTo(found),
    commitments: workshop.plan(workshop.callers.officer.personId),
    dueOn: addDays(sampleDay, 5),
  });
  const fix = { ...commandTo(planned), fixedBy: self, fixedOn: sampleDay, result: '已修', overrideReason: null };
  expect(await outcomeOf(client.hazards.submit(fix))).toBe('invalid finderIsFixer');
  // An outsider of the same name is the same person, as far as anybody can tell.
  const namesake = { kind: 'outsider', name: '周 建国' } as const;
  expect(await outcomeOf(client.hazards.submit({ ...fix, fixedBy: namesake }))).toBe('invalid finderIsFixer');
  const fixed = await client.hazards.submit({ ...fix, overrideReason: '只有一人' });
  const check = recheck(workshop, fixed);
  expect(await outcomeOf(client.hazards.pass(check))).toBe('invalid fixerIsRechecker');
  const passed = await client.hazards.pass({ ...check, overrideReason: '无人可换' });
  expect(passed.rounds[0]?.overrideReason).toBe('只有一人\n无人可换');
});

test('reopened: the old date is void until there is a new plan', async () => {
  const { workshop, seat } = await sampleForTest();
  const { client } = await seat('officer');
  const closed = await workshop.hazard(workshop.callers.staff, 'closed');
  const reopened = await client.hazards.reopen({ ...commandTo(closed), reason: '反弹' });
  expect(reopened).toMatchObject({ state: 'rectifying', dueOn: null, closedOn: null, reopenCount: 1, overdue: false });
  expect(reopened.formerDueDates).toEqual([{ dueOn: closed.dueOn, because: 'reopened' }]);
  const { waiting } = await client.home.overview();
  expect(waiting.filter((one) => one.reason === 'tell' && one.hazard.id === closed.id)).toEqual([]);
  const fix = { ...commandTo(reopened), fixedBy: firm, fixedOn: sampleDay, result: '修', overrideReason: null };
  expect(await outcomeOf(client.hazards.submit(fix))).toBe('invalid planMissing');
  const commitments = workshop.plan(workshop.callers.staff.personId);
  const dueOn = addDays(sampleDay, 3);
  expect(await outcomeOf(client.hazards.commit({ ...commandTo(reopened), commitments, dueOn }))).toBe('done');
});
