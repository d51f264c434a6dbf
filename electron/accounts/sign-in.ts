import { pauseAfter } from '../../shared/accounts/sign-in-pause.ts';
import { Fault } from '../../shared/contract/fault.ts';
import type { CallContext, Caller } from '../call/call-context.ts';
import { passwordCost } from '../store/meta.ts';
import { hashPassword, isPassword } from './password.ts';

type SignInContext = Pick<CallContext, 'store' | 'clock' | 'session'>;

/**
 * Signs the session in. Throws `forbidden` for a wrong name or password alike, and while sign-in pauses after too many
 * wrong ones. An unknown name costs the same time as a wrong password.
 */
export async function signIn(context: SignInContext, username: string, password: string): Promise<void> {
  context.session.accountId = (await prove(context, username, password, 'accounts.session.signIn')).accountId;
}

/**
 * Who says by name and password that they stand beside the one who is signed in: the second of two persons. Nobody is signed
 * in or out by it. Throws like `signIn`: each wrong password counts.
 */
export async function recognize(context: SignInContext, username: string, password: string): Promise<Caller> {
  return prove(context, username, password, 'accounts.session.witness');
}

async function prove(
  context: SignInContext,
  username: string,
  password: string,
  action: 'accounts.session.signIn' | 'accounts.session.witness',
): Promise<Caller & { accountId: string }> {
  const { store, clock, session } = context;
  const now = clock.now();
  const name = username.trim().toLowerCase();
  const found = await store.read(async (db) => ({
    cost: await passwordCost(db),
    account: await db
      .selectFrom('account')
      .innerJoin('person', 'person.id', 'account.person_id')
      .select(['account.id', 'role', 'person_id', 'password_hash', 'locked_until', 'ended_at'])
      .select('person.name as personName')
      .where('username', '=', name)
      .executeTakeFirst(),
  }));
  const { account } = found;
  if (account === undefined || account.ended_at !== null) {
    await hashPassword(password, found.cost);
    throw new Fault('forbidden', 'wrongPassword');
  }
  refuseWhilePaused(account.locked_until, now);
  const right = await isPassword(password, account.password_hash);
  await store.write(async ({ tx, audit }) => {
    const actor = { accountId: account.id, name: account.personName };
    // Read again: others may have guessed while this password was being checked, and each guess counts.
    const present = await tx
      .selectFrom('account')
      .select(['failed_attempts', 'locked_until'])
      .where('id', '=', account.id)
      .executeTakeFirstOrThrow();
    refuseWhilePaused(present.locked_until, now);
    if (right) {
      await tx
        .updateTable('account')
        .set({
          failed_attempts: 0,
          locked_until: null,
          ...(action === 'accounts.session.signIn' ? { last_signed_in_at: now } : {}),
        })
        .where('id', '=', account.id)
        .execute();
      await audit({
        at: now,
        actor,
        action,
        subject: name,
        detail: { shell: session.shell },
      });
    } else {
      const failures = present.failed_attempts + 1;
      const pause = pauseAfter(failures);
      const lockedUntil = pause === 0 ? null : new Date(Date.parse(now) + pause).toISOString();
      await tx
        .updateTable('account')
        .set({ failed_attempts: failures, locked_until: lockedUntil })
        .where('id', '=', account.id)
        .execute();
      await audit({ at: now, actor, action: 'accounts.session.refused', subject: name, detail: { failures } });
    }
  });
  if (!right) throw new Fault('forbidden', 'wrongPassword');
  return { accountId: account.id, name: account.personName, role: account.role, personId: account.person_id };
}

function refuseWhilePaused(lockedUntil: string | null, now: string): void {
  if (lockedUntil === null || lockedUntil <= now) return;
  const seconds = Math.ceil((Date.parse(lockedUntil) - Date.parse(now)) / 1000);
  throw new Fault('forbidden', 'tooManyAttempts', { seconds });
}
