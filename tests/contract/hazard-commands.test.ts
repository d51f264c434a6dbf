import { expect, test } from 'vitest';
import { sampleDay } from '../support/sample-school.ts';
import { outcomeOf } from './procedures.ts';
import { auditCount, sampleForTest } from './sample-for-test.ts';
import { commandTo, pictureFile } from './workshop.ts';

test('a hazard whose form is sent twice is entered once', async () => {
  const school = await sampleForTest();
  const { client } = await school.seat('officer');
  const input = {
    id: school.workshop.newId(),
    foundOn: sampleDay,
    origin: 'district',
    originNote: '',
    finder: { kind: 'outsider', name: '区检查组' },
    placeId: await school.workshop.place(),
    category: 'fire',
    kind: 'thing',
    description: '灭火器过期',
    major: null,
  } as const;
  const before = await auditCount(school);
  const [one, two] = await Promise.all([client.hazards.register(input), client.hazards.register(input)]);
  expect(two).toEqual(one);
  expect(await client.hazards.register({ ...input, description: '别的内容' })).toEqual(one);
  expect(await auditCount(school)).toBe(before + 1);
  // The number that follows was not used up by the repetitions.
  const next = await client.hazards.register({ ...input, id: school.workshop.newId() });
  expect(Number(next.number.slice(-4))).toBe(Number(one.number.slice(-4)) + 1);
});

test('a command whose reply was lost changes nothing when it comes again, even much later', async () => {
  const school = await sampleForTest();
  const { workshop } = school;
  const { client } = await school.seat('officer');
  const record = await workshop.hazard(workshop.callers.officer, 'registered');
  const command = { ...commandTo(record), reason: '误登记' };
  const cancelled = await client.hazards.cancel(command);
  const before = await auditCount(school);
  expect(await client.hazards.cancel(command)).toEqual(cancelled);
  expect(await client.hazards.cancel({ ...command, reason: '另一个理由' })).toEqual(cancelled);

  const planned = await workshop.hazard(workshop.callers.officer, 'rectifying');
  const photo = { ...commandTo(planned), stage: 'after' as const, file: await pictureFile(), takenOn: null };
  const added = await client.hazards.addPhoto(photo);
  const step = planned.commitments?.steps[0]?.id ?? '';
  const done = await client.hazards.completeStep({
    ...commandTo(added.record),
    stepId: step,
    doneOn: sampleDay,
    evidence: '收据',
  });
  const again = await client.hazards.addPhoto(photo);
  expect(again.photo).toEqual(added.photo);
  expect(again.record.version).toBe(done.version);
  expect(again.record.photos).toHaveLength(1);
  // The place, the hazard, its plan, the photo and the step, once each.
  expect(await auditCount(school)).toBe(before + 5);
});

test('who looked at an older version is told so', async () => {
  const { workshop, seat } = await sampleForTest();
  const { client } = await seat('officer');
  const record = await workshop.hazard(workshop.callers.officer, 'registered');
  const major = { criterionId: 'moe-2024-20:fire-exits', useStopped: true };
  await client.hazards.grade({ ...commandTo(record), reason: '符合', major });
  const error = await client.hazards
    .cancel({ ...commandTo(record), reason: '误' })
    .catch((refusal: unknown) => refusal);
  expect(error).toMatchObject({
    code: 'conflict',
    data: { reason: 'versionStale', params: { number: record.number } },
  });
  const ahead = { ...commandTo(record), version: record.version + 5, reason: '误' };
  expect(await outcomeOf(client.hazards.cancel(ahead))).toBe('conflict versionStale');
});

test('of two commands given at the same moment one is carried out', async () => {
  const { workshop, seat } = await sampleForTest();
  const [{ client: officer }, { client: principal }] = [await seat('officer'), await seat('principal')];
  const record = await workshop.hazard(workshop.callers.officer, 'awaitingRecheck');
  const recheck = { recheckedOn: sampleDay, opinion: '看过', overrideReason: null };
  const party = (personId: string) => ({ kind: 'person', personId }) as const;
  const outcomes = await Promise.all([
    outcomeOf(
      officer.hazards.pass({ ...commandTo(record), ...recheck, recheckedBy: party(workshop.callers.officer.personId) }),
    ),
    outcomeOf(
      principal.hazards.sendBack({
        ...commandTo(record),
        ...recheck,
        recheckedBy: party(workshop.callers.principal.personId),
      }),
    ),
  ]);
  expect(outcomes.toSorted()).toEqual(['conflict versionStale', 'done']);
  const { rounds, version } = await officer.hazards.get({ id: record.id });
  expect(rounds).toHaveLength(1);
  expect(version).toBe(record.version + 1);
});

test('a double click counts once', async () => {
  const school = await sampleForTest();
  const { client } = await school.seat('officer');
  const record = await school.workshop.hazard(school.workshop.callers.officer, 'registered');
  const before = await auditCount(school);
  const command = { ...commandTo(record), reason: '误登记' };
  const [one, two] = await Promise.all([client.hazards.cancel(command), client.hazards.cancel(command)]);
  expect(one).toEqual(two);
  expect(one.timeline.filter((entry) => entry.type === 'cancelled')).toHaveLength(1);
  expect(await auditCount(school)).toBe(before + 1);
});

test('an id that belongs to another record is refused and not answered with that record', async () => {
  const school = await sampleForTest();
  const { workshop, seat } = school;
  const { client: officer } = await seat('officer');
  const { client: staff } = await seat('staff');
  const secret = await workshop.hazard(workshop.callers.officer, 'registered');
  const mine = await workshop.hazard(workshop.callers.staff, 'registered');
  const eventOfSecret = secret.timeline[0]?.id ?? '';
  const before = await auditCount(school);
  const input = {
    id: secret.id,
    foundOn: sampleDay,
    origin: 'selfInspection',
    originNote: '',
    finder: { kind: 'person', personId: workshop.callers.staff.personId },
    placeId: mine.placeId,
    category: 'fire',
    kind: 'thing',
    description: '试探',
    major: null,
  } as const;
  expect(await outcomeOf(staff.hazards.register(input))).toBe('conflict idTaken');
  const cancel = { ...commandTo(mine), commandId: eventOfSecret, reason: '误' };
  expect(await outcomeOf(officer.hazards.cancel(cancel))).toBe('conflict idTaken');
  const photo = { ...commandTo(mine), commandId: eventOfSecret, stage: 'after', takenOn: null } as const;
  expect(await outcomeOf(staff.hazards.addPhoto({ ...photo, file: await pictureFile() }))).toBe('conflict idTaken');
  expect(await auditCount(school)).toBe(before);
});

test('numbers begin anew on New Year in the time zone of the school, and a back-entry takes the year it is recorded in', async () => {
  const { workshop, seat, clock } = await sampleForTest();
  const { client } = await seat('officer');
  const placeId = await workshop.place();
  const register = (foundOn: string) =>
    client.hazards.register({
      id: workshop.newId(),
      foundOn,
      origin: 'report',
      originNote: '',
      finder: { kind: 'outsider', name: '家长' },
      placeId,
      category: 'other',
      kind: 'place',
      description: '台阶松动',
      major: null,
    });
  clock.set('2026-12-31T15:59:00.000Z');
  expect((await register('2026-12-31')).number).toMatch(/^HZ-2026-00\d\d$/);
  clock.set('2026-12-31T16:01:00.000Z');
  const first = await register('2026-12-31');
  expect(first).toMatchObject({ number: 'HZ-2027-0001', recordedOn: '2027-01-01', backEntry: true });
  expect((await register('2027-01-01')).number).toBe('HZ-2027-0002');
  expect(await outcomeOf(register('2027-01-02'))).toBe('invalid foundInFuture');
});

test('a history never goes back, whatever the clock of the PC does', async () => {
  const { workshop, seat, clock } = await sampleForTest();
  const { client } = await seat('officer');
  const record = await workshop.hazard(workshop.callers.officer, 'registered');
  clock.set('2026-11-27T05:00:00.000Z');
  const { timeline, updatedAt } = await client.hazards.cancel({ ...commandTo(record), reason: '误登记' });
  expect(timeline.at(-1)?.at).toBe(timeline.at(-2)?.at);
  expect(updatedAt).toBe(record.updatedAt);
});
