import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

/** What one bundle is made from: folders and single files, relative to the project folder. */
export interface Sources {
  readonly folders: readonly string[];
  readonly files: readonly string[];
}

async function listFiles(root: string, folder: string): Promise<string[]> {
  const entries = await readdir(join(root, folder), { recursive: true, withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'));
}

/**
 * A hash of the names and contents of everything a bundle is made from. Contents and not dates, because a
 * checkout gives old files new dates and the other way round. A file that vanishes while it is read counts as missing.
 */
export async function stampSources(root: string, sources: Sources): Promise<string> {
  const listed = await Promise.all(sources.folders.map((folder) => listFiles(root, folder)));
  const names = [...listed.flat(), ...sources.files].sort();
  const hash = createHash('sha256');
  for (const name of names) {
    const content = await readFile(join(root, name)).catch(() => null);
    hash.update(`${name}\0${content?.length ?? 'missing'}\0`);
    if (content) hash.update(content);
  }
  return hash.digest('hex');
}
