import { expect, test } from 'vitest';
import { sampleDay } from '../support/sample-school.ts';
import { outcomeOf } from './procedures.ts';
import { auditCount, sampleForTest } from './sample-for-test.ts';
import { commandTo, pictureFile } from './workshop.ts';

test('staff and lab managers see what they found, recorded, answer for, fixed, or whose place is theirs', async () => {
  const { workshop, seat } = await sampleForTest();
  const { client: officer } = await seat('officer');
  for (const username of ['staff', 'lab'] as const) {
    const { client } = await seat(username);
    const me = workshop.callers[username].personId;
    const places = await officer.school.places.list();
    const mine = new Set(places.filter((place) => place.responsibleId === me).map((place) => place.id));
    const all = (await officer.hazards.list({ size: 100 })).rows;
    const records = await Promise.all(all.map(({ id }) => officer.hazards.get({ id })));
    const expected = records.filter(
      ({ finder, recordedBy, commitments, rounds, placeId }) =>
        finder.personId === me ||
        recordedBy.personId === me ||
        commitments?.responsible.personId === me ||
        rounds.at(-1)?.fixedBy.personId === me ||
        mine.has(placeId),
    );
    const { rows, total, summary } = await client.hazards.list({ size: 100 });
    expect(rows.map((row) => row.number).toSorted()).toEqual(expected.map((one) => one.number).toSorted());
    expect(total).toBe(expected.length);
    expect(expected.length).toBeGreaterThan(3);
    expect(summary.open).toBe(expected.filter((one) => !['closed', 'cancelled'].includes(one.state)).length);
    const { overdue, openByCategory, weeks } = await client.home.overview();
    for (const row of overdue) expect(expected.map((one) => one.id)).toContain(row.id);
    expect(openByCategory.reduce((sum, one) => sum + one.general + one.major, 0)).toBe(summary.open);
    expect(weeks).toEqual([]);
  }
});

test('what is not theirs does not exist for them, whichever way they ask', async () => {
  const school = await sampleForTest();
  const { workshop, seat } = school;
  const { client: officer } = await seat('officer');
  const { client: staff } = await seat('staff');
  const record = await workshop.hazard(workshop.callers.officer, 'rectifying');
  const file = await pictureFile();
  const { photo } = await officer.hazards.addPhoto({ ...commandTo(record), stage: 'before', file, takenOn: null });
  const now = await officer.hazards.get({ id: record.id });
  const before = await auditCount(school);
  const hidden = 'notFound noSuchRecord';
  expect(await outcomeOf(staff.hazards.get({ id: record.id }))).toBe(hidden);
  expect(await outcomeOf(staff.hazards.photo({ hazardId: record.id, photoId: photo.id }))).toBe(hidden);
  expect(await outcomeOf(staff.hazards.exportRecord({ id: record.id, language: 'zh-CN' }))).toBe(hidden);
  expect(await staff.hazards.find({ number: record.number })).toBeNull();
  expect((await staff.hazards.list({ search: record.number })).total).toBe(0);
  expect((await staff.hazards.list({ placeId: record.placeId })).total).toBe(0);
  const given = commandTo(now);
  const fix = { fixedBy: { kind: 'outsider', name: '某' }, fixedOn: sampleDay, result: '修' } as const;
  expect(await outcomeOf(staff.hazards.submit({ ...given, ...fix, overrideReason: null }))).toBe(hidden);
  expect(await outcomeOf(staff.hazards.addPhoto({ ...given, stage: 'after', file, takenOn: null }))).toBe(hidden);
  expect(await auditCount(school)).toBe(before);
});

test('who sees a hazard without answering for it may add to it, but not speak for who does', async () => {
  const { workshop, seat } = await sampleForTest();
  const { client: officer } = await seat('officer');
  const { client: staff } = await seat('staff');
  const found = await workshop.hazard(workshop.callers.staff, 'registered');
  const commitments = workshop.plan(workshop.callers.lab.personId);
  const planned = await officer.hazards.commit({ ...commandTo(found), commitments, dueOn: '2026-12-10' });
  const seen = await staff.hazards.get({ id: planned.id });
  expect(seen.allowed).toEqual(['addPhoto']);
  const given = commandTo(seen);
  const fix = { fixedBy: { kind: 'outsider', name: '某' }, fixedOn: sampleDay, result: '修' } as const;
  expect(await outcomeOf(staff.hazards.submit({ ...given, ...fix, overrideReason: null }))).toBe(
    'forbidden notPermitted',
  );
  const stepId = commitments.steps[0]?.id ?? '';
  expect(await outcomeOf(staff.hazards.completeStep({ ...given, stepId, doneOn: sampleDay, evidence: '有' }))).toBe(
    'forbidden notPermitted',
  );
  const asked = { reason: '缺货', interimProtection: '看守', newDueOn: '2026-12-20' };
  expect(await outcomeOf(staff.hazards.requestExtension({ ...given, ...asked }))).toBe('forbidden notPermitted');
  const { client: lab } = await seat('lab');
  expect((await lab.hazards.get({ id: planned.id })).allowed).toEqual([
    'completeStep',
    'addPhoto',
    'requestExtension',
    'submit',
  ]);
});

test('what the record says is allowed is what the office allows', async () => {
  const { workshop, seat } = await sampleForTest();
  for (const username of ['officer', 'principal', 'lab', 'staff', 'viewer'] as const) {
    const { client } = await seat(username);
    const { rows } = await client.hazards.list({ size: 100 });
    for (const { id, state, grade } of rows) {
      const { allowed } = await client.hazards.get({ id });
      if (state === 'cancelled' || username === 'viewer') expect(allowed).toEqual([]);
      if (state === 'closed' && !['officer', 'principal'].includes(username)) expect(allowed).toEqual([]);
      if (grade === 'major' && username !== 'principal') expect(allowed).not.toContain('pass');
      if (allowed.includes('cancel')) {
        const stale = { commandId: workshop.newId(), hazardId: id, version: 9999, reason: '试' };
        expect(await outcomeOf(client.hazards.cancel(stale))).toBe('conflict versionStale');
      }
    }
  }
});

test('home tells each what is theirs to do, and not who else decides', async () => {
  const { seat } = await sampleForTest();
  const waitingFor = async (username: 'officer' | 'principal' | 'lab') => {
    const { client } = await seat(username);
    return (await client.home.overview()).waiting.filter((one) => one.reason !== 'tell');
  };
  const [decides] = (await waitingFor('officer')).filter((one) => one.reason === 'decideExtension');
  expect(decides?.hazard).toMatchObject({ responsibleName: '陈静', grade: 'general', overdue: true });
  const asks = (await waitingFor('lab')).find((one) => one.hazard.id === decides?.hazard.id);
  expect(asks?.reason).toBe('fixOverdue');
  const major = (await waitingFor('principal')).map((one) => [one.hazard.grade, one.reason]);
  expect(major.toSorted()).toEqual([
    ['major', 'decideExtension'],
    ['major', 'recheck'],
  ]);
});
