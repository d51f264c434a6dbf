import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isPermitted } from '../../shared/accounts/permissions.ts';
import type { Role } from '../../shared/accounts/roles.ts';
import type { OfficeClient } from '../../shared/contract/contract.ts';
import { openSampleSchool, type SampleSchool, type SampleUsername } from '../support/sample-school.ts';
import { call, outcomeOf, procedures } from './procedures.ts';
import { auditCount } from './sample-for-test.ts';
import { type Transport, transports } from './transports.ts';
import { changedPassword, validInputs } from './valid-inputs.ts';
import { openWorkshop, type Workshop } from './workshop.ts';

const seats: readonly [username: SampleUsername | null, role: Role | null][] = [
  ['officer', 'officer'],
  ['principal', 'principal'],
  ['lab', 'labManager'],
  ['staff', 'staff'],
  ['viewer', 'viewer'],
  [null, null],
];

test('every procedure of the contract has an input in the table, and nothing else has', () => {
  expect(Object.keys(validInputs).toSorted()).toEqual(procedures.map(({ path }) => path).toSorted());
});

describe.each(Object.keys(transports))('through %s', (name) => {
  let school: SampleSchool;
  let workshop: Workshop;
  let transport: Transport;

  beforeAll(async () => {
    school = await openSampleSchool();
    workshop = await openWorkshop(school);
    const open = transports[name];
    if (open === undefined) throw new Error(`no transport ${name}`);
    transport = await open(school.office);
  });
  afterAll(async () => {
    await transport.close();
    await school.close();
  });

  const kept = new Map<SampleUsername, OfficeClient>();

  /** The client of an account, signed in anew when the call before has ended its session. */
  async function seat(username: SampleUsername | null): Promise<OfficeClient> {
    if (username === null) return transport.open();
    const client = kept.get(username) ?? (await transport.open());
    kept.set(username, client);
    if ((await client.accounts.session.current()).account?.username === username) return client;
    await client.accounts.session.signIn({ username, password: workshop.passwords[username] });
    return client;
  }

  test.each(procedures)('$path is given to $permission, and to nobody else', async ({ path, permission }) => {
    const make = validInputs[path];
    if (make === undefined) throw new Error(`no input for ${path}`);
    for (const [username, role] of seats) {
      const client = await seat(username);
      const allowed = isPermitted(permission, role);
      // A procedure that is refused looks at no input, so one that others could change will do.
      const input = await make(workshop, workshop.callers[username ?? 'viewer']);
      const before = await auditCount(school);
      const outcome = await outcomeOf(call(client, path, input));
      const expected = allowed
        ? path.startsWith('accounts.setup.')
          ? 'conflict storeNotEmpty'
          : 'done'
        : role === null
          ? 'locked signedOut'
          : 'forbidden notPermitted';
      expect(outcome, `${path} as ${username ?? 'nobody'}`).toBe(expected);
      if (!allowed) expect(await auditCount(school)).toBe(before);
      if (path === 'accounts.session.changePassword' && username !== null) {
        workshop.passwords[username] = changedPassword(workshop.passwords[username]);
      }
    }
  });
});
