import type { Statement } from 'better-sqlite3';
import type { Store } from '../../../electron/store/store.ts';

/** One statement as it was run. */
export interface RecordedStatement {
  sql: string;
  values: readonly unknown[];
}

/**
 * Lets a store note every statement that reaches better-sqlite3. Returns a function that takes what was noted since its
 * last call. Only for a store that is closed afterwards: its statements go on noting.
 */
export function recordSql(store: Store): () => RecordedStatement[] {
  const raw = store.raw();
  const prepare = raw.prepare;
  let recorded: RecordedStatement[] = [];
  raw.prepare = ((sql: string) => {
    const statement: Statement = prepare.call(raw, sql);
    const all = statement.all.bind(statement);
    statement.all = (...given) => {
      recorded.push({ sql, values: given.flat() });
      return all(...given);
    };
    return statement;
  }) as typeof prepare;
  return () => {
    const taken = recorded;
    recorded = [];
    return taken;
  };
}
