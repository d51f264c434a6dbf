import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { StoreFiles } from './store.ts';

const unfinishedStore = /^store\.db\.new-\d+(?:-journal)?$/;
const unfinishedRestore = /^store\.db\.restore\.part-\d+(?:-journal|-wal|-shm)?$/;
const unfinishedBackup = /\.db\.part-\d+(?:-journal|-wal|-shm)?$/;
const unfinishedAttachment = /^[0-9a-f]{64}\.part-\d+$/;

/**
 * Removes the temporary files of processes that were killed while they made a store, a backup or an attachment.
 * To be called by the owner of the store only: nobody else writes into its folders then.
 */
export function removeLeftovers(files: StoreFiles): void {
  removeMatching(files.folder, unfinishedStore);
  removeMatching(files.folder, unfinishedRestore);
  removeMatching(files.backups, unfinishedBackup);
  for (const entry of readdirSync(files.attachments, { withFileTypes: true })) {
    if (entry.isDirectory()) removeMatching(join(files.attachments, entry.name), unfinishedAttachment);
  }
}

function removeMatching(folder: string, pattern: RegExp): void {
  for (const name of readdirSync(folder)) {
    if (!pattern.test(name)) continue;
    try {
      rmSync(join(folder, name), { force: true });
    } catch {
      // Somebody looks at it just now (Windows); the next start tries again.
    }
  }
}
