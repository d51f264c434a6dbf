import type { Role } from '../../shared/accounts/roles.ts';
import type { Account } from '../../shared/contract/accounts.ts';
import { Fault } from '../../shared/contract/fault.ts';
import { type CallContext, callerOf } from '../call/call-context.ts';
import type { Actor } from '../store/audit.ts';
import type { Writer } from '../store/store.ts';
import { accountById, countActiveOfficers } from './queries.ts';

interface NewAccount {
  id: string;
  username: string;
  role: Role;
  personId: string;
}

/** In which write and by whom something is done. */
interface Doing {
  at: string;
  actor: Actor;
  writer: Writer;
}

/** Makes an account for a person within a write. Repeating it with the same id changes nothing. */
export async function createAccount(doing: Doing, input: NewAccount, passwordHash: string): Promise<Account> {
  const { at, actor, writer } = doing;
  const { tx } = writer;
  const known = await accountById(tx, input.id);
  if (known !== undefined) {
    if (known.username !== input.username) throw new Fault('conflict', 'idTaken');
    return known;
  }
  const person = await tx.selectFrom('person').select('name').where('id', '=', input.personId).executeTakeFirst();
  if (person === undefined) throw new Fault('notFound', 'noSuchPerson');
  const taken = await tx.selectFrom('account').select('id').where('username', '=', input.username).executeTakeFirst();
  if (taken !== undefined) throw new Fault('conflict', 'usernameTaken', { username: input.username });
  await refuseSecondAccount(tx, input.personId, person.name);
  await tx
    .insertInto('account')
    .values({
      id: input.id,
      username: input.username,
      role: input.role,
      person_id: input.personId,
      password_hash: passwordHash,
      created_at: at,
      ended_at: null,
      last_signed_in_at: null,
      locked_until: null,
    })
    .execute();
  const detail = { role: input.role, person: person.name };
  await writer.audit({ at, actor, action: 'accounts.create', subject: input.username, detail });
  return mustFind(tx, input.id);
}

/** Gives an account another role; the last active safety officer stays one. */
export async function setRole(context: CallContext, id: string, role: Role): Promise<Account> {
  return changeAccount(context, id, 'accounts.setRole', { role }, async (tx, account) => {
    if (role !== 'officer') await refuseLastOfficer(tx, account);
    await tx.updateTable('account').set({ role }).where('id', '=', id).execute();
  });
}

/** Stores a new password's hash and signs the account out everywhere else. `how` names the audited action. */
export async function setPassword(
  context: CallContext,
  id: string,
  passwordHash: string,
  how: 'changePassword' | 'setPassword',
): Promise<void> {
  await changeAccount(context, id, `accounts.${how}`, {}, async (tx) => {
    await tx
      .updateTable('account')
      .set({ password_hash: passwordHash, failed_attempts: 0, locked_until: null })
      .where('id', '=', id)
      .execute();
  });
  signOutElsewhere(context, id);
}

/** Ends an account: it signs in no more, its records keep its name. The last active safety officer cannot be ended. */
export async function endAccount(context: CallContext, id: string): Promise<Account> {
  const account = await changeAccount(context, id, 'accounts.end', {}, async (tx, before) => {
    if (before.endedAt !== null) throw new Fault('conflict', 'accountEnded');
    await refuseLastOfficer(tx, before);
    await tx.updateTable('account').set({ ended_at: context.clock.now() }).where('id', '=', id).execute();
  });
  signOutElsewhere(context, id);
  return account;
}

/** Lets an ended account sign in again. */
export async function resumeAccount(context: CallContext, id: string): Promise<Account> {
  return changeAccount(context, id, 'accounts.resume', {}, async (tx, before) => {
    if (before.endedAt === null) throw new Fault('conflict', 'accountNotEnded');
    await refuseSecondAccount(tx, before.personId, before.personName);
    await tx.updateTable('account').set({ ended_at: null }).where('id', '=', id).execute();
  });
}

async function changeAccount(
  context: CallContext,
  id: string,
  action: string,
  detail: unknown,
  change: (tx: Writer['tx'], before: Account) => Promise<void>,
): Promise<Account> {
  return context.store.write(async ({ tx, audit }) => {
    const before = await mustFind(tx, id);
    await change(tx, before);
    await audit({ at: context.clock.now(), actor: callerOf(context), action, subject: before.username, detail });
    return mustFind(tx, id);
  });
}

async function mustFind(tx: Writer['tx'], id: string): Promise<Account> {
  const account = await accountById(tx, id);
  if (account === undefined) throw new Fault('notFound', 'noSuchAccount');
  return account;
}

async function refuseLastOfficer(tx: Writer['tx'], account: Account): Promise<void> {
  if (account.role !== 'officer' || account.endedAt !== null) return;
  if ((await countActiveOfficers(tx)) <= 1) throw new Fault('conflict', 'lastOfficer');
}

async function refuseSecondAccount(tx: Writer['tx'], personId: string, name: string): Promise<void> {
  const other = await tx
    .selectFrom('account')
    .select('username')
    .where('person_id', '=', personId)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  if (other !== undefined) throw new Fault('conflict', 'personHasAccount', { name, username: other.username });
}

function signOutElsewhere(context: CallContext, accountId: string): void {
  for (const session of context.sessions) {
    if (session !== context.session && session.accountId === accountId) session.accountId = null;
  }
}
