import { chmodSync, closeSync, existsSync, mkdirSync, openSync, readSync, rmSync, statSync } from 'node:fs';
import { copyFile } from 'node:fs/promises';
import { basename } from 'node:path';
import Database from 'better-sqlite3';
import { Fault } from '../../../shared/contract/fault.ts';
import { publishNewFile } from '../durable-file.ts';
import { headerLength, isSameFile } from '../held-file.ts';
import { checkHeader } from '../identity.ts';
import { findUnsoundness } from '../soundness.ts';
import type { StoreFiles } from '../store.ts';
import { asFault, errorCode, StoreFault, storageKind } from '../store-fault.ts';
import { withdrawRestore } from './restore-lock.ts';
import { type RestoreNote, writeRestoreNote } from './restore-note.ts';

/**
 * Copies the backup `source` beside the store as `store.db.restore`, complete and checked: from then on the next opening
 * puts it in the store's place. The store itself and the backup are only looked at. Throws `notFound` `noSuchBackup`,
 * `conflict` `backupNotOurs`, `backupNewer` or `backupDamaged`, and the storage faults; nothing is left behind then.
 */
export async function prepareRestore(files: StoreFiles, source: string, note: RestoreNote): Promise<void> {
  const temporary = `${files.restore}.part-${process.pid}`;
  try {
    checkSource(files, source);
    mkdirSync(files.folder, { recursive: true });
    await copyFile(source, temporary);
    // A backup from a disc or a stick may be read-only, and so would be the store.
    chmodSync(temporary, 0o644);
    checkCopy(temporary, note);
    // What an earlier restore has left, killed before it came to its end.
    withdrawRestore(files);
    if (!publishNewFile(temporary, files.restore)) throw new Fault('storageBusy', 'storageBusy');
  } catch (error) {
    throw asFault(error);
  } finally {
    for (const part of ['', '-wal', '-shm', '-journal']) rmSync(`${temporary}${part}`, { force: true });
  }
}

function checkSource(files: StoreFiles, source: string): void {
  const file = basename(source);
  if (!statSync(source, { throwIfNoEntry: false })?.isFile()) throw new Fault('notFound', 'noSuchBackup', { file });
  // By another name too: opening and closing it here would cost the owner its lock.
  if (isSameFile(source, files.database)) throw new Fault('conflict', 'backupNotOurs', { file });
  try {
    checkHeader(readHeader(source), files.folder);
  } catch (error) {
    if (!(error instanceof StoreFault)) throw error;
    throw new Fault('conflict', reasonOf[error.problem] ?? 'backupDamaged', { file });
  }
  // With a log beside it, it is no backup but a store that was copied or killed while it was open: half of it is in the log.
  if (existsSync(`${source}-wal`) && statSync(`${source}-wal`).size > 0) {
    throw new Fault('conflict', 'backupDamaged', { file });
  }
}

const reasonOf: Partial<Record<StoreFault['problem'], 'backupNotOurs' | 'backupNewer'>> = {
  notAStore: 'backupNotOurs',
  newer: 'backupNewer',
};

/** The first bytes of a file that is no open store. */
export function readHeader(file: string): Buffer {
  const handle = openSync(file, 'r');
  try {
    const bytes = Buffer.alloc(headerLength);
    return bytes.subarray(0, readSync(handle, bytes, 0, headerLength, 0));
  } finally {
    closeSync(handle);
  }
}

function checkCopy(copyFile: string, note: RestoreNote): void {
  const { file } = note;
  try {
    const copy = new Database(copyFile, { fileMustExist: true });
    try {
      // A log of its own would have to travel with it.
      copy.pragma('journal_mode = DELETE');
      if (findUnsoundness(copy) !== null) throw new Fault('conflict', 'backupDamaged', { file });
      writeRestoreNote(copy, note);
    } finally {
      copy.close();
    }
  } catch (error) {
    // No such table: our mark is on the file, and nothing of ours in it.
    const isDamaged = storageKind(error) === 'damaged' || errorCode(error) === 'SQLITE_ERROR';
    throw isDamaged ? new Fault('conflict', 'backupDamaged', { file }) : error;
  }
}
