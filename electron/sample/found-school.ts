import type { sampleUsernames } from '../../shared/accounts/sample-accounts.ts';
import type { PartyInput } from '../../shared/contract/hazard-schemas.ts';
import { schoolDay } from './school-day.ts';
import { readSchoolScript, type SchoolScript } from './school-script.ts';
import type { StoryTeller } from './story.ts';

type Username = (typeof sampleUsernames)[number];

/** The school's people and places by the names that the story uses. A name that nobody bears throws. */
export interface Cast {
  /** Name of the safety officer. */
  officer: string;
  personId(name: string): string;
  /** Somebody of the school, or an outsider whom the story knows. */
  party(name: string): PartyInput;
  placeId(path: string): string;
  /** Lets the account go on with the story. */
  signIn(username: Username): void;
}

/** Makes the school: profile, people, the tree of places, and the five accounts. */
export async function foundSchool(teller: StoryTeller): Promise<Cast> {
  const script = readSchoolScript();
  const { client, session, newId, password } = teller;
  const first = script.accounts.officer.person;
  const started = await client.accounts.setup.start({
    schoolName: script.profile.name,
    bureau: script.profile.bureau,
    section: script.profile.section,
    personName: first,
    username: 'officer',
    password,
  });
  if (started.account === null) throw new Error('the first account is not signed in');
  await client.school.profile.update(script.profile);
  const people = await enterPeople(teller, script, new Map([[first, started.account.personId]]));
  const places = await enterPlaces(teller, script, people);
  const accounts = new Map([['officer', started.account.id]]);
  for (const [username, { person, role }] of Object.entries(script.accounts)) {
    if (accounts.has(username)) continue;
    const account = { id: newId(), username, role, personId: find(people, person), password };
    accounts.set(username, (await client.accounts.create(account)).id);
  }
  return {
    officer: first,
    personId: (name) => find(people, name),
    party(name) {
      if (people.has(name)) return { kind: 'person', personId: find(people, name) };
      if (!script.outsiders.includes(name)) throw new Error(`the story does not know ${name}`);
      return { kind: 'outsider', name };
    },
    placeId: (path) => find(places, path),
    signIn(username) {
      session.accountId = find(accounts, username);
    },
  };
}

async function enterPeople(
  { client, newId, asOf }: StoryTeller,
  script: SchoolScript,
  people: Map<string, string>,
): Promise<Map<string, string>> {
  for (const { leavesOn, ...person } of script.people) {
    const known = people.get(person.name);
    const activeTo = leavesOn === undefined ? null : schoolDay(asOf, leavesOn);
    const input = { id: known ?? newId(), ...person, activeFrom: null, activeTo };
    await (known === undefined ? client.school.people.create(input) : client.school.people.update(input));
    people.set(person.name, input.id);
  }
  return people;
}

async function enterPlaces(
  { client, newId }: StoryTeller,
  script: SchoolScript,
  people: Map<string, string>,
): Promise<Map<string, string>> {
  const places = new Map<string, string>();
  for (const { path, kind, responsible } of script.places) {
    const names = path.split('/');
    const name = names.pop() ?? path;
    const parentId = names.length === 0 ? null : find(places, names.join('/'));
    const place = { id: newId(), name, kind, parentId, responsibleId: find(people, responsible) };
    places.set(path, (await client.school.places.create(place)).id);
  }
  return places;
}

function find(known: ReadonlyMap<string, string>, name: string): string {
  const id = known.get(name);
  if (id === undefined) throw new Error(`the story does not know ${name}`);
  return id;
}
