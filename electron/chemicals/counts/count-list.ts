import { sql } from 'kysely';
import type { CountRow } from '../../../shared/contract/chemical-counts.ts';
import type { Reader } from '../../store/store.ts';
import { unreportedCounts } from './count-plan.ts';
import { rowOf } from './count-view.ts';

/** The counts, those under way first, then the latest. */
export async function listCounts(
  db: Reader,
  { page, size }: { page: number; size: number },
): Promise<{ rows: CountRow[]; total: number }> {
  const { total } = await db
    .selectFrom('chemical_count')
    .select(sql<number>`count(*)`.as('total'))
    .executeTakeFirstOrThrow();
  const counts = await db
    .selectFrom('chemical_count as count')
    .leftJoin('cabinet', 'cabinet.id', 'count.cabinet_id')
    .selectAll('count')
    .select('cabinet.name as cabinetName')
    .select((eb) => [
      eb
        .selectFrom('count_line as line')
        .select(sql<number>`count(*)`.as('lines'))
        .whereRef('line.count_id', '=', 'count.id')
        .as('lines'),
      eb
        .selectFrom('count_line as line')
        .select(sql<number>`count(*)`.as('differences'))
        .whereRef('line.count_id', '=', 'count.id')
        .where(sql<boolean>`coalesce(recount_amount, first_amount) <> coalesce(recount_book, first_book)`)
        .as('differences'),
    ])
    .orderBy((eb) => eb.case().when('state', 'in', ['finished', 'abandoned']).then(1).else(0).end())
    .orderBy('opened_at', 'desc')
    .orderBy('number', 'desc')
    .limit(size)
    .offset((page - 1) * size)
    .execute();
  const unreported = await unreportedCounts(db);
  const rows = counts.map(({ cabinetName, lines, differences, ...count }) =>
    rowOf(count, cabinetName, {
      lines: lines ?? 0,
      differences: count.state === 'deciding' || count.state === 'finished' ? (differences ?? 0) : null,
      toReport: unreported.has(count.id),
    }),
  );
  return { rows, total };
}
