import type { CountRecord } from '../../../shared/contract/chemical-counts.ts';
import { Fault } from '../../../shared/contract/fault.ts';
import { type CallContext, callerOf } from '../../call/call-context.ts';
import type { Reader } from '../../store/store.ts';
import { tellRecords } from '../records/tell-records.ts';
import { schoolToday } from '../school-today.ts';
import { countRecord } from './count-view.ts';

/** Somebody says that the loss was reported, and when; it is said once and stays. Throws `conflict`, `invalid`. */
export function noteReported(
  context: CallContext,
  input: { countId: string; reportedOn: string; words: string },
): Promise<CountRecord> {
  const caller = callerOf(context);
  return context.store.write(async ({ tx, audit }) => {
    const db = tx as unknown as Reader;
    const record = await countRecord(db, context, input.countId);
    if (record.reported !== null) return record;
    const { number } = record;
    if (!record.toReport) throw new Fault('conflict', 'countNothingToReport', { number });
    if (input.reportedOn > (await schoolToday(db, context)))
      throw new Fault('conflict', 'movementInFuture', { number });
    const at = context.clock.now();
    await tx
      .insertInto('count_report')
      .values({
        ...{ count_id: record.id, reported_on: input.reportedOn, reported_at: at, words: input.words },
        ...{ account_id: caller.accountId, by_name: caller.name },
      })
      .execute();
    const detail = { on: input.reportedOn, words: input.words, records: await tellRecords(tx, { count: [record.id] }) };
    await audit({ at, actor: caller, action: 'chemicals.counts.report', subject: number, detail });
    return countRecord(db, context, input.countId);
  });
}
