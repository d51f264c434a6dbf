import { sql } from 'kysely';
import { dayOfMoment, defaultTimeZone } from '../../shared/school/time-zone.ts';
import type { CallContext } from '../call/call-context.ts';
import { readProfile } from '../school/queries.ts';
import type { Reader } from '../store/store.ts';
import { countMovements } from './movement-rows.ts';

/** What has to be seen to: slips, confirmations, expiry, levels of substances. */
export async function overviewOf(db: Reader, context: CallContext) {
  const now = context.clock.now();
  const today = dayOfMoment(now, (await readProfile(db))?.timeZone ?? defaultTimeZone);
  const held = db.selectFrom('bottle').where('stock', '>', 0);
  const count = sql<number>`count(*)`.as('count');
  const bottles = await held.select(count).executeTakeFirstOrThrow();
  const expired = await held.where('expires_on', '<', today).select(count).executeTakeFirstOrThrow();
  const open = db.selectFrom('issue_slip').where('settled_at', 'is', null);
  const openSlips = await open.select(count).executeTakeFirstOrThrow();
  const lateSlips = await open.where('due_at', '<', now).select(count).executeTakeFirstOrThrow();
  const levels = await db
    .selectFrom('substance')
    .leftJoin('bottle', 'bottle.substance_id', 'substance.id')
    .select(['minimum', 'maximum'])
    .select((eb) => eb.fn.coalesce(eb.fn.sum<number>('bottle.stock'), eb.lit(0)).as('stock'))
    .where((eb) => eb.or([eb('minimum', 'is not', null), eb('maximum', 'is not', null)]))
    .groupBy('substance.id')
    .execute();
  return {
    bottles: bottles.count,
    openSlips: openSlips.count,
    lateSlips: lateSlips.count,
    pending: await countMovements(db, { pending: true }),
    expired: expired.count,
    belowMinimum: levels.filter(({ minimum, stock }) => minimum !== null && stock < minimum).length,
    aboveMaximum: levels.filter(({ maximum, stock }) => maximum !== null && stock > maximum).length,
  };
}
