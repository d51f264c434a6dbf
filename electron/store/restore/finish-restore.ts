import { existsSync, rmSync } from 'node:fs';
import Database from 'better-sqlite3';
import { claimStore } from '../claim-store.ts';
import { moveFile } from '../durable-file.ts';
import { checkHeader } from '../identity.ts';
import type { Store, StoreFiles } from '../store.ts';
import { asStoreFault, StoreFault, storageKind } from '../store-fault.ts';
import { exchangeStore } from './exchange-store.ts';
import { readHeader } from './prepare-restore.ts';
import { lockRestore, type RestoreLock } from './restore-lock.ts';
import { isAnythingThere, setAside } from './set-aside.ts';

/**
 * Before an opening: puts `store.db.restore`, when it is there, in the place of the store. The store that was there is backed
 * up first, or set aside when it is damaged; returns where it is kept, null when nothing was there. Throws StoreFault; then
 * either nothing was changed or the next opening goes on.
 */
export async function finishRestore(files: StoreFiles, now: string): Promise<string | null> {
  if (!existsSync(files.restore)) return null;
  const lock = checkAndLock(files);
  if (lock === null) return null;
  try {
    const present = existsSync(files.database) ? claimUnlessDamaged(files, { waitMs: 0 }) : null;
    if (present !== null) return await exchange(present, now);
    const kept = isAnythingThere(files) ? setAside(files, now) : null;
    // Windows gives no open file another name, and none in use that of this one.
    if (process.platform === 'win32') lock.release();
    moveFile(files.restore, files.database);
    return kept;
  } finally {
    lock.release();
  }
}

/** Null when another process that started in the same moment was quicker. */
function checkAndLock(files: StoreFiles): RestoreLock | null {
  try {
    checkHeader(readHeader(files.restore), files.folder);
    return lockRestore(files);
  } catch (error) {
    if (!existsSync(files.restore)) return null;
    throw error;
  }
}

async function exchange(present: Store, now: string): Promise<string> {
  try {
    return await exchangeStore(present, now);
  } finally {
    await present.close();
  }
}

/**
 * Takes hold of the store that is there; null when it is so damaged that it can only be set aside, and no other process has
 * it. Throws StoreFault, `notAStore` among others for a file that nothing shows to be what is left of a store of ours.
 */
export function claimUnlessDamaged(files: StoreFiles, options?: { waitMs: number }): Store | null {
  try {
    return claimStore(files, options);
  } catch (error) {
    const fault = asStoreFault(error, files.folder);
    if (!(fault instanceof StoreFault)) throw fault;
    // Its own folders beside it show whose it was, though its first page is gone.
    const wasOurs = fault.problem === 'notAStore' && existsSync(files.backups) && existsSync(files.attachments);
    if (fault.problem !== 'damaged' && !wasOurs) throw fault;
    refuseIfInUse(files);
    return null;
  }
}

function sideFiles(files: StoreFiles): string[] {
  return ['-wal', '-shm'].map((part) => `${files.database}${part}`);
}

/** SQLite asks for the lock before it looks at the first page, so a damaged file too tells whether somebody has it. */
function refuseIfInUse(files: StoreFiles): void {
  const before = sideFiles(files).filter((file) => existsSync(file));
  try {
    const probe = new Database(files.database, { readonly: true, fileMustExist: true, timeout: 300 });
    try {
      probe.pragma('schema_version');
    } finally {
      probe.close();
    }
  } catch (error) {
    if (storageKind(error) === 'busy') throw new StoreFault('inUse', files.folder);
  }
  // A look leaves an empty log where there was none.
  for (const file of sideFiles(files)) if (!before.includes(file)) rmSync(file, { force: true });
}
