import { conflictsAmong, type Standing } from '../../shared/chemicals/compatibility.ts';
import type { StandingConflict } from '../../shared/contract/put-away.ts';
import type { Reader } from '../store/store.ts';
import { kindsOf } from './kinds-of.ts';
import { incompatibilities } from './reference.ts';

/** A substance that stands in a cabinet. */
export interface CabinetStanding extends Standing {
  substanceId: string;
  cabinetId: string;
  cabinet: string;
  nameZh: string;
  nameEn: string;
}

const sourceNames = new Map(incompatibilities.sources.map(({ id, name }) => [id, name]));

/** The names of the matrix's sources, in both languages. */
export function namesOfSources(ids: readonly string[]): { zh: string; en: string }[] {
  return ids.map((id) => sourceNames.get(id) ?? { zh: id, en: id });
}

/** What stands where: each substance once in each cabinet that has something of it, by cabinet and name. */
export async function readStandings(db: Reader): Promise<CabinetStanding[]> {
  const rows = await db
    .selectFrom('bottle')
    .innerJoin('substance', 'substance.id', 'bottle.substance_id')
    .innerJoin('cabinet', 'cabinet.id', 'bottle.cabinet_id')
    .select(['substance.id as substanceId', 'cabinet.id as cabinetId', 'cabinet.name as cabinet'])
    .select(['name_zh as nameZh', 'name_en as nameEn', 'storage_group as storageGroup', 'bottle.controls'])
    .where((eb) => eb.or([eb('stock', '>', 0), eb('out', '>', 0)]))
    .distinct()
    .orderBy('cabinet.name')
    .orderBy('cabinet.id')
    .orderBy('substance.search_text')
    .orderBy('substance.id')
    .execute();
  return onceEach(rows.map(({ controls, ...row }) => ({ ...row, kinds: kindsOf(controls) })));
}

/** Bottles of one substance in one cabinet as one, on the lists of all of them. */
export function onceEach(standings: readonly CabinetStanding[]): CabinetStanding[] {
  const groups = Map.groupBy(standings, ({ cabinetId, substanceId }) => `${cabinetId} ${substanceId}`);
  return [...groups.values()].flatMap(([first, ...others]) =>
    first === undefined ? [] : [{ ...first, kinds: [...new Set([first, ...others].flatMap(({ kinds }) => kinds))] }],
  );
}

/** Every two in a cabinet that must not stand together, with who forbids it: what is forbidden first, then by cabinet. */
export function standingConflicts(
  standings: readonly CabinetStanding[],
  wanted: (one: CabinetStanding, other: CabinetStanding) => boolean = () => true,
): StandingConflict[] {
  return [...Map.groupBy(standings, ({ cabinetId }) => cabinetId).values()]
    .flatMap((content) => conflictsAmong(content, incompatibilities))
    .filter(({ one, other }) => wanted(one, other))
    .sort((x, y) => Number(x.verdict !== 'forbid') - Number(y.verdict !== 'forbid'))
    .map(({ one, other, verdict, sources }) => ({
      cabinet: one.cabinet,
      one: { nameZh: one.nameZh, nameEn: one.nameEn },
      other: { nameZh: other.nameZh, nameEn: other.nameEn },
      verdict,
      sources: namesOfSources(sources),
    }));
}
