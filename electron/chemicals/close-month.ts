import { isPermitted } from '../../shared/accounts/permissions.ts';
import { isSamePerson } from '../../shared/chemicals/two-persons.ts';
import { Fault } from '../../shared/contract/fault.ts';
import type { CallContext } from '../call/call-context.ts';
import type { Reader } from '../store/store.ts';
import { firstWaitingUpTo } from './awaited-parties.ts';
import { firstHashOf } from './chain.ts';
import { ledgerMoment } from './ledger-moment.ts';
import { lastLink } from './ledger-rows.ts';
import { secondPerson } from './second-person.ts';

/** The months that two people have signed, latest first. */
export async function listMonths(db: Reader) {
  return db
    .selectFrom('closed_month')
    .select(['month', 'rows', 'head', 'closed_at as closedAt', 'by_name as by', 'second_name as second'])
    .orderBy('month', 'desc')
    .execute();
}

/** Why a month is not signed yet, by whom one of its rows waits for. */
const waitingReasons = {
  principal: 'monthAwaitsPrincipal',
  officer: 'monthAwaitsOfficer',
  second: 'monthHasPending',
} as const;

/** Two people sign a month that is over, one of whom approves: nothing is entered into it, or an earlier one, any more. */
export async function closeMonth(
  context: CallContext,
  input: { month: string; second: { username: string; password: string } },
): Promise<{ month: string; rows: number; head: string }> {
  const second = await secondPerson(context, input.second);
  return context.store.write(async ({ tx, audit }) => {
    const db = tx as unknown as Reader;
    const moment = await ledgerMoment(db, context);
    const { month } = input;
    if (second === null || isSamePerson(moment.caller, second))
      throw new Fault('conflict', 'secondSamePerson', { number: month });
    if (![moment.caller, second].some(({ role }) => isPermitted('chemicals.approve', role)))
      throw new Fault('forbidden', 'monthNeedsApprover', { month });
    const known = (await listMonths(db)).find((one) => one.month === month);
    if (known !== undefined) return { month, rows: known.rows, head: known.head };
    if (moment.closedThrough !== null && month < moment.closedThrough)
      throw new Fault('conflict', 'monthIsClosed', { month });
    if (month >= moment.today.slice(0, 7)) throw new Fault('conflict', 'monthNotOver', { month });
    const waiting = await firstWaitingUpTo(db, `${month}-31`);
    if (waiting !== undefined) {
      throw new Fault('conflict', waitingReasons[waiting.party], { month, sequence: waiting.sequence });
    }
    const head = (await lastLink(db)) ?? { sequence: 0, hash: firstHashOf(moment.storeId) };
    await tx
      .insertInto('closed_month')
      .values({
        month,
        rows: head.sequence,
        head: head.hash,
        closed_at: moment.now,
        account_id: moment.caller.accountId,
        by_name: moment.caller.name,
        second_name: second.name,
      })
      .execute();
    const detail = { rows: head.sequence, head: head.hash, second: second.name };
    await audit({ at: moment.now, actor: moment.caller, action: 'chemicals.months.close', subject: month, detail });
    return { month, rows: head.sequence, head: head.hash };
  });
}
