import { type CountIntervals, usualIntervals } from '../../../shared/chemicals/count-plan.ts';
import { type CallContext, callerOf } from '../../call/call-context.ts';
import type { Reader } from '../../store/store.ts';
import { intervalsRow } from '../records/rows-of-inputs.ts';

/** How often this school counts. */
export async function readIntervals(db: Reader): Promise<CountIntervals> {
  const row = await db.selectFrom('count_intervals').selectAll().executeTakeFirst();
  if (row === undefined) return usualIntervals;
  return { listedDays: row.listed_days, otherDays: row.other_days, allDays: row.all_days };
}

/** Changes how often is counted; the plan follows at once. */
export function saveIntervals(context: CallContext, input: CountIntervals): Promise<CountIntervals> {
  return context.store.write(async ({ tx, audit }) => {
    const before = await readIntervals(tx as unknown as Reader);
    const row = intervalsRow(input);
    await tx
      .insertInto('count_intervals')
      .values({ id: 1, ...row })
      .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
      .execute();
    const action = 'chemicals.counts.intervals';
    const detail = { before, after: input };
    await audit({ at: context.clock.now(), actor: callerOf(context), action, subject: 'counts', detail });
    return input;
  });
}
