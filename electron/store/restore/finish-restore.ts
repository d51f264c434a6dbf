import { existsSync, rmSync } from 'node:fs';
import Database from 'better-sqlite3';
import { claimStore } from '../claim-store.ts';
import { publishFile } from '../durable-file.ts';
import { checkHeader } from '../identity.ts';
import type { Store, StoreFiles } from '../store.ts';
import { asStoreFault, errorCode, StoreFault, storageKind } from '../store-fault.ts';
import { refuseStrayLog } from '../stray-log.ts';
import { exchangeStore } from './exchange-store.ts';
import { readHeader } from './prepare-restore.ts';
import { setAside } from './set-aside.ts';

/**
 * Before an opening: puts `store.db.restore`, when it is there, in the place of the store. The store that was there is backed
 * up first, or set aside when it is damaged. Throws StoreFault; then either nothing was changed or the next opening goes on.
 */
export async function finishRestore(files: StoreFiles, now: string): Promise<void> {
  if (!existsSync(files.restore)) return;
  checkHeader(readHeader(files.restore), files.folder);
  if (!existsSync(files.database)) return putIn(files);
  const present = claimUnlessDamaged(files);
  if (present === null) {
    setAside(files, now);
    return putIn(files);
  }
  try {
    await exchangeStore(present, now);
  } finally {
    await present.close();
  }
}

/** Gives the restored file the store's name, which nothing has. */
export function putIn(files: StoreFiles): void {
  try {
    refuseStrayLog(files);
    publishFile(files.restore, files.database);
  } catch (error) {
    // Another process that started in the same moment was quicker.
    if (errorCode(error) !== 'ENOENT') throw error;
  }
}

/**
 * Takes hold of the store that is there; null when it is so damaged that it can only be set aside, and no other process has
 * it. Throws StoreFault, `notAStore` among others for a file that nothing shows to be what is left of a store of ours.
 */
export function claimUnlessDamaged(files: StoreFiles): Store | null {
  try {
    return claimStore(files);
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
  } finally {
    // A look leaves an empty log where there was none.
    for (const file of sideFiles(files)) if (!before.includes(file)) rmSync(file, { force: true });
  }
}
