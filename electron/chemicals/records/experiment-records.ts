import type { Reader } from '../../store/store.ts';
import type { RecordRows } from './record-kinds.ts';

/** Versions of experiments: the plan, its amounts, and everything that happened to it. */
export async function readExperimentRecords(db: Reader, ids: readonly string[]): Promise<Map<string, RecordRows>> {
  const versions = await db
    .selectFrom('experiment_version as version')
    .innerJoin('experiment', 'experiment.id', 'version.experiment_id')
    .select(['experiment.number as experiment_number', 'experiment.recorded_on'])
    .select(['version.id', 'version.experiment_id', 'version.number', 'state', 'edition', 'title', 'course', 'grade'])
    .select(['kind', 'group_count', 'steps', 'hazards', 'protection', 'spill', 'burn', 'fire', 'eye', 'waste'])
    .select(['approved_at', 'approved_by_id', 'approved_by'])
    .where('version.id', 'in', ids)
    .execute();
  const amounts = await db
    .selectFrom('experiment_amount')
    .select(['version_id', 'position', 'substance_id', 'amount', 'unit', 'basis', 'purpose'])
    .where('version_id', 'in', ids)
    .orderBy('position')
    .execute();
  const events = await db
    .selectFrom('experiment_event')
    .select(['version_id', 'id', 'sequence as place', 'at', 'account_id', 'person_id', 'by_name', 'kind', 'words'])
    .where('version_id', 'in', ids)
    .orderBy('place')
    .execute();
  const parts = Map.groupBy<string, { version_id: string }>([...amounts, ...events], (row) => row.version_id);
  return new Map(versions.map((version) => [version.id, { rows: [version, ...(parts.get(version.id) ?? [])] }]));
}
