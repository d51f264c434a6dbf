import type Database from 'better-sqlite3';
import { SqliteAdapter, SqliteDialect } from 'kysely';

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

// Kysely prepares anew for each query. Nothing of ours streams, so a statement is never in use when it is asked for again.
function withStatementCache(database: Database.Database) {
  const statements = new Map<string, Database.Statement>();
  return {
    close: () => database.close(),
    prepare(sql: string) {
      const known = statements.get(sql);
      if (known !== undefined) return known;
      const statement = database.prepare(sql);
      if (statements.size >= 200) statements.clear();
      statements.set(sql, statement);
      return statement;
    },
  };
}

/** Kysely's dialect over an open better-sqlite3 database. */
export function storeDialect(database: Database.Database): SqliteDialect {
  return new StoreDialect({ database: withStatementCache(database) as never });
}
