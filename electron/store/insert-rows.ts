import type { CompiledQuery, Insertable } from 'kysely';
import type { Writer } from './store.ts';
import type { Tables } from './tables.ts';

/** Rows of one statement: building a longer one costs more than it saves. */
const slice = 50;

const compiledBy = new Map<string, CompiledQuery>();

/** Puts many rows of one table into it with as few statements as make it quick, in their order. All rows have the same columns. */
export async function insertRows<Table extends keyof Tables>(
  tx: Writer['tx'],
  table: Table,
  rows: readonly Insertable<Tables[Table]>[],
): Promise<void> {
  for (let from = 0; from < rows.length; from += slice) {
    const part = rows.slice(from, from + slice);
    const columns = Object.keys(part[0] ?? {});
    const shape = `${table} ${part.length} ${columns.join()}`;
    const compiled = compiledBy.get(shape) ?? tx.insertInto(table).values(part).compile();
    // Only whole slices come again and again.
    if (part.length === slice) compiledBy.set(shape, compiled);
    const parameters = part.flatMap((row) => columns.map((column) => (row as Record<string, unknown>)[column]));
    if (parameters.length !== compiled.parameters.length) throw new Error(`rows of ${table} differ in their columns`);
    await tx.executeQuery({ ...compiled, parameters });
  }
}
