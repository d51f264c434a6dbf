import type { Caller, Session } from '../../../electron/call/call-context.ts';
import type { Office } from '../../../electron/office/office.ts';
import type { Role } from '../../../shared/accounts/roles.ts';
import type { PlaceKind } from '../../../shared/contract/school.ts';
import type { Party } from '../../../shared/hazards/party.ts';

/** The people and places that the bulk of the hazards is about. */
export interface BenchSchool {
  officer: Caller;
  principal: Caller;
  people: readonly (Party & { personId: string })[];
  places: readonly { id: string; path: string }[];
}

const password = 'bench-password';

/** What the benched school's safety officer signs in with. */
export const benchSignIn = { username: 'officer', password };

const surnames = '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦许何吕施张孔曹严';
const givenNames = ['建国', '秀兰', '志强', '敏', '海峰', '丽华', '晓东', '静'];
const buildings = ['教学楼', '实验楼', '行政楼', '学生宿舍', '食堂'];
const floors = ['一层', '二层', '三层', '四层'];
const rooms: [name: string, kind: PlaceKind][] = [
  ['东楼梯', 'stairwell'],
  ['101室', 'room'],
  ['配电间', 'room'],
];

/** Starts a school in an empty store through the contract: two accounts, 40 people, five buildings with 80 places in them. */
export async function startBenchSchool(office: Office): Promise<BenchSchool> {
  const session = office.openSession('desk');
  const client = office.client({ session });
  const newId = () => crypto.randomUUID();
  await client.accounts.setup.start({
    schoolName: '青川市实验中学',
    bureau: '青川区教育局',
    section: '安全教育科',
    personName: '周建国',
    username: 'officer',
    password,
  });
  const people = [];
  for (let index = 0; index < 40; index++) {
    const name = `${surnames[index % surnames.length]}${givenNames[index % givenNames.length]}`;
    const details = { post: '教师', department: '总务处', phone: '', activeFrom: null, activeTo: null };
    const person = await client.school.people.create({ id: newId(), name, ...details });
    people.push({ personId: person.id, name: person.name });
  }
  const head = people[0];
  if (head === undefined) throw new Error('a school without people');
  await client.accounts.create({
    id: newId(),
    username: 'principal',
    role: 'principal',
    personId: head.personId,
    password,
  });
  const createPlace = (name: string, kind: PlaceKind, parentId: string | null) =>
    client.school.places.create({ id: newId(), name, kind, parentId, responsibleId: null });
  const places = [];
  for (const name of buildings) {
    const building = await createPlace(name, 'building', null);
    for (const floorName of floors) {
      const floor = await createPlace(floorName, 'floor', building.id);
      places.push(floor);
      for (const [room, kind] of rooms) places.push(await createPlace(room, kind, floor.id));
    }
  }
  const accounts = await client.accounts.list();
  const callerFor = (role: Role): Caller => {
    const account = accounts.find((one) => one.role === role);
    if (account === undefined) throw new Error(`no ${role}`);
    return { accountId: account.id, name: account.personName, role, personId: account.personId };
  };
  office.closeSession(session);
  return { officer: callerFor('officer'), principal: callerFor('principal'), people, places };
}

/** A session signed in as the benched school's safety officer. */
export async function signIn(office: Office): Promise<Session> {
  const session = office.openSession('desktop');
  await office.client({ session }).accounts.session.signIn(benchSignIn);
  return session;
}
