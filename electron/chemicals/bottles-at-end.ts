import { listPlaces } from '../school/queries.ts';
import type { Reader } from '../store/store.ts';
import { bottlesWithLatest } from './bottles-with-latest.ts';
import type { BottleAtEnd } from './documents/ledger-data.ts';

/**
 * The bottles that held something when a day ended, or had something out, in the order of the shelf: by place, cabinet and number.
 * What and where is read from the latest row of each up to that day, among the first so many rows of the chain, so that a month
 * that is over says the same for ever.
 */
export async function bottlesAtEnd(db: Reader, lastDay: string, chainRows: number): Promise<BottleAtEnd[]> {
  const places = await listPlaces(db);
  const placeOf = new Map(places.map(({ id, path }, order) => [id, { path, order }]));
  const rows = await bottlesWithLatest(db, { lastDay, chainRows })
    .innerJoin('substance', 'substance.id', 'bottle.substance_id')
    .innerJoin('cabinet', 'cabinet.id', 'latest.cabinet_id')
    .where((eb) => eb.or([eb('latest.stock_after', '>', 0), eb('latest.out_after', '>', 0)]))
    .select(['bottle.id as bottleId', 'bottle.number', 'bottle.purity', 'bottle.concentration', 'bottle.unit'])
    .select(['name_zh as nameZh', 'name_en as nameEn', 'latest.stock_after as stock', 'latest.out_after as out'])
    .select(['cabinet.id as cabinetId', 'cabinet.name as cabinetName', 'cabinet.place_id as placeId'])
    .orderBy('cabinet.name')
    .orderBy('cabinet.id')
    .orderBy('bottle.number')
    .execute();
  const orderOf = (placeId: string) => placeOf.get(placeId)?.order ?? places.length;
  return rows
    .toSorted((one, other) => orderOf(one.placeId) - orderOf(other.placeId))
    .map(({ placeId, ...bottle }) => ({ ...bottle, placePath: placeOf.get(placeId)?.path ?? '' }));
}
