import { existsSync } from 'node:fs';
import type Database from 'better-sqlite3';
import { Fault } from '../../../shared/contract/fault.ts';
import { backUpWithinTurn } from '../backup.ts';
import { moveFile } from '../durable-file.ts';
import type { Store } from '../store.ts';
import { asFault, storageKind } from '../store-fault.ts';
import { refuseStrayLog } from '../stray-log.ts';
import { freeName, setAside } from './set-aside.ts';

/**
 * Puts `store.db.restore` in the place of an open store, which then counts as closed. The store is backed up first, as
 * `before-restore_<time>.db`; one that is too damaged for a sound backup is set aside as it is. Killed at any step, there is
 * either the old store or the restored one, whole. When it throws before the exchange, the store is still open.
 *
 * @param now ISO in UTC, for the names.
 * @returns where the old store is kept: a file or a folder in `backups`.
 */
export function exchangeStore(store: Store, now: string): Promise<string> {
  return store.retire(async () => {
    const backup = await backUpIfSound(store, now);
    try {
      return putInPlace(store, backup, now);
    } catch (error) {
      if (store.raw().open) store.raw().pragma('journal_mode = WAL');
      throw asFault(error);
    }
  });
}

async function backUpIfSound(store: Store, now: string): Promise<string | null> {
  try {
    const file = freeName(store.files.backups, 'before-restore', now, '.db');
    return (await backUpWithinTurn(store, file)).file;
  } catch (error) {
    if (error instanceof Fault && error.code === 'storageDamaged') return null;
    throw error;
  }
}

function putInPlace(store: Store, backup: string | null, now: string): string {
  const { files } = store;
  const raw = store.raw();
  const logIsIn = takeInLog(raw, `${files.database}-wal`);
  if (!logIsIn && backup !== null) throw new Fault('storageBusy', 'storageBusy');
  if (!logIsIn || process.platform === 'win32') {
    // Windows gives nobody's name away while the file is open, and lets nobody else in either.
    raw.close();
    store.file.letGo();
  }
  // Elsewhere the lock is held on: nobody comes in between, or has the old file ever after.
  const kept = backup ?? setAside(files, now);
  refuseStrayLog(files);
  moveFile(files.restore, files.database);
  return kept;
}

/**
 * Writes the log back into the file and takes it away, so that the restored store can never find it beside itself; the file
 * stays locked. MEMORY and not DELETE: that would make a journal, and remove it by name later. False on a damaged file.
 */
function takeInLog(raw: Database.Database, log: string): boolean {
  try {
    return raw.pragma('journal_mode = MEMORY', { simple: true }) === 'memory' && !existsSync(log);
  } catch (error) {
    if (storageKind(error) === 'damaged') return false;
    throw error;
  }
}
