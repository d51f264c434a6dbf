import { languages } from '../../shared/contract/document.ts';
import { addDays } from '../../shared/school/calendar.ts';
import { sampleDay } from '../support/sample-school.ts';
import { chemicalInputs } from './valid-chemical-inputs.ts';
import { type CallerOfSample, commandTo, pictureFile, type Workshop } from './workshop.ts';

/** Makes an input with which the caller's call goes through, if the caller may call at all. */
export type MakeInput = (workshop: Workshop, caller: CallerOfSample) => Promise<unknown>;

/** What a password becomes when the table changes it. */
export function changedPassword(old: string): string {
  return `${old}+`;
}

const nothing: MakeInput = async () => undefined;
const week: MakeInput = async () => ({ until: sampleDay });
const language = languages[0];
const firm = { kind: 'outsider', name: '维修公司' };
const fix = { fixedBy: firm, fixedOn: sampleDay, result: '已更换' };

const school: Record<string, MakeInput> = {
  'school.profile.get': nothing,
  'school.profile.update': async ({ officer }) => ({ ...(await officer.school.profile.get()), signer: '林校长' }),
  'school.people.list': nothing,
  'school.people.create': async ({ newId }) => ({ ...somebody, id: newId() }),
  'school.people.update': async ({ person }) => ({ ...somebody, id: await person(), activeTo: sampleDay }),
  'school.places.list': nothing,
  'school.places.create': async ({ newId }) => ({ ...somewhere, id: newId(), name: `新楼 ${newId()}` }),
  'school.places.update': async ({ place, newId }) => ({ ...somewhere, id: await place(), name: `旧楼 ${newId()}` }),
  'school.places.setRetired': async ({ place }) => ({ id: await place(), retired: true }),
};

const somebody = { name: '欧阳新', post: '教师', department: '', phone: '', activeFrom: null, activeTo: null };
const somewhere = { kind: 'building', parentId: null, responsibleId: null };

const accounts: Record<string, MakeInput> = {
  'accounts.session.current': nothing,
  'accounts.session.signIn': async ({ passwords }, { username }) => ({ username, password: passwords[username] }),
  'accounts.session.signOut': nothing,
  'accounts.session.changePassword': async ({ passwords }, { username }) => ({
    oldPassword: passwords[username],
    newPassword: changedPassword(passwords[username]),
  }),
  'accounts.setup.start': async () => ({
    schoolName: '另一所学校',
    bureau: '教育局',
    section: '安全科',
    personName: '某人',
    username: 'someone',
    password: 'a-good-password',
  }),
  'accounts.setup.sample': nothing,
  'accounts.list': nothing,
  'accounts.create': async ({ person, newId }) => {
    const id = newId();
    return {
      id,
      username: `u-${id.slice(0, 8)}`,
      role: 'viewer',
      personId: await person(),
      password: 'a-good-password',
    };
  },
  'accounts.setRole': async ({ account }) => ({ id: await account(), role: 'labManager' }),
  'accounts.setPassword': async ({ account }) => ({ id: await account(), newPassword: 'another-password' }),
  'accounts.end': async ({ account }) => ({ id: await account() }),
  'accounts.resume': async ({ account, officer }) => {
    const id = await account();
    await officer.accounts.end({ id });
    return { id };
  },
};

const seeing: Record<string, MakeInput> = {
  'hazards.list': async () => ({
    search: '楼',
    states: ['closed'],
    sort: 'dueOn',
    direction: 'asc',
    page: 1,
    size: 25,
  }),
  'hazards.get': async ({ hazard }, caller) => ({ id: (await hazard(caller, 'rectifying')).id }),
  'hazards.find': async ({ hazard }, caller) => ({ number: (await hazard(caller, 'rectifying')).number }),
  'hazards.photo': async ({ hazard, officer }, caller) => {
    const record = await hazard(caller, 'rectifying');
    const { photo } = await officer.hazards.addPhoto({
      ...commandTo(record),
      stage: 'before',
      file: await pictureFile(),
      takenOn: null,
    });
    return { hazardId: record.id, photoId: photo.id };
  },
  'hazards.criteria.list': nothing,
  'hazards.criteria.add': async ({ newId }) => ({ id: newId(), code: '校-1', text: '条款', source: '本校' }),
  'hazards.exportLedger': async () => ({ filter: { states: ['registered'] }, until: null, language }),
  'hazards.exportRecord': async ({ hazard }, caller) => ({ id: (await hazard(caller, 'closed')).id, language }),
  'reports.weekly.figures': week,
  'reports.weekly.chemicals': week,
  'reports.weekly.export': async () => ({ until: sampleDay, language }),
  'home.overview': nothing,
};

const commands: Record<string, MakeInput> = {
  'hazards.register': async ({ newId, place }, { personId }) => ({
    id: newId(),
    foundOn: addDays(sampleDay, -1),
    origin: 'city',
    originNote: '市查〔2026〕1号',
    finder: { kind: 'person', personId },
    placeId: await place(),
    category: 'electricity',
    kind: 'thing',
    description: '配电箱未上锁',
    major: null,
  }),
  'hazards.correct': async ({ hazard, place }, caller) => ({
    ...commandTo(await hazard(caller, 'rectifying')),
    reason: '写错',
    description: '应急灯不亮',
    placeId: await place(),
    category: 'electricity',
  }),
  'hazards.grade': async ({ hazard }, caller) => ({
    ...commandTo(await hazard(caller, 'rectifying')),
    reason: '符合条款',
    major: { criterionId: 'moe-2024-20:fire-exits', useStopped: true },
  }),
  'hazards.commit': async ({ hazard, plan }, caller) => ({
    ...commandTo(await hazard(caller, 'registered')),
    commitments: plan(caller.personId),
    dueOn: addDays(sampleDay, 5),
  }),
  'hazards.revise': async ({ hazard, plan }, caller) => ({
    ...commandTo(await hazard(caller, 'rectifying')),
    reason: '方案调整',
    commitments: { ...plan(caller.personId), funds: { kind: 'noneNeeded' } },
  }),
  'hazards.completeStep': async ({ hazard }, caller) => {
    const record = await hazard(caller, 'rectifying');
    const stepId = record.commitments?.steps[0]?.id;
    return { ...commandTo(record), stepId, doneOn: sampleDay, evidence: '收据' };
  },
  'hazards.addPhoto': async ({ hazard }, caller) => ({
    ...commandTo(await hazard(caller, 'rectifying')),
    stage: 'evidence',
    file: await pictureFile(),
    takenOn: sampleDay,
  }),
  'hazards.requestExtension': async ({ hazard }, caller) => ({
    ...commandTo(await hazard(caller, 'rectifying')),
    reason: '缺货',
    interimProtection: '专人看守',
    newDueOn: addDays(sampleDay, 20),
  }),
  'hazards.grantExtension': async ({ hazard }, caller) => ({
    ...commandTo(await hazard(caller, 'extensionAsked')),
    opinion: '同意',
  }),
  'hazards.refuseExtension': async ({ hazard }, caller) => ({
    ...commandTo(await hazard(caller, 'extensionAsked')),
    opinion: '不同意',
  }),
  'hazards.submit': async ({ hazard }, caller) => ({
    ...commandTo(await hazard(caller, 'rectifying')),
    ...fix,
    overrideReason: null,
  }),
  'hazards.fixOnTheSpot': async ({ hazard, officer }, caller) => {
    const record = await hazard(caller, 'registered');
    const file = await pictureFile();
    const added = await officer.hazards.addPhoto({ ...commandTo(record), stage: 'after', file, takenOn: null });
    return { ...commandTo(added.record), ...fix };
  },
  'hazards.pass': async ({ hazard }, caller) => ({
    ...commandTo(await hazard(caller, 'awaitingRecheck')),
    recheckedBy: { kind: 'person', personId: caller.personId },
    recheckedOn: sampleDay,
    opinion: '合格',
    overrideReason: null,
  }),
  'hazards.sendBack': async ({ hazard }, caller) => ({
    ...commandTo(await hazard(caller, 'awaitingRecheck')),
    recheckedBy: { kind: 'person', personId: caller.personId },
    recheckedOn: sampleDay,
    opinion: '不合格',
    overrideReason: null,
  }),
  'hazards.reopen': async ({ hazard }, caller) => ({ ...commandTo(await hazard(caller, 'closed')), reason: '反弹' }),
  'hazards.cancel': async ({ hazard }, caller) => ({
    ...commandTo(await hazard(caller, 'registered')),
    reason: '误登记',
  }),
};

const maintenance: Record<string, MakeInput> = {
  'maintenance.verify': async () => ({ language }),
  'maintenance.backup.list': nothing,
  'maintenance.backup.make': nothing,
  'maintenance.backup.restore': async ({ officer }) => ({ file: (await officer.maintenance.backup.make()).file }),
  'maintenance.audit': async () => ({ page: 1, size: 20 }),
};

/** A valid input for every procedure of the contract, by its path. */
export const validInputs: Record<string, MakeInput> = {
  ...accounts,
  ...school,
  ...seeing,
  ...commands,
  ...maintenance,
  ...chemicalInputs,
};
