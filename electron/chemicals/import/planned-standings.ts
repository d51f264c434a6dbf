import type { StandingConflict } from '../../../shared/contract/put-away.ts';
import type { Reader } from '../../store/store.ts';
import { controlKinds, filedSubstances } from '../reference.ts';
import { type CabinetStanding, onceEach, readStandings, standingConflicts } from '../standing-together.ts';
import type { KnownStock } from './known-stock.ts';
import type { ImportPlan } from './plan-import.ts';

/** What the bottles of a plan must not stand beside in their cabinets: each other, or what is there already. */
export async function plannedConflicts(db: Reader, plan: ImportPlan, known: KnownStock): Promise<StandingConflict[]> {
  const own = await db
    .selectFrom('substance')
    .select(['id', 'name_zh as nameZh', 'name_en as nameEn', 'storage_group as storageGroup'])
    .execute();
  const made = plan.substances.map(({ key, nameZh, nameEn, catalogueCas }) => ({
    id: key,
    nameZh,
    nameEn,
    storageGroup: filedSubstances.get(catalogueCas ?? '')?.storageGroup ?? null,
  }));
  const substances = new Map([...own, ...made].map((one) => [one.id, one]));
  const coming = plan.planned.flatMap(({ substanceId, cabinetId, cas, content }): CabinetStanding[] => {
    const substance = substances.get(substanceId);
    if (substance === undefined || content.amount === 0) return [];
    const { id, ...names } = substance;
    const kinds = controlKinds(cas, content.concentration, known.lists);
    return [{ ...names, substanceId: id, cabinetId, cabinet: content.path.join(' / '), kinds }];
  });
  const places = new Set(coming.map(({ cabinetId }) => cabinetId));
  const there = (await readStandings(db)).filter(({ cabinetId }) => places.has(cabinetId));
  const isComing = new Set(coming.map(({ cabinetId, substanceId }) => `${cabinetId} ${substanceId}`));
  return standingConflicts(onceEach([...coming, ...there]), (one, other) =>
    [one, other].some(({ cabinetId, substanceId }) => isComing.has(`${cabinetId} ${substanceId}`)),
  );
}
