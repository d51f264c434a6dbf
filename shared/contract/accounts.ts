import { z } from 'zod';
import { roles } from '../accounts/roles.ts';
import { id, moment } from './fields.ts';
import { procedure } from './procedure.ts';
import { line } from './text.ts';

/** Sign-in name: 2 to 32 letters, digits, dots, dashes; compared without case. */
export const username = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z0-9\u4e00-\u9fff][a-z0-9._\u4e00-\u9fff-]{1,31}$/, { error: 'username' });

/** A new password: 8 to 200 characters. */
export const newPassword = z.string().min(8).max(200);

export const account = z.object({
  id,
  username: z.string(),
  role: z.enum(roles),
  personId: id,
  personName: z.string(),
  createdAt: moment,
  /** Set when the account was ended: it can no longer sign in. */
  endedAt: moment.nullable(),
  lastSignedInAt: moment.nullable(),
});
export type Account = z.output<typeof account>;

/** What the page needs before and after sign-in. */
export const sessionView = z.object({
  /** `empty`: no account yet, the first start asks its questions. */
  store: z.enum(['empty', 'ready']),
  sample: z.boolean(),
  schoolName: z.string(),
  /** Sign-in names of a sample store with the password they share; null for a real one. */
  sampleAccounts: z.object({ usernames: z.array(z.string()), password: z.string() }).nullable(),
  account: account.nullable(),
  /** Set when a restored backup has ended this sign-in: the store of `madeAt` is open now. */
  restored: z.object({ madeAt: moment }).nullable(),
  /** Today in the store's time zone. */
  today: z.string(),
  timeZone: z.string(),
});
export type SessionView = z.output<typeof sessionView>;

export const accountsContract = {
  session: {
    current: procedure('public').output(sessionView),
    signIn: procedure('public')
      .input(z.strictObject({ username: z.string().max(200), password: z.string().max(200) }))
      .output(sessionView),
    signOut: procedure('self').output(sessionView),
    changePassword: procedure('self')
      .input(z.strictObject({ oldPassword: z.string().max(200), newPassword }))
      .output(z.object({ changed: z.literal(true) })),
  },
  setup: {
    /** First start in three questions: the school, its bureau, the first account (a safety officer). */
    start: procedure('public')
      .input(
        z.strictObject({
          schoolName: line(100),
          bureau: line(100),
          section: line(100),
          personName: line(60),
          username,
          password: newPassword,
        }),
      )
      .output(sessionView),
    /** Fills an empty store with the sample school. */
    sample: procedure('public').output(sessionView),
  },
  list: procedure('accounts.manage').output(z.array(account)),
  create: procedure('accounts.manage')
    .input(z.strictObject({ id, username, role: z.enum(roles), personId: id, password: newPassword }))
    .output(account),
  setRole: procedure('accounts.manage')
    .input(z.strictObject({ id, role: z.enum(roles) }))
    .output(account),
  setPassword: procedure('accounts.manage').input(z.strictObject({ id, newPassword })).output(account),
  end: procedure('accounts.manage').input(z.strictObject({ id })).output(account),
  resume: procedure('accounts.manage').input(z.strictObject({ id })).output(account),
};
