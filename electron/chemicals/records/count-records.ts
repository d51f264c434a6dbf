import type { Reader } from '../../store/store.ts';
import type { RecordRows } from './record-kinds.ts';

/** Counts as they stand, but for the figures: who, when, how far, which bottles are on the sheet, what nobody knew, what was reported. */
export async function countRecords(db: Reader, ids: readonly string[]): Promise<Map<string, RecordRows>> {
  const counts = await db
    .selectFrom('chemical_count')
    .select(['id', 'number', 'cabinet_id', 'state', 'opened_on', 'opened_at', 'account_id', 'by_name'])
    .select(['second_id', 'second_name', 'counted_on', 'finished_at', 'abandoned_for'])
    .where('id', 'in', ids)
    .execute();
  const lines = await db
    .selectFrom('count_line')
    .select(['count_id', 'bottle_id', 'cabinet_id', 'added'])
    .where('count_id', 'in', ids)
    .orderBy('bottle_id')
    .execute();
  const unknown = await db
    .selectFrom('count_unknown')
    .select(['id', 'count_id', 'words', 'noted_at'])
    .where('count_id', 'in', ids)
    .orderBy('id')
    .execute();
  const reports = await db
    .selectFrom('count_report')
    .select(['count_id', 'reported_on', 'reported_at', 'account_id', 'by_name', 'words'])
    .where('count_id', 'in', ids)
    .execute();
  const parts = Map.groupBy<string, { count_id: string }>([...lines, ...unknown, ...reports], (row) => row.count_id);
  return new Map(counts.map((count) => [count.id, { rows: [count, ...(parts.get(count.id) ?? [])] }]));
}

/** A bottle of a count has no id of its own. */
export function countLineId(countId: string, bottleId: string): string {
  return `${countId} ${bottleId}`;
}

/** What was found of bottles and what was decided. */
export async function countLineRecords(db: Reader, ids: readonly string[]): Promise<Map<string, RecordRows>> {
  const wanted = new Set(ids);
  const [counts, bottles] = [0, 1].map((part) => [...new Set(ids.map((id) => id.split(' ')[part] ?? ''))]);
  const lines = await db
    .selectFrom('count_line as line')
    .innerJoin('chemical_count as count', 'count.id', 'line.count_id')
    .innerJoin('bottle', 'bottle.id', 'line.bottle_id')
    .select(['count.number as count_number', 'bottle.number as bottle_number'])
    .select(['line.count_id', 'line.bottle_id', 'line.cabinet_id', 'line.added'])
    .select(['first_found', 'first_amount', 'first_book', 'first_sequence', 'first_on'])
    .select(['recount_found', 'recount_amount', 'recount_book', 'recount_sequence', 'recount_on'])
    .select(['decision_id', 'cause', 'words', 'decided_at', 'approver_id', 'approver_name', 'movement'])
    .where('line.count_id', 'in', counts ?? [])
    .where('line.bottle_id', 'in', bottles ?? [])
    .execute();
  return new Map(
    lines
      .map(({ count_number, bottle_number, ...row }) => {
        const id = countLineId(row.count_id, row.bottle_id);
        return [id, { rows: [row], name: `${count_number} ${bottle_number}` }] as const;
      })
      .filter(([id]) => wanted.has(id)),
  );
}
