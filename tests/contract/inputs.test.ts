import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { OfficeClient } from '../../shared/contract/contract.ts';
import { openSampleSchool, type SampleSchool } from '../support/sample-school.ts';
import { call, outcomeOf, procedures } from './procedures.ts';
import { auditCount } from './sample-for-test.ts';
import { type Transport, transports } from './transports.ts';
import { validInputs } from './valid-inputs.ts';
import { openWorkshop, type Workshop } from './workshop.ts';

type Fields = Record<string, unknown>;

const wrong = { wrong: true };

/** Lists that can be asked for without any filter. */
const asksForNothing =
  /^((hazards|chemicals\.(substances|bottles|movements|counts|waste\.(containers|handOvers)))\.list|chemicals\.(bottles\.by(Cabinet|Substance)|waste\.toPlace))$/;

/** An input that is wrong in one way, and what is wrong with it. */
type WrongInput = [what: string, input: unknown];

/** Ways to spoil a valid input that no procedure may take. */
function spoil(valid: Fields): WrongInput[] {
  const fields = Object.keys(valid);
  return [
    ['nothing', undefined],
    ['null', null],
    ['a text', 'text'],
    ['a list', [valid]],
    ['a field more', { ...valid, extra: 1 }],
    ['__proto__ as a field', JSON.parse('{"__proto__":{"role":"officer"}}')],
    ...fields.map((field): WrongInput => [`an object for ${field}`, { ...valid, [field]: wrong }]),
    ...fields
      .filter((field) => typeof valid[field] === 'string')
      .slice(-1)
      .map((field): WrongInput => [`ten megabytes for ${field}`, { ...valid, [field]: 'x'.repeat(1e7) }]),
    ...fields
      .filter((field) => /^\d{4}-\d\d-\d\d$/.test(String(valid[field])))
      .flatMap((field): WrongInput[] => [
        [`an impossible day for ${field}`, { ...valid, [field]: '2026-02-30' }],
        [`a moment for ${field}`, { ...valid, [field]: '2026-11-27T06:00:00Z' }],
      ]),
    ...fields
      .filter((field) => field === 'id' || field.endsWith('Id'))
      .map((field): WrongInput => [`no UUID for ${field}`, { ...valid, [field]: "1' or '1'='1" }]),
  ];
}

const taking = procedures.filter(({ takesInput }) => takesInput);

describe.each(Object.keys(transports))('through %s', (name) => {
  let school: SampleSchool;
  let workshop: Workshop;
  let transport: Transport;
  let client: OfficeClient;

  beforeAll(async () => {
    school = await openSampleSchool();
    workshop = await openWorkshop(school);
    const open = transports[name];
    if (open === undefined) throw new Error(`no transport ${name}`);
    transport = await open(school.office);
  });
  beforeEach(async () => {
    client = await transport.open();
    await client.accounts.session.signIn({ username: 'officer', password: workshop.passwords.officer });
  });
  afterAll(async () => {
    await transport.close();
    await school.close();
  });

  test.each(taking)('$path refuses what its form would never send, and writes nothing', async ({ path }) => {
    const make = validInputs[path];
    if (make === undefined) throw new Error(`no input for ${path}`);
    const valid = (await make(workshop, workshop.callers.officer)) as Fields;
    const before = await auditCount(school);
    for (const [what, input] of spoil(valid)) {
      // JSON drops it on the way, and a list that asks for nothing in particular is a good question.
      if (asksForNothing.test(path) && what.startsWith('__proto__')) continue;
      expect(await outcomeOf(call(client, path, input)), what).toBe('invalid fieldsInvalid');
    }
    expect(await auditCount(school)).toBe(before);
    // None of it has shaken the office: the valid input still goes through.
    const outcome = await outcomeOf(call(client, path, valid));
    expect(outcome).toBe(path === 'accounts.setup.start' ? 'conflict storeNotEmpty' : 'done');
    if (path === 'accounts.session.changePassword') {
      const { oldPassword, newPassword } = valid as { oldPassword: string; newPassword: string };
      await client.accounts.session.changePassword({ oldPassword: newPassword, newPassword: oldPassword });
    }
    // It has signed everybody out.
    if (path === 'maintenance.backup.restore') {
      await client.accounts.session.signIn({ username: 'officer', password: workshop.passwords.officer });
    }
  });

  test('a call that is larger than any photo is answered, not left waiting', async () => {
    const { officer } = workshop.callers;
    const record = await workshop.hazard(officer, 'rectifying');
    const file = new File([new Uint8Array(30 * 1024 * 1024)], 'film.jpg', { type: 'image/jpeg' });
    const given = { commandId: workshop.newId(), hazardId: record.id, version: record.version };
    const outcome = await outcomeOf(client.hazards.addPhoto({ ...given, stage: 'before', file, takenOn: null }));
    expect(outcome).not.toBe('done');
    if (name !== 'HTTP') expect(outcome).toBe('invalid fieldsInvalid');
    expect((await client.hazards.get({ id: record.id })).version).toBe(record.version);
  });

  test('what is wrong is named, and what was typed is not', async () => {
    const secret = 'nobody-may-read-this-in-a-log';
    const input = { username: secret, password: { secret } };
    const error = await call(client, 'accounts.session.signIn', input).catch((refusal: unknown) => refusal);
    expect(error).toMatchObject({ code: 'invalid', data: { reason: 'fieldsInvalid', fields: [{ path: 'password' }] } });
    expect(JSON.stringify(error)).not.toContain(secret);
  });

  test.each(['hazards.destroy', 'hazards', '__proto__', 'constructor.prototype', 'hazards.list.~orpc', 'toString'])(
    'there is no call named %s',
    async (path) => {
      const outcome = await outcomeOf(call(client, path, {}));
      expect(outcome).not.toBe('done');
      await expect(client.accounts.session.current()).resolves.toMatchObject({ account: { username: 'officer' } });
    },
  );
});
