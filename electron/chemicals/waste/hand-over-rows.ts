import type { WasteHandOver } from '../../../shared/contract/chemical-waste.ts';
import { Fault } from '../../../shared/contract/fault.ts';
import type { Reader } from '../../store/store.ts';
import { categoriesById } from './categories.ts';

const formOf = { volume: 'liquid', mass: 'solid', count: 'packaging' } as const;

/** Hand-overs by their ids, in the order of the ids; their codes are those of their day. */
async function handOversOf(db: Reader, ids: readonly string[]): Promise<WasteHandOver[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom('waste_hand_over as h')
    .leftJoin('waste_hand_over_reversal as back', 'back.hand_over_id', 'h.id')
    .select(['h.id', 'h.number', 'h.handed_on as on', 'h.recorded_at as at', 'h.by_name as by'])
    .select(['h.second_name as second', 'h.firm', 'h.licence', 'h.form_number as formNumber', 'h.receiver'])
    .select(['h.vehicle', 'h.words', 'back.recorded_at as backAt', 'back.by_name as backBy', 'back.reason'])
    .where('h.id', 'in', ids)
    .execute();
  const lines = await db
    .selectFrom('waste_hand_over_line as line')
    .innerJoin('waste_container as container', 'container.id', 'line.container_id')
    .select(['line.hand_over_id as handOverId', 'line.container_id as containerId', 'line.contents', 'line.weight'])
    .select(['line.code', 'container.number as containerNumber', 'container.category_id as categoryId', 'dimension'])
    .where('line.hand_over_id', 'in', ids)
    .orderBy('line.position')
    .execute();
  const categories = await categoriesById(db);
  const byHandOver = Map.groupBy(lines, (line) => line.handOverId);
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => {
    const row = byId.get(id);
    if (row === undefined) return [];
    const { backAt, backBy, reason, ...rest } = row;
    return {
      ...rest,
      lines: (byHandOver.get(id) ?? []).map(({ handOverId: _, categoryId, dimension, code, ...line }) => ({
        ...line,
        category: { ...categories(categoryId, formOf[dimension]), code },
      })),
      reversed: backAt === null ? null : { at: backAt, by: backBy ?? '', reason: reason ?? '' },
    };
  });
}

/** One hand-over. Throws `notFound`. */
export async function handOverById(db: Reader, id: string): Promise<WasteHandOver> {
  const [found] = await handOversOf(db, [id]);
  if (found === undefined) throw new Fault('notFound', 'noSuchWasteHandOver');
  return found;
}

/** A page of hand-overs, the latest first. */
export async function listHandOvers(
  db: Reader,
  { page, size }: { page: number; size: number },
): Promise<{ rows: WasteHandOver[]; total: number }> {
  const all = db.selectFrom('waste_hand_over');
  const { total } = await all.select((eb) => eb.fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
  const ids = await all
    .select('id')
    .orderBy('handed_on', 'desc')
    .orderBy('number', 'desc')
    .limit(size)
    .offset((page - 1) * size)
    .execute();
  const rows = await handOversOf(
    db,
    ids.map((row) => row.id),
  );
  return { rows, total };
}
