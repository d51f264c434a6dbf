import type { OfficeClient } from '../../shared/contract/contract.ts';
import type { Session } from '../call/call-context.ts';
import type { RandomSource } from './random-source.ts';
import type { StoryClock } from './story-clock.ts';

/** What a chapter of the sample's story works with. */
export interface StoryTeller {
  client: OfficeClient;
  /** Whose turn it is: chapters set its account. */
  session: Session;
  clock: StoryClock;
  newId(): string;
  random: RandomSource;
  asOf: string;
  password: string;
}

/** Tells the term of the sample school: the school, its people and places, and its hazards from finding to close-out. */
export async function tellStory(teller: StoryTeller): Promise<void> {
  const { client, session, newId, password } = teller;
  await client.accounts.setup.start({
    schoolName: '青川市实验中学',
    bureau: '青川区教育局',
    section: '安全教育科',
    personName: '周建国',
    username: 'officer',
    password,
  });
  for (const [name, username, role] of [
    ['林海峰', 'principal', 'principal'],
    ['陈静', 'lab', 'labManager'],
    ['王芳', 'staff', 'staff'],
    ['赵敏', 'viewer', 'viewer'],
  ] as const) {
    const person = await client.school.people.create({
      id: newId(),
      name,
      post: '',
      department: '',
      phone: '',
      activeFrom: null,
      activeTo: null,
    });
    await client.accounts.create({ id: newId(), username, role, personId: person.id, password });
  }
  session.accountId = null;
}
