import { timesDone, totalOf } from '../../../shared/chemicals/experiment-amounts.ts';
import { needsPrincipal } from '../../../shared/chemicals/listing.ts';
import { isSamePerson } from '../../../shared/chemicals/two-persons.ts';
import type { ExperimentVersion, PlannedAmountView } from '../../../shared/contract/experiments.ts';
import type { Caller } from '../../call/call-context.ts';
import type { ExperimentVersionTable } from '../../store/experiment-tables.ts';
import type { Reader } from '../../store/store.ts';
import { listsInForce } from '../lists/lists-in-force.ts';
import { controlsOf } from '../reference.ts';
import { listingsOfSubstance } from './listed-substances.ts';

/** Versions with their amounts and everything that happened to each, in the order of `rows`. */
export async function versionsOf(
  db: Reader,
  rows: readonly ExperimentVersionTable[],
  caller: Pick<Caller, 'accountId' | 'personId'>,
): Promise<ExperimentVersion[]> {
  if (rows.length === 0) return [];
  const ids = rows.map(({ id }) => id);
  const amounts = await db
    .selectFrom('experiment_amount')
    .innerJoin('substance', 'substance.id', 'experiment_amount.substance_id')
    .select(['version_id as versionId', 'substance_id as substanceId', 'name_zh as nameZh', 'name_en as nameEn', 'cas'])
    .select(['amount', 'unit', 'basis', 'purpose'])
    .where('version_id', 'in', ids)
    .orderBy('position')
    .execute();
  const events = await db
    .selectFrom('experiment_event')
    .selectAll()
    .where('version_id', 'in', ids)
    .orderBy('sequence')
    .execute();
  const lists = await listsInForce(db);
  const linesOf = Map.groupBy(amounts, (one) => one.versionId);
  const eventsOf = Map.groupBy(events, (one) => one.version_id);
  return rows.map((row) => {
    const times = timesDone(row.kind, row.group_count);
    const happened = eventsOf.get(row.id) ?? [];
    const writers = happened.filter(({ kind }) => kind === 'begun' || kind === 'changed' || kind === 'submitted');
    const planned: PlannedAmountView[] = (linesOf.get(row.id) ?? []).map(({ versionId: _version, ...one }) => ({
      ...one,
      total: totalOf(one, times),
    }));
    const cases = new Map(planned.map(({ substanceId, cas }) => [substanceId, cas]));
    return {
      id: row.id,
      number: row.number,
      state: row.state,
      edition: row.edition,
      title: row.title,
      course: row.course,
      grade: row.grade,
      kind: row.kind,
      groups: row.group_count,
      procedure: row.steps,
      hazards: row.hazards,
      protection: row.protection,
      spill: row.spill,
      burn: row.burn,
      fire: row.fire,
      eye: row.eye,
      waste: row.waste,
      amounts: planned,
      listed: [...cases]
        .map(([substanceId, cas]) => ({
          substanceId,
          controls: controlsOf({ cas, massPercent: null }, lists, 'zh-CN'),
        }))
        .filter(({ controls }) => controls.length > 0),
      needsPrincipal: needsPrincipal([...cases.values()].flatMap((cas) => listingsOfSubstance(cas, lists))),
      ownWork: writers.some((one) => isSamePerson({ accountId: one.account_id, personId: one.person_id }, caller)),
      approvedAt: row.approved_at,
      approvedBy: row.approved_by,
      events: happened.map(({ id, at, by_name, kind, words }) => ({ id, at, by: by_name, kind, words })),
    };
  });
}
