import type { Store } from '../store.ts';
import type { Note, StoreCheck } from './check.ts';
import { madeSchema, schemaOf } from './made-schema.ts';

/** Every table of ours is STRICT, and tables and indexes are those that this program makes, with their checks. */
export const strictness: StoreCheck = {
  name: 'strictness',
  async look(store) {
    const problems: Note[] = (await looseTables(store)).map((table) => ({
      key: 'verify:strictness.loose',
      values: { table },
    }));
    const loose = new Set(problems.map((problem) => problem.values?.table));
    const present = new Map((await schemaOf(store)).map((part) => [part.name, part]));
    const expected = (await madeSchema()).filter((part) => part.type !== 'trigger');
    for (const { name, sql } of expected) {
      const found = present.get(name);
      if (found === undefined) problems.push({ key: 'verify:strictness.missing', values: { name } });
      else if (found.sql !== sql && !loose.has(name)) {
        problems.push({ key: 'verify:strictness.altered', values: { name } });
      }
    }
    const count = expected.filter((part) => part.type === 'table').length;
    return { problems, facts: [{ key: 'verify:strictness.found', values: { count } }] };
  },
};

// FTS5's tables (virtual, shadow) cannot be STRICT, Kysely makes its two by itself.
function looseTables(store: Store): Promise<string[]> {
  return store.read(async () => {
    const list = store.raw().pragma('main.table_list') as { name: string; type: string; strict: number }[];
    return list
      .filter(({ name, type, strict }) => type === 'table' && strict === 0 && !/^(sqlite|kysely)_/.test(name))
      .map(({ name }) => name);
  });
}
