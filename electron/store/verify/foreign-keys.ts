import type { Note, StoreCheck } from './check.ts';
import { nextTurn } from './check.ts';
import { schemaOf } from './made-schema.ts';

/** Every reference from row to row leads to a row. */
export const foreignKeys: StoreCheck = {
  name: 'foreignKeys',
  async look(store) {
    const tables = (await schemaOf(store)).filter((part) => part.type === 'table').map((part) => part.name);
    const problems: Note[] = [];
    for (const table of tables) {
      const broken = await store.read(
        async () => store.raw().pragma(`foreign_key_check("${table}")`) as { rowid: number; parent: string }[],
      );
      for (const { rowid, parent } of broken) {
        problems.push({ key: 'verify:foreignKeys.broken', values: { table, row: rowid, parent } });
      }
      await nextTurn();
    }
    return { problems, facts: [{ key: 'verify:foreignKeys.looked', values: { count: tables.length } }] };
  },
};
