import { describe, expect, it } from 'vitest';
import { verifyOffice } from '../../electron/office/verify-office.ts';
import { pictureFile, registerInput, type SmallSchool, smallSchool } from '../support/small-school.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

async function expectSound({ office }: SmallSchool): Promise<void> {
  const { checks } = await verifyOffice(office.store, 'en');
  expect(checks.filter((check) => !check.ok)).toEqual([]);
}

function auditRows({ office }: SmallSchool): Promise<number> {
  return office.store.read(async (db) => (await db.selectFrom('audit').select('id').execute()).length);
}

describe('a call whose reply was lost, made again', () => {
  it('registers one hazard', async () => {
    const school = await smallSchool(temporaryFolder());
    const input = registerInput(school);
    const first = await school.officer.hazards.register(input);
    const rows = await auditRows(school);
    expect(await school.officer.hazards.register(input)).toEqual(first);
    expect(await auditRows(school)).toBe(rows);
    expect((await school.officer.hazards.list({})).total).toBe(1);
  });

  it('gives one command, also when both arrive at once', async () => {
    const school = await smallSchool(temporaryFolder());
    const { id: hazardId, version } = await school.officer.hazards.register(registerInput(school));
    const cancel = { commandId: school.newId(), hazardId, version, reason: '重复' };
    const [one, two] = await Promise.all([
      school.officer.hazards.cancel(cancel),
      school.officer.hazards.cancel(cancel),
    ]);
    expect(two).toEqual(one);
    expect(one).toMatchObject({ state: 'cancelled', version: 2 });
    await expectSound(school);
  });

  it('adds one photo', async () => {
    const school = await smallSchool(temporaryFolder());
    const { id: hazardId, version } = await school.officer.hazards.register(registerInput(school));
    const file = await pictureFile('a.png', 9);
    const input = { commandId: school.newId(), hazardId, version, stage: 'after' as const, file, takenOn: null };
    await school.officer.hazards.addPhoto(input);
    const { record } = await school.officer.hazards.addPhoto(input);
    expect(record.photos).toHaveLength(1);
    await expectSound(school);
  });

  it('makes one person, one place, one account, one clause', async () => {
    const school = await smallSchool(temporaryFolder());
    const { officer, newId } = school;
    const [id, placeId, accountId, criterionId] = [newId(), newId(), newId(), newId()];
    const noMore = { post: '', department: '', phone: '', activeFrom: null, activeTo: null };
    for (let time = 0; time < 2; time += 1) {
      await officer.school.people.create({ id, name: '李强', ...noMore });
      await officer.school.places.create({
        id: placeId,
        name: '食堂',
        kind: 'building',
        parentId: null,
        responsibleId: null,
      });
      await officer.accounts.create({
        id: accountId,
        username: 'li',
        role: 'staff',
        personId: id,
        password: 'a-good-password',
      });
      await officer.hazards.criteria.add({ id: criterionId, code: '校1', text: '条款', source: '本校' });
    }
    expect((await officer.school.people.list()).filter((person) => person.name === '李强')).toHaveLength(1);
    expect((await officer.school.places.list()).filter((place) => place.name === '食堂')).toHaveLength(1);
    expect((await officer.accounts.list()).filter((account) => account.username === 'li')).toHaveLength(1);
    expect((await officer.hazards.criteria.list()).filter((criterion) => criterion.own)).toHaveLength(1);
    await expectSound(school);
  });

  it('with an id that belongs to something else is a conflict, and changes nothing', async () => {
    const school = await smallSchool(temporaryFolder());
    const first = await school.officer.hazards.register(registerInput(school));
    const second = await school.officer.hazards.register(registerInput(school));
    const commandId = school.newId();
    await school.officer.hazards.cancel({ commandId, hazardId: first.id, version: 1, reason: '重复' });
    const again = school.officer.hazards.cancel({ commandId, hazardId: second.id, version: 1, reason: '重复' });
    await expect(again).rejects.toMatchObject({ code: 'conflict', data: { reason: 'idTaken' } });
    expect(await school.officer.hazards.get({ id: second.id })).toMatchObject({ state: 'registered', version: 1 });
    await expectSound(school);
  });
});

describe('many calls at once', () => {
  it('get numbers without gaps, each its own', async () => {
    const school = await smallSchool(temporaryFolder());
    const records = await Promise.all(
      Array.from({ length: 20 }, () => school.officer.hazards.register(registerInput(school))),
    );
    const numbers = records.map((record) => record.number).toSorted();
    expect(numbers).toEqual(Array.from({ length: 20 }, (_, i) => `HZ-2026-${String(i + 1).padStart(4, '0')}`));
    await expectSound(school);
  });

  it('on one hazard: the first wins, the others are told that it has changed', async () => {
    const school = await smallSchool(temporaryFolder());
    const { id: hazardId, version } = await school.officer.hazards.register(registerInput(school));
    const correct = (description: string) =>
      school.officer.hazards.correct({
        commandId: school.newId(),
        hazardId,
        version,
        reason: '更正',
        description,
        placeId: school.placeId,
        category: 'fire',
      });
    const outcomes = await Promise.allSettled(['a', 'b', 'c', 'd'].map(correct));
    expect(outcomes.filter((outcome) => outcome.status === 'fulfilled')).toHaveLength(1);
    for (const outcome of outcomes) {
      if (outcome.status === 'rejected') expect(outcome.reason).toMatchObject({ data: { reason: 'versionStale' } });
    }
    expect((await school.officer.hazards.get({ id: hazardId })).version).toBe(2);
    await expectSound(school);
  });

  it('number a year anew from its first day in the school’s own time zone', async () => {
    const school = await smallSchool(temporaryFolder());
    const register = async () => (await school.officer.hazards.register(registerInput(school))).number;
    school.clock.set('2026-12-31T15:59:59.999Z');
    expect(await register()).toBe('HZ-2026-0001');
    school.clock.set('2026-12-31T16:00:00.000Z');
    expect(await register()).toBe('HZ-2027-0001');
    await expectSound(school);
  });
});

describe('a clock that is set back', () => {
  it('leaves histories in their order, and the store sound', async () => {
    const school = await smallSchool(temporaryFolder());
    const { id: hazardId } = await school.officer.hazards.register(registerInput(school));
    school.clock.set('2026-08-30T01:00:00.000Z');
    const cancel = { commandId: school.newId(), hazardId, version: 1, reason: '重复' };
    const record = await school.officer.hazards.cancel(cancel);
    const moments = record.timeline.map((entry) => entry.at);
    expect(moments).toEqual(moments.toSorted());
    await expectSound(school);
  });
});
