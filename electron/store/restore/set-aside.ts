import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { moveFile } from '../durable-file.ts';
import type { StoreFiles } from '../store.ts';

// The logs first: what is left after a crash in between must never be a log without its store.
const parts = ['-wal', '-shm', '-journal', ''];

/** True when the store or anything of it is there. */
export function isAnythingThere(files: StoreFiles): boolean {
  return parts.some((part) => existsSync(`${files.database}${part}`));
}

/**
 * Moves the store's file with its logs, as they are, to a new folder `backups/replaced_<time>`, and returns that. To be
 * called when no process has the store open.
 */
export function setAside(files: StoreFiles, now: string): string {
  mkdirSync(files.backups, { recursive: true });
  const folder = freeName(files.backups, 'replaced', now);
  mkdirSync(folder);
  for (const part of parts) {
    const file = `${files.database}${part}`;
    if (existsSync(file)) moveFile(file, join(folder, `store.db${part}`));
  }
  return folder;
}

/** A path in `folder` that nothing has yet: `<word>_2026-11-25T08-00-00<ending>`, with a number where that is taken. */
export function freeName(folder: string, word: string, now: string, ending = ''): string {
  const stem = join(folder, `${word}_${now.slice(0, 19).replaceAll(':', '-')}`);
  for (let count = 1; ; count += 1) {
    const path = `${stem}${count === 1 ? '' : `-${count}`}${ending}`;
    if (!existsSync(path)) return path;
  }
}
