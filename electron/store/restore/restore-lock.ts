import { existsSync, rmSync } from 'node:fs';
import Database from 'better-sqlite3';
import { identityAt } from '../held-file.ts';
import type { StoreFiles } from '../store.ts';
import { StoreFault } from '../store-fault.ts';

/** How long another process, which looks whether it can put the file in, may take to find that it cannot. */
const withdrawWaitMs = 2_000;

/** `store.db.restore`, held. */
export interface RestoreLock {
  release(): void;
}

/**
 * Holds `store.db.restore`, so that one process at a time puts it in or takes it away: a damaged store has no lock of its own,
 * and a missing one neither. While it is held, nothing here may open and close the file. Throws SQLite's errors, and StoreFault
 * `inUse` when the file was exchanged meanwhile.
 */
export function lockRestore(files: StoreFiles, waitMs = 0): RestoreLock {
  const identity = identityAt(files.restore);
  const lock = new Database(files.restore, { fileMustExist: true, timeout: waitMs });
  try {
    lock.pragma('locking_mode = EXCLUSIVE');
    lock.exec('begin exclusive; commit');
    if (identityAt(files.restore) !== identity) throw new StoreFault('inUse', files.folder);
    return { release: () => void lock.close() };
  } catch (error) {
    lock.close();
    throw error;
  }
}

/**
 * Gives up what `prepareRestore` made ready, unless another process is putting it in, or there is no other store any more:
 * then the next opening puts it in.
 */
export function withdrawRestore(files: StoreFiles): void {
  if (!existsSync(files.restore) || !existsSync(files.database)) return;
  let lock: RestoreLock;
  try {
    lock = lockRestore(files, withdrawWaitMs);
  } catch {
    return;
  }
  // Windows removes no open file, and nobody else's.
  if (process.platform === 'win32') lock.release();
  rmSync(files.restore, { force: true });
  lock.release();
}
