import { statSync } from 'node:fs';
import type { StoreFiles } from './store.ts';
import { StoreFault } from './store-fault.ts';

/**
 * SQLite would replay a log into whatever store stands beside it: https://www.sqlite.org/howtocorrupt.html . To be asked
 * before a file is given the store's name. Throws StoreFault `damaged` when a log is there.
 */
export function refuseStrayLog(files: StoreFiles): void {
  for (const log of ['-wal', '-journal']) {
    const size = statSync(`${files.database}${log}`, { throwIfNoEntry: false })?.size ?? 0;
    if (size > 0) throw new StoreFault('damaged', files.folder, `store.db${log} without its store.db`);
  }
}
