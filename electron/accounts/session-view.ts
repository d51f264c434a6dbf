import { samplePassword, sampleUsernames } from '../../shared/accounts/sample-accounts.ts';
import type { SessionView } from '../../shared/contract/accounts.ts';
import { dayOfMoment, defaultTimeZone } from '../../shared/school/time-zone.ts';
import type { CallContext } from '../call/call-context.ts';
import { readProfile } from '../school/queries.ts';
import { sampleOf } from '../store/meta.ts';
import { accountById, hasAccounts } from './queries.ts';

/** What the page needs to know before and after sign-in. */
export async function viewSession({ store, clock, session }: CallContext): Promise<SessionView> {
  return store.read(async (db) => {
    const profile = await readProfile(db);
    const sample = (await sampleOf(db)) !== null;
    const account = session.accountId === null ? undefined : await accountById(db, session.accountId);
    return {
      store: (await hasAccounts(db)) ? 'ready' : 'empty',
      sample,
      schoolName: profile?.name ?? '',
      sampleAccounts: sample ? { usernames: [...sampleUsernames], password: samplePassword } : null,
      account: account === undefined || account.endedAt !== null ? null : account,
      restored: session.accountId === null ? (session.restored ?? null) : null,
      today: dayOfMoment(clock.now(), profile?.timeZone ?? defaultTimeZone),
      timeZone: profile?.timeZone ?? defaultTimeZone,
    };
  });
}
