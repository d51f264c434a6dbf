import Database from 'better-sqlite3';
import { Kysely } from 'kysely';
import { storeDialect } from '../dialect.ts';
import { migrate } from '../migrate.ts';
import type { Store } from '../store.ts';

/** A table, an index or a trigger as SQLite keeps it. */
export interface SchemaPart {
  type: 'table' | 'index' | 'trigger';
  name: string;
  sql: string;
}

// Indexes that SQLite makes by itself have no SQL of their own.
const parts = `select type, name, sql from sqlite_master
  where sql is not null and name not like 'sqlite_%' and name not like 'kysely_%' order by name`;

/** The schema of the open store. */
export function schemaOf(store: Store): Promise<SchemaPart[]> {
  return store.read(async () => store.raw().prepare(parts).all() as SchemaPart[]);
}

/** The schema that this program's migrations make, from an empty store in memory. */
export async function madeSchema(): Promise<SchemaPart[]> {
  const database = new Database(':memory:');
  try {
    await migrate(new Kysely({ dialect: storeDialect(database) }));
    return database.prepare(parts).all() as SchemaPart[];
  } finally {
    database.close();
  }
}
