import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';

/**
 * Names and contents of everything in a folder, to compare before and after: `path → SHA-256`, folders with a slash.
 *
 * With `storeIsOpen`, the store's files are not read but only looked at from outside (length and date): a process that
 * reads and closes the file of a store which it has open loses its lock on it.
 */
export function folderState(folder: string, { storeIsOpen = false } = {}): Record<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const states = entries.map((entry): [string, string] => {
    const path = join(entry.parentPath, entry.name);
    const name = relative(folder, path);
    if (entry.isDirectory()) return [`${name}/`, ''];
    if (storeIsOpen && entry.name.startsWith('store.db')) {
      const { size, mtimeMs } = statSync(path);
      return [name, `${size} ${mtimeMs}`];
    }
    return [name, createHash('sha256').update(readFileSync(path)).digest('hex')];
  });
  return Object.fromEntries(states.sort(([a], [b]) => a.localeCompare(b)));
}
