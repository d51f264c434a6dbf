import { pauseAfter } from '../../shared/accounts/sign-in-pause.ts';
import { Fault } from '../../shared/contract/fault.ts';
import type { CallContext } from '../call/call-context.ts';
import { passwordCost } from '../store/meta.ts';
import { hashPassword, isPassword } from './password.ts';

/**
 * Signs the session in. Throws `forbidden` for a wrong name or password alike, and while sign-in pauses after too many
 * wrong ones. An unknown name costs the same time as a wrong password.
 */
export async function signIn(context: CallContext, username: string, password: string): Promise<void> {
  const { store, clock, session } = context;
  const now = clock.now();
  const name = username.trim().toLowerCase();
  const found = await store.read(async (db) => ({
    cost: await passwordCost(db),
    account: await db
      .selectFrom('account')
      .innerJoin('person', 'person.id', 'account.person_id')
      .select(['account.id', 'password_hash', 'locked_until', 'ended_at', 'person.name as personName'])
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
        .set({ failed_attempts: 0, locked_until: null, last_signed_in_at: now })
        .where('id', '=', account.id)
        .execute();
      await audit({
        at: now,
        actor,
        action: 'accounts.session.signIn',
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
  session.accountId = account.id;
}

function refuseWhilePaused(lockedUntil: string | null, now: string): void {
  if (lockedUntil === null || lockedUntil <= now) return;
  const seconds = Math.ceil((Date.parse(lockedUntil) - Date.parse(now)) / 1000);
  throw new Fault('forbidden', 'tooManyAttempts', { seconds });
}
