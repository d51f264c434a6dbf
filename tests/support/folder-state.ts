import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/** Names and contents of everything in a folder, to compare before and after: `path → SHA-256`, folders with a slash. */
export function folderState(folder: string): Record<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const states = entries.map((entry): [string, string] => {
    const path = join(entry.parentPath, entry.name);
    const name = relative(folder, path);
    if (entry.isDirectory()) return [`${name}/`, ''];
    return [name, createHash('sha256').update(readFileSync(path)).digest('hex')];
  });
  return Object.fromEntries(states.sort(([a], [b]) => a.localeCompare(b)));
}
