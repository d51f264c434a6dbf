import type Database from 'better-sqlite3';

/**
 * What SQLite finds wrong with a whole file, or null: every page, row and index, and every reference between rows. May throw
 * instead of answering when the file is badly damaged. https://www.sqlite.org/pragma.html#pragma_integrity_check
 */
export function findUnsoundness(database: Database.Database): string | null {
  const integrity = database.pragma('integrity_check', { simple: true });
  if (integrity !== 'ok') return String(integrity);
  return (database.pragma('foreign_key_check') as unknown[]).length > 0 ? 'broken references' : null;
}
