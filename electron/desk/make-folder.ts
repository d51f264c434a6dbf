import { mkdir, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { DeskError } from './desk-error.ts';

/**
 * Makes a folder with those above it that are not there, one by one: `mkdir` with `recursive` never ends in a folder in which
 * nothing can be made, such as `/proc`. Throws DeskError `notAFolder`.
 *
 * @param folder absolute.
 */
export async function makeFolder(folder: string): Promise<void> {
  const missing: string[] = [];
  let there = folder;
  for (;;) {
    const found = await stat(there).catch((error: NodeJS.ErrnoException) => error);
    if (!(found instanceof Error)) {
      if (!found.isDirectory()) throw new DeskError('notAFolder', { folder });
      break;
    }
    if (found.code !== 'ENOENT' || dirname(there) === there) throw new DeskError('notAFolder', { folder });
    missing.unshift(there);
    there = dirname(there);
  }
  for (const one of missing) {
    await mkdir(one).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw new DeskError('notAFolder', { folder });
    });
  }
}
