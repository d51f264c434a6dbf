import { implement } from '@orpc/server';
import { accountsContract } from '../../shared/contract/accounts.ts';
import { Fault } from '../../shared/contract/fault.ts';
import { type CallContext, callerOf } from '../call/call-context.ts';
import { passwordCost } from '../store/meta.ts';
import { createAccount, endAccount, resumeAccount, setPassword, setRole } from './account-changes.ts';
import { hashPassword, isPassword } from './password.ts';
import { accountById, listAccounts } from './queries.ts';
import { viewSession } from './session-view.ts';
import { signIn } from './sign-in.ts';

const on = implement(accountsContract).$context<CallContext>();

/** Sign-in, and the officer's work on accounts. First start (`setup`) is the office's own. */
export const accountsHandlers = {
  session: {
    current: on.session.current.handler(({ context }) => viewSession(context)),
    signIn: on.session.signIn.handler(async ({ context, input }) => {
      await signIn(context, input.username, input.password);
      return viewSession(context);
    }),
    signOut: on.session.signOut.handler(({ context }) => {
      context.session.accountId = null;
      return viewSession(context);
    }),
    changePassword: on.session.changePassword.handler(async ({ context, input }) => {
      const caller = callerOf(context);
      const accountId = caller.accountId;
      if (accountId === null) throw new Fault('forbidden', 'notPermitted');
      const { cost, hash } = await context.store.read(async (db) => ({
        cost: await passwordCost(db),
        hash: (
          await db.selectFrom('account').select('password_hash').where('id', '=', accountId).executeTakeFirstOrThrow()
        ).password_hash,
      }));
      if (!(await isPassword(input.oldPassword, hash))) throw new Fault('forbidden', 'wrongPassword');
      if (input.oldPassword === input.newPassword) throw new Fault('invalid', 'passwordSame');
      await setPassword(context, accountId, await hashPassword(input.newPassword, cost), 'changePassword');
      return { changed: true as const };
    }),
  },
  list: on.list.handler(({ context }) => context.store.read(listAccounts)),
  create: on.create.handler(async ({ context, input }) => {
    const cost = await context.store.read(passwordCost);
    const passwordHash = await hashPassword(input.password, cost);
    const doing = { at: context.clock.now(), actor: callerOf(context) };
    return context.store.write((writer) => createAccount({ ...doing, writer }, input, passwordHash));
  }),
  setRole: on.setRole.handler(({ context, input }) => setRole(context, input.id, input.role)),
  setPassword: on.setPassword.handler(async ({ context, input }) => {
    const cost = await context.store.read(passwordCost);
    await setPassword(context, input.id, await hashPassword(input.newPassword, cost), 'setPassword');
    const account = await context.store.read((db) => accountById(db, input.id));
    if (account === undefined) throw new Fault('notFound', 'noSuchAccount');
    return account;
  }),
  end: on.end.handler(({ context, input }) => endAccount(context, input.id)),
  resume: on.resume.handler(({ context, input }) => resumeAccount(context, input.id)),
};
