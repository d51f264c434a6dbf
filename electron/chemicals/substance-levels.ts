import { sql } from 'kysely';
import type { LevelSeries } from '../../shared/contract/substance-record.ts';
import { prepareQuery } from '../store/prepared-query.ts';
import type { Reader } from '../store/store.ts';

/**
 * What each day did to the bottles of one substance, through the index of its bottles and that of their rows: a ledger of a
 * million rows of others is not read.
 */
export const dailyEffects = prepareQuery((db, { substanceId }: { substanceId: string }) => {
  const effect = (account: 'stock' | 'out') =>
    sql<number>`sum(case when m.to_account = ${sql.lit(account)} then m.amount else 0 end
      - case when m.from_account = ${sql.lit(account)} then m.amount else 0 end)`;
  return db
    .selectFrom('bottle')
    .innerJoin('chemical_movement as m', 'm.bottle_id', 'bottle.id')
    .where('bottle.substance_id', '=', substanceId)
    .select(['bottle.dimension', 'm.happened_on as day'])
    .select([effect('stock').as('stock'), effect('out').as('out')])
    .groupBy(['bottle.dimension', 'm.happened_on'])
    .orderBy('bottle.dimension')
    .orderBy('m.happened_on');
});

/** The level at the end of each day on which something moved, for each dimension that the bottles are counted in. */
export async function substanceLevels(db: Reader, substanceId: string): Promise<LevelSeries[]> {
  const series: LevelSeries[] = [];
  for (const { dimension, day, ...effect } of await dailyEffects(db, { substanceId })) {
    let last = series.at(-1);
    if (last?.dimension !== dimension) {
      last = { dimension, days: [] };
      series.push(last);
    }
    const before = last.days.at(-1) ?? { stock: 0, out: 0 };
    last.days.push({ day, stock: before.stock + effect.stock, out: before.out + effect.out });
  }
  return series;
}
