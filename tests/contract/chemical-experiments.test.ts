import { expect, test } from 'vitest';
import { addDays } from '../../shared/school/calendar.ts';
import { sampleDay } from '../support/sample-school.ts';
import { chemicalWorkshop } from './chemical-workshop.ts';
import { experimentWorkshop } from './experiment-workshop.ts';
import { outcomeOf } from './procedures.ts';
import { sampleForTest } from './sample-for-test.ts';

const gram = 1000;

async function laboratory() {
  const school = await sampleForTest();
  const { newId } = school.workshop;
  const [{ client: lab }, { client: officer }, { client: principal }] = [
    await school.seat('lab'),
    await school.seat('officer'),
    await school.seat('principal'),
  ];
  const answer = (versionId: string, edition: number) => ({ id: newId(), versionId, edition, words: '' });
  const approved = async (substanceId?: string) => {
    const { input } = await experimentWorkshop(lab, newId).waiting(substanceId);
    const record = await officer.chemicals.experiments.approve(answer(input.versionId, 2));
    return { input, record };
  };
  const raw = school.office.store.raw();
  return { ...school, newId, lab, officer, principal, answer, approved, raw, plans: experimentWorkshop(lab, newId) };
}

test('a draft is changed, submitted, sent back with words, changed again and approved by somebody else', async () => {
  const { lab, officer, plans, answer, office } = await laboratory();
  const { input, record } = await plans.draft();
  expect(record).toMatchObject({ inForceId: null, versions: [{ number: 1, state: 'draft', edition: 1 }] });
  expect(record.versions[0]?.amounts).toMatchObject([{ amount: 5 * gram, total: 60 * gram }]);
  // A reply that was lost: the same call again makes nothing new.
  expect(await lab.chemicals.experiments.save(input)).toEqual(record);
  const changed = await lab.chemicals.experiments.save({ ...input, edition: 1, groups: 10 });
  expect(changed.versions[0]).toMatchObject({ edition: 2, groups: 10, amounts: [{ total: 50 * gram }] });
  expect(await outcomeOf(lab.chemicals.experiments.save({ ...input, edition: 1 }))).toBe('conflict versionStale');
  const submit = answer(input.versionId, 2);
  const { words: _words, ...submission } = submit;
  await lab.chemicals.experiments.submit(submission);
  const again = await lab.chemicals.experiments.submit(submission);
  expect(again.versions[0]).toMatchObject({ state: 'waiting', edition: 3 });
  expect(await outcomeOf(lab.chemicals.experiments.save({ ...input, edition: 3 }))).toBe('conflict experimentWaiting');
  const why = { ...answer(input.versionId, 3), words: '写明滤渣去向' };
  expect(await outcomeOf(officer.chemicals.experiments.sendBack({ ...why, edition: 2 }))).toBe('conflict versionStale');
  const back = await officer.chemicals.experiments.sendBack(why);
  expect(back.versions[0]).toMatchObject({ state: 'draft' });
  expect(back.versions[0]?.events.at(-1)).toMatchObject({ kind: 'sentBack', words: '写明滤渣去向', by: '周建国' });
  await lab.chemicals.experiments.save({ ...input, edition: 4 });
  await lab.chemicals.experiments.submit({ ...submission, id: answer('', 0).id, edition: 5 });
  const approved = await officer.chemicals.experiments.approve(answer(input.versionId, 6));
  expect(approved).toMatchObject({ inForceId: input.versionId });
  expect(approved.versions[0]).toMatchObject({ state: 'approved', approvedBy: '周建国' });
  const { rows } = await officer.maintenance.audit({ page: 1, size: 50 });
  const said = rows.filter(({ action }) => action.startsWith('chemicals.experiments')).map(({ action }) => action);
  const steps = ['approve', 'submit', 'save', 'sendBack', 'submit', 'save', 'save'];
  // What the sample school did before stands behind them.
  expect(said.slice(0, steps.length)).toEqual(steps.map((name) => `chemicals.experiments.${name}`));
  expect(office.store.raw().pragma('foreign_key_check')).toEqual([]);
});

test('nobody approves what he wrote, also not as a helping hand in somebody else’s draft', async () => {
  const { officer, principal, plans, answer, newId } = await laboratory();
  const { input } = await plans.draft();
  // The officer corrects a word in the lab manager's draft: from now on it is also the officer's.
  await officer.chemicals.experiments.save({ ...input, edition: 1, hazards: '液滴飞溅、玻璃破碎' });
  const submitted = await officer.chemicals.experiments.submit({ id: newId(), versionId: input.versionId, edition: 2 });
  expect(submitted.versions[0]?.ownWork).toBe(true);
  const own = answer(input.versionId, 3);
  expect(await outcomeOf(officer.chemicals.experiments.approve(own))).toBe('forbidden experimentOwnWork');
  expect(await outcomeOf(officer.chemicals.experiments.sendBack({ ...own, words: 'x' }))).toBe(
    'forbidden experimentOwnWork',
  );
  const approved = await principal.chemicals.experiments.approve(own);
  expect(approved.versions[0]).toMatchObject({ state: 'approved', ownWork: false });
});

test('what is unfinished stays a draft', async () => {
  const { lab, plans, newId } = await laboratory();
  const input = { ...(await plans.planInput()), eye: '', waste: ' ' };
  await lab.chemicals.experiments.save(input);
  const submission = { id: newId(), versionId: input.versionId, edition: 1 };
  expect(await outcomeOf(lab.chemicals.experiments.submit(submission))).toBe('invalid experimentUnfinished');
});

test('剧毒 is the principal’s to approve; what is listed is named with its reason', async () => {
  const { lab, officer, principal, plans, answer, newId } = await laboratory();
  const chemicals = chemicalWorkshop(lab, newId);
  const { input, record } = await plans.waiting(await chemicals.substance('氰化钾', '151-50-8'));
  expect(record.versions[0]).toMatchObject({ needsPrincipal: true });
  expect(record.versions[0]?.listed[0]?.controls.map(({ kind }) => kind)).toContain('highlyToxic');
  expect(await outcomeOf(officer.chemicals.experiments.approve(answer(input.versionId, 2)))).toBe(
    'forbidden experimentPrincipalOnly',
  );
  expect((await principal.chemicals.experiments.approve(answer(input.versionId, 2))).inForceId).toBe(input.versionId);
  const peroxide = await plans.draft(await chemicals.substance('过氧化氢溶液', '7722-84-1'));
  expect(peroxide.record.versions[0]).toMatchObject({
    needsPrincipal: false,
    listed: [{ controls: [{ kind: 'explosivePrecursor', uncertain: true }] }],
  });
});

test('an approved version never changes, by the program or beside it; the next one is written while it stays in force', async () => {
  const { lab, officer, approved, answer, newId, raw } = await laboratory();
  const { input, record } = await approved();
  expect(await outcomeOf(lab.chemicals.experiments.save({ ...input, edition: 3 }))).toBe('conflict experimentNotDraft');
  const second = { ...input, versionId: newId(), groups: 8 };
  const drafted = await lab.chemicals.experiments.save(second);
  expect(drafted.versions.map(({ number, state }) => `${number} ${state}`)).toEqual(['2 draft', '1 approved']);
  expect(drafted.inForceId).toBe(input.versionId);
  expect(await outcomeOf(lab.chemicals.experiments.save({ ...second, versionId: newId() }))).toBe(
    'conflict versionStale',
  );
  const run = (statement: string) => () => raw.prepare(statement).run(input.versionId);
  expect(run("update experiment_version set waste = 'x' where id = ?")).toThrow('never changes');
  expect(run("update experiment_version set state = 'draft', approved_at = null where id = ?")).toThrow(
    'never changes',
  );
  expect(run('update experiment_amount set amount = 1 where version_id = ?')).toThrow('of a draft');
  expect(run('delete from experiment_amount where version_id = ?')).toThrow('of a draft');
  expect(run('delete from experiment_version where id = ?')).toThrow('is kept');
  expect(run('delete from experiment_event where version_id = ?')).toThrow('append-only');
  await lab.chemicals.experiments.submit({ id: newId(), versionId: second.versionId, edition: 1 });
  const waiting = () => raw.prepare("update experiment_version set waste = 'x' where id = ?").run(second.versionId);
  expect(waiting).toThrow('only a draft');
  const next = await officer.chemicals.experiments.approve(answer(second.versionId, 2));
  expect(next.inForceId).toBe(second.versionId);
  expect(next.versions[1]).toEqual({ ...record.versions[0], ownWork: false });
});

test('a slip is drawn from the version in force: bottles proposed, what is missing said, the origin kept', async () => {
  const { lab, officer, workshop, approved, answer, newId } = await laboratory();
  const cabinetId = await chemicalWorkshop(officer, newId).cabinet();
  const chemicals = chemicalWorkshop(lab, newId);
  const substanceId = await chemicals.substance('蔗糖');
  const add = async (grams: number, expiresOn: string | null, openedOn: string | null = null) => {
    const bottle = await chemicals.bottleInput({ substanceId, cabinetId, grams });
    return (await lab.chemicals.bottles.add({ ...bottle, expiresOn, openedOn })).id;
  };
  await add(500, addDays(sampleDay, -1));
  const later = await add(20, addDays(sampleDay, 400));
  const sooner = await add(15, addDays(sampleDay, 90));
  const opened = await add(5, null, addDays(sampleDay, -30));
  const { input, record } = await approved(substanceId);
  const proposal = await lab.chemicals.experiments.propose({ versionId: input.versionId });
  expect(proposal).toMatchObject({ number: record.number, versionNumber: 1, title: '粗盐提纯' });
  const [line] = proposal.lines;
  expect(line?.parts.map(({ bottle, amount }) => [bottle.id, amount / gram])).toEqual([
    [opened, 5],
    [sooner, 15],
    [later, 20],
  ]);
  expect(line).toMatchObject({ amount: 60 * gram, short: 20 * gram, notConvertible: false });
  const issue = {
    ...chemicals.issueInput(opened, 5),
    experiment: proposal.title,
    experimentVersionId: input.versionId,
  };
  const slip = await lab.chemicals.slips.issue(issue);
  expect(slip.drawnFrom).toEqual({ experimentId: record.id, number: record.number, versionNumber: 1 });
  const after = await lab.chemicals.experiments.get({ id: record.id });
  expect(after).toMatchObject({ slipCount: 1, slips: [{ number: slip.number, versionNumber: 1, settled: false }] });
  // A slip without an experiment stays possible, and says that it has none.
  expect((await chemicals.issue(later, 1)).drawnFrom).toBeNull();
  expect(workshop.newId()).not.toBe('');
  const second = { ...input, versionId: newId() };
  await lab.chemicals.experiments.save(second);
  const early = { ...chemicals.issueInput(later, 1), experimentVersionId: second.versionId };
  expect(await outcomeOf(lab.chemicals.slips.issue(early))).toBe('conflict experimentNotInForce');
  await lab.chemicals.experiments.submit({ id: newId(), versionId: second.versionId, edition: 1 });
  await officer.chemicals.experiments.approve(answer(second.versionId, 2));
  const stale = { ...chemicals.issueInput(later, 1), experimentVersionId: input.versionId };
  expect(await outcomeOf(lab.chemicals.slips.issue(stale))).toBe('conflict experimentNotInForce');
  expect(await outcomeOf(lab.chemicals.experiments.propose({ versionId: input.versionId }))).toBe(
    'conflict experimentNotInForce',
  );
});

test('the reference data say what they know, and name what they do not', async () => {
  const { lab, newId } = await laboratory();
  const chemicals = chemicalWorkshop(lab, newId);
  const [acid, lye] = [
    await chemicals.substance('盐酸', '7647-01-0'),
    await chemicals.substance('氢氧化钠', '1310-73-2'),
  ];
  const unknown = await chemicals.substance('自制指示剂');
  const hints = await lab.chemicals.experiments.hints({ substanceIds: [acid, lye, unknown, acid] });
  expect(hints.reagents.map(({ substanceId }) => substanceId)).toEqual([acid, lye, unknown]);
  expect(hints.reagents[0]).toMatchObject({ signalWord: 'danger', pictograms: ['GHS05', 'GHS07'] });
  expect(hints.reagents[0]?.statements.map(({ code }) => code)).toContain('H314');
  expect(hints.reagents[2]).toMatchObject({ hazardClasses: [], signalWord: null, statements: [] });
  expect(hints.pairs).toMatchObject([{ ids: [acid, lye], verdict: 'forbid' }]);
  expect(hints.pairs[0]?.sources[0]).toHaveProperty('en');
  expect(hints.unjudged).toEqual([unknown]);
  expect(await outcomeOf(lab.chemicals.experiments.hints({ substanceIds: [newId()] }))).toBe(
    'notFound noSuchSubstance',
  );
});
