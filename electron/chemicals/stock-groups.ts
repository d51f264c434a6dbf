import { type ExpressionBuilder, sql } from 'kysely';
import { lastNearDay } from '../../shared/chemicals/expiry.ts';
import type { BottleFilter } from '../../shared/contract/chemicals.ts';
import type { CabinetGroup, SubstanceGroup } from '../../shared/contract/stock-groups.ts';
import { listPlaces } from '../school/queries.ts';
import type { Reader } from '../store/store.ts';
import type { Tables } from '../store/tables.ts';
import { sumCounted } from './counted-amount.ts';
import { kindsOf } from './kinds-of.ts';
import { matchingBottles } from './matching-bottles.ts';
import { nearestSubstances, rankOf } from './nearest-substances.ts';

type Of = ExpressionBuilder<Tables, 'bottle' | 'substance' | 'cabinet'>;

function figures(eb: Of, today: string) {
  const countOf = (condition: ReturnType<Of>) => eb.fn.sum<number>(eb.case().when(condition).then(1).else(0).end());
  return [
    eb.fn.countAll<number>().as('bottles'),
    countOf(eb('bottle.expires_on', '<', today)).as('expired'),
    countOf(eb.and([eb('bottle.expires_on', '>=', today), eb('bottle.expires_on', '<=', lastNearDay(today))])).as(
      'expiring',
    ),
    countOf(eb('bottle.controls', '<>', '')).as('listed'),
  ] as const;
}

/** The bottles that a filter asks for, counted by cabinet; `today` in the school's time zone. */
export async function stockByCabinet(db: Reader, filter: BottleFilter, today: string): Promise<CabinetGroup[]> {
  const paths = new Map((await listPlaces(db)).map((place) => [place.id, place.path]));
  const rows = await matchingBottles(db, filter, today)
    .leftJoin('person as keeper', 'keeper.id', 'cabinet.keeper_id')
    .leftJoin('person as second', 'second.id', 'cabinet.second_keeper_id')
    .select(['cabinet.id as cabinetId', 'cabinet.name', 'cabinet.place_id as placeId'])
    .select(['keeper.name as keeperName', 'second.name as secondKeeperName'])
    .select((eb) => figures(eb as unknown as Of, today))
    .select((eb) => eb.fn.count<number>('bottle.substance_id').distinct().as('substances'))
    .groupBy('cabinet.id')
    .orderBy('cabinet.name')
    .orderBy('cabinet.id')
    .execute();
  return rows.map(({ placeId, ...row }) => ({ ...row, placePath: paths.get(placeId) ?? '' }));
}

/** The bottles that a filter asks for, summed by substance: grams apart from millilitres, and these apart from pieces. */
export async function stockBySubstance(db: Reader, filter: BottleFilter, today: string): Promise<SubstanceGroup[]> {
  let matching = matchingBottles(db, filter, today);
  if (filter.search) {
    const near = await nearestSubstances(db, filter.search);
    matching = matching.orderBy((eb) => rankOf(eb, near));
  }
  const rows = await matching
    .select(['substance.id as substanceId', 'substance.name_zh as nameZh', 'substance.name_en as nameEn'])
    .select(['substance.cas', 'substance.minimum', 'substance.maximum', 'substance.dimension as own'])
    .select('bottle.dimension')
    .select((eb) => figures(eb as unknown as Of, today))
    .select((eb) => [
      eb.fn.count<number>('bottle.cabinet_id').distinct().as('cabinets'),
      eb.fn.sum<number>('bottle.stock').as('stock'),
      eb.fn.sum<number>('bottle.out').as('out'),
      sql<string>`group_concat(distinct nullif(bottle.controls, ''))`.as('controls'),
      eb
        .selectFrom('bottle as every')
        .select(sumCounted('stock', { bottle: 'every', substance: 'substance' }).as('sum'))
        .whereRef('every.substance_id', '=', 'substance.id')
        .as('whole'),
    ])
    .groupBy(['substance.id', 'bottle.dimension'])
    .orderBy('substance.search_text')
    .orderBy('substance.id')
    .orderBy('bottle.dimension')
    .execute();
  return rows.map(({ own, whole, minimum, maximum, controls, ...row }) => ({
    ...row,
    controls: [...new Set(kindsOf(controls ?? ''))],
    bounds: own === row.dimension ? { stock: whole ?? 0, minimum, maximum } : null,
  }));
}
