import type { Reader } from '../../store/store.ts';
import { componentsOf, entriesForPrint, withoutReversed } from './container-components.ts';
import type { WasteHandOverData } from './documents/waste-data.ts';
import { handOverById } from './hand-over-rows.ts';
import { printing } from './ledger-of-year.ts';

/** A hand-over with what was in its containers when it was recorded. Throws `notFound`. */
export async function handOverForPrint(
  db: Reader,
  id: string,
): Promise<Pick<WasteHandOverData, 'handOver' | 'containers'>> {
  const { id: _, lines, ...handOver } = await handOverById(db, id);
  const ids = lines.map(({ containerId }) => containerId);
  const rows = await db.selectFrom('waste_container').selectAll().where('id', 'in', ids).execute();
  const known = new Map(rows.map((row) => [row.id, row]));
  const entries = Map.groupBy(
    await entriesForPrint(db).where('container_id', 'in', ids).where('entered_at', '<=', handOver.at).execute(),
    (row) => row.container_id,
  );
  const print = await printing(db);
  const containers = lines.flatMap(({ containerId, category, contents, weight }) => {
    const container = known.get(containerId);
    if (container === undefined) return [];
    const components = componentsOf(withoutReversed(entries.get(containerId) ?? []));
    return { ...print(container, { contents, code: category.code }), weight, components };
  });
  return { handOver, containers };
}
