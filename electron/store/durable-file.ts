import { closeSync, fsyncSync, linkSync, openSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { errorCode } from './store-fault.ts';

/** How often and how long, in ms, a name that Windows holds is waited for: a virus scanner lets go within a second. */
const renameAttempts = 20;
const renamePauseMs = 50;

/**
 * Gives a finished file its final name, replacing what had it. When this returns, bytes and name survive a power cut;
 * at no moment is there a half file under the final name. Throws the file system's errors.
 */
export function publishFile(temporary: string, file: string): void {
  syncFile(temporary);
  renamePatiently(temporary, file);
  syncFolder(dirname(file));
}

/** Gives a file another name, on the disk when this returns. Throws the file system's errors. */
export function moveFile(from: string, to: string): void {
  renamePatiently(from, to);
  syncFolder(dirname(to));
  syncFolder(dirname(from));
}

/**
 * Like `publishFile`, but never replaces a file. Returns false, with the temporary file removed, when the name was taken,
 * even in this very moment by another process.
 */
export function publishNewFile(temporary: string, file: string): boolean {
  syncFile(temporary);
  try {
    linkSync(temporary, file);
    rmSync(temporary, { force: true });
  } catch (error) {
    if (errorCode(error) === 'EEXIST') {
      rmSync(temporary, { force: true });
      return false;
    }
    // No second names on this disk (FAT, some memory sticks): there only the rename is left.
    renamePatiently(temporary, file);
  }
  syncFolder(dirname(file));
  return true;
}

function syncFile(file: string): void {
  const handle = openSync(file, 'r+');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

// A new name is on the disk only once its folder is. Windows opens no folders, some network disks refuse the call; SQLite
// goes on without it too, and so do we.
function syncFolder(folder: string): void {
  try {
    const handle = openSync(folder, 'r');
    try {
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
  } catch {
    // See above.
  }
}

function renamePatiently(from: string, to: string): void {
  for (let attempt = 1; ; attempt += 1) {
    try {
      renameSync(from, to);
      return;
    } catch (error) {
      const held = process.platform === 'win32' && ['EBUSY', 'EPERM', 'EACCES'].includes(errorCode(error));
      if (!held || attempt === renameAttempts) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, renamePauseMs);
    }
  }
}
