import { addDays } from '../../shared/school/calendar.ts';
import type { Reader } from '../store/store.ts';
import type { BottleLevel } from './substances-of-rows.ts';

/** Up to which day, and among how many rows of the chain from its first, a row may be; all when left out. */
export interface LedgerBound {
  lastDay?: string;
  chainRows?: number;
}

/**
 * The bottles that had a row within the bound, each beside the `latest` of them: it says how much there was and where, so that
 * a time that is over says the same for ever.
 */
export function bottlesWithLatest(db: Reader, { lastDay, chainRows }: LedgerBound) {
  return db.selectFrom('bottle').innerJoin('chemical_movement as latest', (join) =>
    join.on((eb) =>
      eb(
        'latest.sequence',
        '=',
        eb
          .selectFrom('chemical_movement as earlier')
          .select('earlier.sequence')
          .whereRef('earlier.bottle_id', '=', 'bottle.id')
          // Moves nothing, and is dated on its own day, which may be after that of rows entered later.
          .where('earlier.kind', '<>', 'confirmed')
          .$if(lastDay !== undefined, (rows) => rows.where('earlier.happened_on', '<=', lastDay ?? ''))
          .$if(chainRows !== undefined, (rows) => rows.where('earlier.sequence', '<=', chainRows ?? 0))
          .orderBy('earlier.sequence', 'desc')
          .limit(1),
      ),
    ),
  );
}

/** What every bottle held at the end of the bound. */
export function levelsWithin(db: Reader, bound: LedgerBound): Promise<BottleLevel[]> {
  return bottlesWithLatest(db, bound)
    .select(['bottle.id as bottleId', 'latest.stock_after as stock', 'latest.out_after as out'])
    .execute();
}

/** What every bottle held when a day `YYYY-MM-DD` began. */
export function levelsBefore(db: Reader, day: string): Promise<BottleLevel[]> {
  return levelsWithin(db, { lastDay: addDays(day, -1) });
}
