import { linesMissing, stateAfterRound } from '../../../shared/chemicals/count-line.ts';
import type { CountRecord } from '../../../shared/contract/chemical-counts.ts';
import { Fault } from '../../../shared/contract/fault.ts';
import { type CallContext, callerOf } from '../../call/call-context.ts';
import type { Reader } from '../../store/store.ts';
import { tellRecords } from '../records/tell-records.ts';
import { schoolToday } from '../school-today.ts';
import { countById, countedLine, countLines, countUnderWay } from './count-rows.ts';
import { countRecord } from './count-view.ts';

/**
 * Ends a round: the first leads to a recount of what differs, the recount to the approver; where nothing differs the count is
 * finished. Called again for a round that is over it changes nothing.
 */
export function compareCount(
  context: CallContext,
  input: { countId: string; round: 'counting' | 'recounting' },
): Promise<CountRecord> {
  const caller = callerOf(context);
  return context.store.write(async ({ tx, audit }) => {
    const db = tx as unknown as Reader;
    if ((await countById(db, input.countId)).state !== input.round) return countRecord(db, context, input.countId);
    const count = await countUnderWay(db, input.countId, caller);
    const lines = (await countLines(db, count.id)).map(countedLine);
    const missing = linesMissing(input.round, lines);
    if (missing > 0) throw new Fault('conflict', 'countLinesMissing', { number: count.number, count: missing });
    const [state, at] = [stateAfterRound(input.round, lines), context.clock.now()];
    await tx
      .updateTable('chemical_count')
      .set({
        state,
        counted_on: count.counted_on ?? (await schoolToday(db, context)),
        finished_at: state === 'finished' ? at : null,
      })
      .where('id', '=', count.id)
      .execute();
    const action = 'chemicals.counts.compare';
    const detail = { round: input.round, state, records: await tellRecords(tx, { count: [count.id] }) };
    await audit({ at, actor: caller, action, subject: count.number, detail });
    return countRecord(db, context, count.id);
  });
}

/** Gives up a count that was begun in error. Once its differences are known it is no longer given up: they are decided. */
export function abandonCount(context: CallContext, input: { countId: string; reason: string }): Promise<CountRecord> {
  const caller = callerOf(context);
  return context.store.write(async ({ tx, audit }) => {
    const db = tx as unknown as Reader;
    if ((await countById(db, input.countId)).state === 'abandoned') return countRecord(db, context, input.countId);
    const count = await countUnderWay(db, input.countId, caller);
    if (count.state === 'deciding') throw new Fault('conflict', 'countRoundOver', { number: count.number });
    await tx
      .updateTable('chemical_count')
      .set({ state: 'abandoned', abandoned_for: input.reason })
      .where('id', '=', count.id)
      .execute();
    const action = 'chemicals.counts.abandon';
    const detail = { reason: input.reason, records: await tellRecords(tx, { count: [count.id] }) };
    await audit({ at: context.clock.now(), actor: caller, action, subject: count.number, detail });
    return countRecord(db, context, count.id);
  });
}
