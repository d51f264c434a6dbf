import { dayOfMoment } from '../../shared/school/time-zone.ts';
import type { Reader } from '../store/store.ts';
import { waitingUpTo } from './awaited-parties.ts';
import { bottlesAtEnd } from './bottles-at-end.ts';
import type { LedgerOfMonth } from './documents/ledger-data.ts';
import { ledgerEntries } from './ledger-entries.ts';
import { lastLink } from './ledger-rows.ts';
import { type BottleLevel, substancesOf } from './substances-of-rows.ts';

/**
 * Everything that the ledger says of a month, by substance. Of a month that is closed only what two people signed: its rows up to
 * the head of that day, without what later rows say of them.
 */
export async function ledgerOfMonth(db: Reader, month: string, timeZone: string): Promise<LedgerOfMonth> {
  // The last day is not before any day of the month, whether it exists or not.
  const days = { first: `${month}-01`, last: `${month}-31` };
  const closed = await signedWith(db, month, days.last);
  const last = await lastLink(db);
  const chain = closed ?? { rows: last?.sequence ?? 0, head: last?.hash ?? '' };
  const { confirmations } = await db
    .selectFrom('chemical_movement')
    .select((eb) => eb.fn.countAll<number>().as('confirmations'))
    .where('kind', '=', 'confirmed')
    .where('happened_on', '>=', days.first)
    .where('happened_on', '<=', days.last)
    .where('sequence', '<=', chain.rows)
    .executeTakeFirstOrThrow();
  return {
    month,
    substances: await substancesOf(
      db,
      await levelsBefore(db, days.first),
      await ledgerEntries(db, { ...days, chainRows: chain.rows }),
    ),
    bottles: await bottlesAtEnd(db, days.last, chain.rows),
    waiting: closed === undefined ? await waitingUpTo(db, days.last) : [],
    confirmations,
    chain: { rows: chain.rows, head: chain.rows === 0 ? null : chain.head },
    closed: closed
      ? {
          month: closed.month,
          on: dayOfMoment(closed.closed_at, timeZone),
          by: closed.by_name,
          second: closed.second_name,
        }
      : null,
  };
}

/** The signing that ended a month: its own, or that of a later one. A month before the ledger began was signed by nobody. */
async function signedWith(db: Reader, month: string, last: string) {
  const begun = await db
    .selectFrom('chemical_movement')
    .select('sequence')
    .where('happened_on', '<=', last)
    .limit(1)
    .executeTakeFirst();
  if (begun === undefined) return undefined;
  return db
    .selectFrom('closed_month')
    .selectAll()
    .where('month', '>=', month)
    .orderBy('month')
    .limit(1)
    .executeTakeFirst();
}

/** What every bottle held when a day began: what its latest row of the days before says. */
export function levelsBefore(db: Reader, first: string): Promise<BottleLevel[]> {
  return db
    .selectFrom('bottle')
    .innerJoin('chemical_movement as latest', (join) =>
      join.on((eb) =>
        eb(
          'latest.sequence',
          '=',
          eb
            .selectFrom('chemical_movement as earlier')
            .select('earlier.sequence')
            .whereRef('earlier.bottle_id', '=', 'bottle.id')
            .where('earlier.happened_on', '<', first)
            // Dated on its own day, which may be after that of rows entered later.
            .where('earlier.kind', '<>', 'confirmed')
            .orderBy('earlier.sequence', 'desc')
            .limit(1),
        ),
      ),
    )
    .select(['bottle.id as bottleId', 'latest.stock_after as stock', 'latest.out_after as out'])
    .execute();
}
