import { expect, test } from 'vitest';
import { samplePassword } from '../../shared/accounts/sample-accounts.ts';
import { outcomeOf } from './procedures.ts';
import { auditCount, sampleForTest } from './sample-for-test.ts';

const wrong = { username: 'staff', password: 'not-the-password' };
const right = { username: 'staff', password: samplePassword };

test('the last safety officer can neither be ended nor become something else', async () => {
  const { workshop, seat } = await sampleForTest();
  const { client } = await seat('officer');
  const { accountId } = workshop.callers.officer;
  const end = () => outcomeOf(client.accounts.end({ id: accountId }));
  const demote = () => outcomeOf(client.accounts.setRole({ id: accountId, role: 'viewer' }));
  expect(await end()).toBe('conflict lastOfficer');
  expect(await demote()).toBe('conflict lastOfficer');

  const deputy = await workshop.account();
  await client.accounts.setRole({ id: deputy, role: 'officer' });
  await client.accounts.end({ id: deputy });
  // One who was ended does not count.
  expect(await end()).toBe('conflict lastOfficer');
  await client.accounts.resume({ id: deputy });
  expect(await demote()).toBe('done');
  // From now on the caller is a viewer and may not even ask.
  expect(await end()).toBe('forbidden notPermitted');
});

test('two safety officers who end each other at the same moment leave one', async () => {
  const { workshop, seat, office } = await sampleForTest();
  const { client: one } = await seat('officer');
  const deputy = await workshop.account();
  await one.accounts.setRole({ id: deputy, role: 'officer' });
  const session = office.openSession('desktop');
  session.accountId = deputy;
  const two = office.client({ session });
  const outcomes = await Promise.all([
    outcomeOf(one.accounts.end({ id: deputy })),
    outcomeOf(two.accounts.end({ id: workshop.callers.officer.accountId })),
  ]);
  expect(outcomes.toSorted()).toEqual(['conflict lastOfficer', 'done']);
});

test('an account that is ended is signed out everywhere and signs in no more, until it is resumed', async () => {
  const { workshop, seat } = await sampleForTest();
  const { client: officer } = await seat('officer');
  const { client: staff } = await seat('staff');
  const id = workshop.callers.staff.accountId;
  await officer.accounts.end({ id });
  expect(await outcomeOf(staff.hazards.list({}))).toBe('locked signedOut');
  expect(await outcomeOf(staff.accounts.session.signIn(right))).toBe('forbidden wrongPassword');
  expect((await staff.accounts.session.current()).account).toBeNull();
  expect(await outcomeOf(officer.accounts.end({ id }))).toBe('conflict accountEnded');
  await officer.accounts.resume({ id });
  expect(await outcomeOf(officer.accounts.resume({ id }))).toBe('conflict accountNotEnded');
  expect(await outcomeOf(staff.accounts.session.signIn(right))).toBe('done');
});

test('a new role counts from the next call on', async () => {
  const { workshop, seat } = await sampleForTest();
  const { client: officer } = await seat('officer');
  const { client: staff } = await seat('staff');
  expect(await outcomeOf(staff.reports.weekly.figures({ until: null }))).toBe('forbidden notPermitted');
  await officer.accounts.setRole({ id: workshop.callers.staff.accountId, role: 'principal' });
  expect(await outcomeOf(staff.reports.weekly.figures({ until: null }))).toBe('done');
});

test('wrong passwords make sign-in pause, longer each time; the right one then starts anew', async () => {
  const { seat, clock } = await sampleForTest();
  const { client } = await seat(null);
  const signIn = (input: typeof right) => outcomeOf(client.accounts.session.signIn(input));
  for (let attempt = 1; attempt <= 5; attempt += 1) expect(await signIn(wrong)).toBe('forbidden wrongPassword');
  // The fifth was one too many: a second's pause, for the right password too.
  expect(await signIn(right)).toBe('forbidden tooManyAttempts');
  clock.advance(1000);
  expect(await signIn(wrong)).toBe('forbidden wrongPassword');
  clock.advance(1000);
  const error = await client.accounts.session.signIn(right).catch((refusal: unknown) => refusal);
  expect(error).toMatchObject({ code: 'forbidden', data: { reason: 'tooManyAttempts', params: { seconds: 1 } } });
  clock.advance(1000);
  expect(await signIn(right)).toBe('done');
  for (let attempt = 1; attempt <= 5; attempt += 1) expect(await signIn(wrong)).toBe('forbidden wrongPassword');
  // Others are not kept waiting.
  expect(await outcomeOf(client.accounts.session.signIn({ ...right, username: 'lab' }))).toBe('done');
});

test('guesses made all at once count one by one', async () => {
  const { seat } = await sampleForTest();
  const { client } = await seat(null);
  const guesses = Array.from({ length: 20 }, () => outcomeOf(client.accounts.session.signIn(wrong)));
  const outcomes = await Promise.all(guesses);
  expect(outcomes.filter((outcome) => outcome === 'forbidden wrongPassword')).toHaveLength(5);
  expect(outcomes.filter((outcome) => outcome === 'forbidden tooManyAttempts')).toHaveLength(15);
});

test('a name that does not exist is refused like a wrong password, and leaves no trace of it', async () => {
  const school = await sampleForTest();
  const { client } = await school.seat(null);
  const before = await auditCount(school);
  const input = { username: 'nobody-here', password: samplePassword };
  expect(await outcomeOf(client.accounts.session.signIn(input))).toBe('forbidden wrongPassword');
  expect(await auditCount(school)).toBe(before);
});

test('sign-in names are the same in capitals and with blanks around them', async () => {
  const { seat } = await sampleForTest();
  const { client } = await seat(null);
  const view = await client.accounts.session.signIn({ username: '  Officer ', password: samplePassword });
  expect(view.account?.username).toBe('officer');
});

test('a new password signs the account out everywhere else', async () => {
  const { seat } = await sampleForTest();
  const [{ client: here }, { client: there }, { client: other }] = [
    await seat('staff'),
    await seat('staff'),
    await seat('lab'),
  ];
  const change = { oldPassword: samplePassword, newPassword: '换了一个新的密码' };
  expect(await outcomeOf(here.accounts.session.changePassword({ ...change, oldPassword: 'wrong-old' }))).toBe(
    'forbidden wrongPassword',
  );
  expect(await outcomeOf(here.accounts.session.changePassword({ ...change, newPassword: samplePassword }))).toBe(
    'invalid passwordSame',
  );
  expect(await outcomeOf(there.hazards.list({}))).toBe('done');
  expect(await outcomeOf(here.accounts.session.changePassword(change))).toBe('done');
  expect(await outcomeOf(here.hazards.list({}))).toBe('done');
  expect(await outcomeOf(there.hazards.list({}))).toBe('locked signedOut');
  expect(await outcomeOf(other.hazards.list({}))).toBe('done');
  expect(await outcomeOf(there.accounts.session.signIn(right))).toBe('forbidden wrongPassword');
  const renewed = { username: 'staff', password: change.newPassword };
  expect(await outcomeOf(there.accounts.session.signIn(renewed))).toBe('done');
});

test('the officer sets a new password for somebody who forgot theirs, even while sign-in pauses', async () => {
  const { workshop, seat } = await sampleForTest();
  const { client: staff } = await seat('staff');
  const { client: anywhere } = await seat(null);
  for (let attempt = 1; attempt <= 6; attempt += 1) await outcomeOf(anywhere.accounts.session.signIn(wrong));
  const { client: officer } = await seat('officer');
  const id = workshop.callers.staff.accountId;
  await officer.accounts.setPassword({ id, newPassword: 'told-in-person' });
  expect(await outcomeOf(staff.hazards.list({}))).toBe('locked signedOut');
  const told = { username: 'staff', password: 'told-in-person' };
  expect(await outcomeOf(anywhere.accounts.session.signIn(told))).toBe('done');
  const { rows } = await officer.maintenance.audit({ page: 1, size: 5 });
  expect(rows).toContainEqual(
    expect.objectContaining({ action: 'accounts.setPassword', subject: 'staff', by: '周建国' }),
  );
  expect(JSON.stringify(rows)).not.toContain('told-in-person');
});

test('one person has one account, one name one account, and a form sent twice makes one', async () => {
  const { workshop, seat } = await sampleForTest();
  const { client } = await seat('officer');
  const personId = await workshop.person('新老师');
  const input = {
    id: workshop.newId(),
    username: 'New.One',
    role: 'staff',
    personId,
    password: 'a-good-password',
  } as const;
  const made = await client.accounts.create(input);
  expect(made.username).toBe('new.one');
  expect(await client.accounts.create(input)).toEqual(made);
  const again = { ...input, id: workshop.newId() };
  expect(await outcomeOf(client.accounts.create(again))).toBe('conflict usernameTaken');
  expect(await outcomeOf(client.accounts.create({ ...again, username: 'other' }))).toBe('conflict personHasAccount');
  expect(await outcomeOf(client.accounts.create({ ...input, username: 'other' }))).toBe('conflict idTaken');
  const unknown = { ...again, username: 'other', personId: workshop.newId() };
  expect(await outcomeOf(client.accounts.create(unknown))).toBe('notFound noSuchPerson');
  // The name of one who was ended stays theirs: it stands in the audit.
  await client.accounts.end({ id: input.id });
  expect(await outcomeOf(client.accounts.create(again))).toBe('conflict usernameTaken');
  const second = { ...again, username: 'new.two' };
  expect(await outcomeOf(client.accounts.create(second))).toBe('done');
  expect(await outcomeOf(client.accounts.resume({ id: input.id }))).toBe('conflict personHasAccount');
});
