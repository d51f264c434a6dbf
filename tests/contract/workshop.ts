import { randomUUID } from 'node:crypto';
import sharp from 'sharp';
import { samplePassword, sampleUsernames } from '../../shared/accounts/sample-accounts.ts';
import type { OfficeClient } from '../../shared/contract/contract.ts';
import type { CommitmentsInput, HazardRecord, RegisterInput } from '../../shared/contract/hazard-schemas.ts';
import { addDays } from '../../shared/school/calendar.ts';
import type { SampleSchool, SampleUsername } from '../support/sample-school.ts';
import { sampleDay } from '../support/sample-school.ts';

/** Who makes a call. */
export interface CallerOfSample {
  username: SampleUsername;
  accountId: string;
  personId: string;
}

/** Makes what a call needs, as the safety officer would have made it before. */
export interface Workshop {
  officer: OfficeClient;
  callers: Record<SampleUsername, CallerOfSample>;
  /** Passwords as they are now; a test that changes one notes it here. */
  passwords: Record<SampleUsername, string>;
  newId(): string;
  /** Another window, in which the account is signed in. */
  seat(username: SampleUsername): Promise<OfficeClient>;
  /** Somebody new without an account. */
  person(name?: string): Promise<string>;
  /** A new place that nobody answers for. */
  place(): Promise<string>;
  /** A new account, of a staff member unless said otherwise. */
  account(): Promise<string>;
  plan(responsibleId: string): CommitmentsInput;
  /** A new hazard that is the caller's to see, brought to a state. */
  hazard(caller: CallerOfSample, state: PreparedState, changes?: Partial<RegisterInput>): Promise<HazardRecord>;
}

export type PreparedState = 'registered' | 'rectifying' | 'extensionAsked' | 'awaitingRecheck' | 'closed';

const states: readonly PreparedState[] = ['registered', 'rectifying', 'extensionAsked', 'awaitingRecheck', 'closed'];
const inspector = { kind: 'outsider', name: '区检查组' } as const;
const firm = { kind: 'outsider', name: '维修公司' } as const;

/** The fields of every command to a hazard as it stands. */
export function commandTo({ id, version }: HazardRecord) {
  return { commandId: randomUUID(), hazardId: id, version };
}

let pictures = 0;

/** A small picture that no other call has given. */
export async function pictureFile(name = '照片.jpg'): Promise<File> {
  pictures += 1;
  const background = { r: pictures % 256, g: Math.floor(pictures / 256) % 256, b: 90 };
  const bytes = await sharp({ create: { width: 40, height: 30, channels: 3, background } })
    .jpeg()
    .toBuffer();
  return new File([new Uint8Array(bytes)], name, { type: 'image/jpeg' });
}

export async function openWorkshop(school: SampleSchool): Promise<Workshop> {
  const owner = { accountId: null, personId: null, name: 'workshop', role: 'officer' } as const;
  const officer = school.office.client({ session: school.office.openSession('desk', owner) });
  const accounts = await officer.accounts.list();
  const callerOf = (username: SampleUsername): CallerOfSample => {
    const account = accounts.find((one) => one.username === username);
    if (account === undefined) throw new Error(`the sample has no ${username}`);
    return { username, accountId: account.id, personId: account.personId };
  };
  const newId = () => randomUUID() as string;
  const workshop: Workshop = {
    officer,
    callers: Object.fromEntries(sampleUsernames.map((name) => [name, callerOf(name)])) as Workshop['callers'],
    passwords: Object.fromEntries(sampleUsernames.map((name) => [name, samplePassword])) as Workshop['passwords'],
    newId,
    async seat(username) {
      const client = school.office.client({ session: school.office.openSession('desktop') });
      await client.accounts.session.signIn({ username, password: workshop.passwords[username] });
      return client;
    },
    async person(name = '新同事') {
      const fields = { post: '', department: '', phone: '', activeFrom: null, activeTo: null };
      return (await officer.school.people.create({ id: newId(), name, ...fields })).id;
    },
    async place() {
      const id = newId();
      const place = { id, name: `新场所 ${id}`, kind: 'outdoor', parentId: null, responsibleId: null } as const;
      return (await officer.school.places.create(place)).id;
    },
    async account() {
      const id = newId();
      const personId = await workshop.person();
      const username = `new-${id.slice(0, 8)}`;
      await officer.accounts.create({ id, username, role: 'staff', personId, password: 'a-good-password' });
      return id;
    },
    plan: (responsibleId) => ({
      responsibleId,
      measures: '更换',
      funds: { kind: 'amount', amountFen: 12_300, source: '公用经费' },
      contingency: { kind: 'plan', text: '停用并疏散' },
      interimProtection: '拉警戒线',
      steps: [{ id: newId(), what: '采购', dueOn: addDays(sampleDay, 3) }],
    }),
    async hazard(caller, state, changes) {
      const input: RegisterInput = {
        id: newId(),
        foundOn: sampleDay,
        origin: 'selfInspection',
        originNote: '',
        // Staff see what they found, and later what they answer for.
        finder: state === 'registered' ? { kind: 'person', personId: caller.personId } : inspector,
        placeId: await workshop.place(),
        category: 'fire',
        kind: 'thing',
        description: '疏散指示灯不亮',
        major: null,
        ...changes,
      };
      let record = await officer.hazards.register(input);
      for (const next of states.slice(1, states.indexOf(state) + 1)) record = await bring(record, next, caller);
      return record;
    },
  };

  async function bring(record: HazardRecord, next: PreparedState, caller: CallerOfSample): Promise<HazardRecord> {
    const { hazards } = officer;
    const given = commandTo(record);
    switch (next) {
      case 'rectifying': {
        const commitments = workshop.plan(caller.personId);
        return hazards.commit({ ...given, commitments, dueOn: addDays(sampleDay, 7) });
      }
      case 'extensionAsked': {
        const asked = { reason: '缺货', interimProtection: '专人看守', newDueOn: addDays(sampleDay, 14) };
        return hazards.requestExtension({ ...given, ...asked });
      }
      case 'awaitingRecheck':
        return hazards.submit({ ...given, fixedBy: firm, fixedOn: sampleDay, result: '已更换', overrideReason: null });
      case 'closed': {
        const recheckedBy = { kind: 'person', personId: workshop.callers.officer.personId } as const;
        const recheck = { recheckedBy, recheckedOn: sampleDay, opinion: '合格', overrideReason: null };
        return hazards.pass({ ...given, ...recheck });
      }
      default:
        return record;
    }
  }

  return workshop;
}
