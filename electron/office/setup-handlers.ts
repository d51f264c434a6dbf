import { implement } from '@orpc/server';
import { accountsContract } from '../../shared/contract/accounts.ts';
import { Fault } from '../../shared/contract/fault.ts';
import { dayOfMoment, defaultTimeZone } from '../../shared/school/time-zone.ts';
import { createAccount } from '../accounts/account-changes.ts';
import { hashPassword } from '../accounts/password.ts';
import { hasAccounts } from '../accounts/queries.ts';
import { viewSession } from '../accounts/session-view.ts';
import type { CallContext } from '../call/call-context.ts';
import { fillStoreWithSample } from '../sample/fill-store-with-sample.ts';
import { defaultSeed, type SampleHost } from '../sample/sample-host.ts';
import { writeProfile } from '../school/handlers.ts';
import { pinyinOf } from '../school/pinyin.ts';
import { passwordCost } from '../store/meta.ts';

const on = implement(accountsContract.setup).$context<CallContext>();

/** First start: a store without accounts is given its school and its first safety officer, or the sample school. */
export const createSetupHandlers = (client: SampleHost['client']) => ({
  start: on.start.handler(async ({ context, input }) => {
    const { store, clock, session } = context;
    const passwordHash = await hashPassword(input.password, await store.read(passwordCost));
    const actor = { accountId: null, name: input.personName };
    const personId = context.newId();
    const accountId = context.newId();
    const at = clock.now();
    await store.write(async (writer) => {
      if (await hasAccounts(writer.tx)) throw new Fault('conflict', 'storeNotEmpty');
      await writeProfile(writer.tx, {
        name: input.schoolName,
        bureau: input.bureau,
        section: input.section,
        recipient: input.bureau + input.section,
        signer: '',
        contact: input.personName,
        contactPhone: '',
        dutyPhone: '',
        sealName: input.schoolName,
        cutOffWeekday: 5,
        cutOffTime: '15:00',
        timeZone: defaultTimeZone,
      });
      await writer.tx
        .insertInto('person')
        .values({
          id: personId,
          name: input.personName,
          post: '',
          department: '',
          phone: '',
          active_from: null,
          active_to: null,
          ...pinyinOf(input.personName, true),
        })
        .execute();
      await createAccount(
        { at, actor, writer },
        { id: accountId, username: input.username, role: 'officer', personId },
        passwordHash,
      );
      await writer.tx.updateTable('account').set({ last_signed_in_at: at }).where('id', '=', accountId).execute();
      await writer.audit({ at, actor, action: 'accounts.setup.start', subject: input.schoolName });
    });
    session.accountId = accountId;
    return viewSession(context);
  }),
  sample: on.sample.handler(async ({ context }) => {
    const { store, clock } = context;
    const asOf = dayOfMoment(clock.now(), defaultTimeZone);
    await fillStoreWithSample({ store, client }, { seed: defaultSeed, asOf });
    return viewSession(context);
  }),
});
