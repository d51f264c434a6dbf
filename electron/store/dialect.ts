import type Database from 'better-sqlite3';
import { SqliteAdapter, SqliteDialect } from 'kysely';
import { statementOf } from './statement-cache.ts';

/** SQLite can undo DDL; saying so makes Kysely's Migrator put all pending migrations into one transaction. */
class TransactionalSqliteAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

class StoreDialect extends SqliteDialect {
  override createAdapter(): SqliteAdapter {
    return new TransactionalSqliteAdapter();
  }
}

/** Kysely's dialect over an open better-sqlite3 database. */
export function storeDialect(database: Database.Database): SqliteDialect {
  return new StoreDialect({
    // Kysely prepares anew for each query.
    database: { close: () => database.close(), prepare: (sql: string) => statementOf(database, sql) } as never,
  });
}
