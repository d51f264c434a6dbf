import type { MonthToClose } from '../../shared/contract/chemicals.ts';
import type { Reader } from '../store/store.ts';
import { countWaitingUpTo } from './awaited-parties.ts';

/** What two people should know of a month before they sign it; what waits or is open up to its end is counted whole. */
export async function monthToClose(db: Reader, month: string): Promise<MonthToClose> {
  // Not before any day of the month, whether it exists or not.
  const lastDay = `${month}-31`;
  const first = await db
    .selectFrom('chemical_movement')
    .select((eb) => eb.fn.min('happened_on').as('on'))
    .executeTakeFirstOrThrow();
  const entries = db
    .selectFrom('chemical_movement as m')
    .where('m.kind', '<>', 'confirmed')
    .where('m.happened_on', '>=', `${month}-01`)
    .where('m.happened_on', '<=', lastDay);
  const all = await entries.select((eb) => eb.fn.countAll<number>().as('count')).executeTakeFirstOrThrow();
  const listed = await entries
    .innerJoin('bottle', 'bottle.id', 'm.bottle_id')
    .where('bottle.controls', '<>', '')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  const slips = await db
    .selectFrom('issue_slip')
    .select(['id', 'number'])
    .where('settled_at', 'is', null)
    .where('issued_on', '<=', lastDay)
    .orderBy('number')
    .execute();
  return {
    firstMonth: first.on?.slice(0, 7) ?? null,
    entries: all.count,
    listed: listed.count,
    waiting: await countWaitingUpTo(db, lastDay),
    openSlips: slips,
  };
}
