import { conflictsWith } from '../../shared/chemicals/compatibility.ts';
import { Fault } from '../../shared/contract/fault.ts';
import type { Reader } from '../store/store.ts';
import { kindsOf } from './kinds-of.ts';
import { incompatibilities } from './reference.ts';
import { namesOfSources } from './standing-together.ts';

/** What stands in a cabinet already that the substance must not stand beside, with the names of the sources that forbid it. */
export async function conflictsIn(db: Reader, cabinetId: string, substanceId: string, bottleId: string | null) {
  const substance = await db.selectFrom('substance').selectAll().where('id', '=', substanceId).executeTakeFirst();
  if (substance === undefined) throw new Fault('notFound', 'noSuchSubstance');
  const own = await db.selectFrom('bottle').select('controls').where('substance_id', '=', substanceId).execute();
  const standing = await db
    .selectFrom('bottle')
    .innerJoin('substance', 'substance.id', 'bottle.substance_id')
    .select(['bottle.id', 'bottle.number as bottleNumber', 'controls', 'storage_group as storageGroup'])
    .select(['name_zh as nameZh', 'name_en as nameEn'])
    .where('cabinet_id', '=', cabinetId)
    .where('substance_id', '<>', substanceId)
    .where((eb) => eb.or([eb('stock', '>', 0), eb('out', '>', 0)]))
    .orderBy('bottle.number')
    .execute();
  const neighbours = standing
    .filter((one) => one.id !== bottleId)
    .map((one) => ({ ...one, kinds: kindsOf(one.controls) }));
  const kinds = [...new Set(own.flatMap((one) => kindsOf(one.controls)))];
  const candidate = { storageGroup: substance.storage_group, kinds };
  return conflictsWith(candidate, neighbours, incompatibilities).map(({ neighbour, verdict, sources }) => ({
    bottleNumber: neighbour.bottleNumber,
    nameZh: neighbour.nameZh,
    nameEn: neighbour.nameEn,
    verdict,
    sources: namesOfSources(sources),
  }));
}

/** Refuses to put something away beside what it must not stand with, unless somebody says why. Throws `conflict`. */
export async function mayStand(
  db: Reader,
  {
    cabinetId,
    substanceId,
    bottleId,
    despite,
  }: { cabinetId: string; substanceId: string; bottleId: string; despite: string },
): Promise<void> {
  if (despite !== '') return;
  const [worst] = (await conflictsIn(db, cabinetId, substanceId, bottleId)).filter((one) => one.verdict === 'forbid');
  if (worst === undefined) return;
  const params = {
    number: worst.bottleNumber,
    name: worst.nameZh,
    source: worst.sources.map(({ zh, en }) => `${zh} (${en})`).join(', '),
  };
  throw new Fault('conflict', 'mustNotStandTogether', params);
}
