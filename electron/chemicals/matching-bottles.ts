import { lastNearDay } from '../../shared/chemicals/expiry.ts';
import type { BottleFilter } from '../../shared/contract/chemicals.ts';
import type { Reader } from '../store/store.ts';
import { sumCounted } from './counted-amount.ts';

/** Below the least, or above the most, that the school wants to have of a substance. */
export type BeyondBound = 'belowMinimum' | 'aboveMaximum';

/** Ids of the substances beyond a bound, by what is in the cabinets; also those of which no bottle is there at all. */
export function substancesBeyond(db: Reader, bound: BeyondBound) {
  return db
    .selectFrom('substance as bounded')
    .leftJoin('bottle as held', 'held.substance_id', 'bounded.id')
    .select('bounded.id')
    .where(bound === 'belowMinimum' ? 'bounded.minimum' : 'bounded.maximum', 'is not', null)
    .groupBy('bounded.id')
    .having((eb) => {
      const stock = sumCounted('stock', { bottle: 'held', substance: 'bounded' });
      return bound === 'belowMinimum'
        ? eb(stock, '<', eb.ref('bounded.minimum'))
        : eb(stock, '>', eb.ref('bounded.maximum'));
    });
}

/** The bottles that a filter asks for, with their substances and cabinets; `today` in the school's time zone. */
export function matchingBottles(db: Reader, filter: BottleFilter, today: string) {
  let query = db
    .selectFrom('bottle')
    .innerJoin('substance', 'substance.id', 'bottle.substance_id')
    .innerJoin('cabinet', 'cabinet.id', 'bottle.cabinet_id');
  const search = filter.search?.toLowerCase();
  if (search) {
    query = query.where(({ eb, fn, val, or }) =>
      or([
        eb(fn('instr', ['substance.search_text', val(search)]), '>', 0),
        eb(fn('instr', [fn('lower', ['bottle.number']), val(search)]), '>', 0),
      ]),
    );
  }
  if (filter.cabinetId) query = query.where('bottle.cabinet_id', '=', filter.cabinetId);
  if (filter.substanceId) query = query.where('bottle.substance_id', '=', filter.substanceId);
  if (filter.controlled) query = query.where('bottle.controls', '<>', '');
  if (filter.expired) query = query.where('bottle.expires_on', '<', today);
  if (filter.expiring) {
    query = query.where('bottle.expires_on', '>=', today).where('bottle.expires_on', '<=', lastNearDay(today));
  }
  for (const bound of ['belowMinimum', 'aboveMaximum'] as const) {
    if (filter[bound]) query = query.where('bottle.substance_id', 'in', substancesBeyond(db, bound));
  }
  if (!filter.withEmpty) query = query.where((eb) => eb.or([eb('bottle.stock', '>', 0), eb('bottle.out', '>', 0)]));
  return query;
}

/** How many bottles a filter asks for: what a figure says, and what the list behind it has. */
export async function countBottles(db: Reader, filter: BottleFilter, today: string): Promise<number> {
  const { total } = await matchingBottles(db, filter, today)
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  return total;
}
