import { dayOfMoment } from '../../shared/school/time-zone.ts';
import type { Reader } from '../store/store.ts';
import { waitingUpTo } from './awaited-parties.ts';
import { bottlesAtEnd } from './bottles-at-end.ts';
import { levelsBefore } from './bottles-with-latest.ts';
import type { LedgerOfMonth } from './documents/ledger-data.ts';
import { ledgerEntries } from './ledger-entries.ts';
import { lastLink } from './ledger-rows.ts';
import { substancesOf } from './substances-of-rows.ts';

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
