import { accessSync, constants, existsSync, mkdirSync } from 'node:fs';
import Database from 'better-sqlite3';
import { Kysely } from 'kysely';
import { storeDialect } from './dialect.ts';
import { HeldFile } from './held-file.ts';
import { checkHeader } from './identity.ts';
import { removeLeftovers } from './leftovers.ts';
import { Store, type StoreFiles } from './store.ts';
import { StoreFault } from './store-fault.ts';
import type { Tables } from './tables.ts';

/**
 * Takes hold of the store that is there, in whatever version it is: only one process at a time can. Throws StoreFault and
 * the errors of SQLite and the file system.
 *
 * @param waitMs how long to wait for another process to let go.
 */
export function claimStore(files: StoreFiles, { waitMs = 300 } = {}): Store {
  const held = HeldFile.hold(files.database);
  if (held === null) throw new StoreFault('inUse', files.folder);
  let database: Database.Database | null = null;
  try {
    checkHeader(held.readHeader(), files.folder);
    // Asked beforehand: SQLite says no more than "I/O error" when it may not lock a file that it may only read.
    for (const path of [files.folder, files.database]) accessSync(path, constants.R_OK | constants.W_OK);
    for (const part of [files.attachments, files.backups, files.logs]) mkdirSync(part, { recursive: true });
    // A log beside the file means that the program was not closed: then every page is looked at once.
    const unclean = existsSync(`${files.database}-wal`);
    database = new Database(files.database, { fileMustExist: true, timeout: waitMs });
    database.pragma('locking_mode = EXCLUSIVE');
    // EXCLUSIVE takes hold at the first write lock only; until then another process could still come in.
    database.exec('begin exclusive; commit');
    // Replaced by a backup while we waited for the lock: then the lock is on a file that has no name any more.
    if (!held.isAt(files.database)) throw new StoreFault('inUse', files.folder);
    settle(database);
    removeLeftovers(files);
    if (unclean && database.pragma('quick_check', { simple: true }) !== 'ok') {
      throw new StoreFault('damaged', files.folder, 'quick_check');
    }
    const kysely = new Kysely<Tables>({ dialect: storeDialect(database) });
    return new Store(files, kysely, database, held);
  } catch (error) {
    database?.close();
    held.letGo();
    throw error;
  }
}

function settle(database: Database.Database): void {
  database.pragma('journal_mode = WAL');
  // better-sqlite3 opens WAL with NORMAL, which may lose the last commits at a power cut.
  database.pragma('synchronous = FULL');
  database.pragma('foreign_keys = ON');
  database.pragma('trusted_schema = OFF');
  database.pragma('cell_size_check = ON');
  // Without it, "insert or replace" would remove rows behind the back of the append-only triggers.
  database.pragma('recursive_triggers = ON');
}
