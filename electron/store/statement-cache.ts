import type Database from 'better-sqlite3';

/** More than the program has; then all are forgotten and prepared anew. */
const mostStatements = 200;

const caches = new WeakMap<Database.Database, Map<string, Database.Statement>>();

/**
 * The prepared statement of `sql`, prepared once for each connection and kept. Nothing of ours streams, so a statement is
 * never in use when it is asked for again.
 */
export function statementOf(database: Database.Database, sql: string): Database.Statement {
  let statements = caches.get(database);
  if (statements === undefined) {
    statements = new Map();
    caches.set(database, statements);
  }
  const known = statements.get(sql);
  if (known !== undefined) return known;
  const statement = database.prepare(sql);
  if (statements.size >= mostStatements) statements.clear();
  statements.set(sql, statement);
  return statement;
}
