import { headerLength } from './held-file.ts';
import { newestVersion } from './migrations/all.ts';
import { StoreFault } from './store-fault.ts';

/** "SSDk": marks the file as a store of this program. */
export const applicationId = 0x5353446b;

/**
 * Looks at a file's first 100 bytes without opening it as a database, so that what is not ours stays untouched.
 * Throws StoreFault `notAStore`, `damaged` or `newer`. https://www.sqlite.org/fileformat.html#the_database_header
 */
export function checkHeader(header: Buffer, folder: string): void {
  if (header.length === 0) throw new StoreFault('damaged', folder, 'empty file');
  if (header.toString('latin1', 0, 16) !== 'SQLite format 3\0') throw new StoreFault('notAStore', folder);
  if (header.length < headerLength) throw new StoreFault('damaged', folder, 'file ends within its header');
  // A store is made complete under another name before it gets its own, so its header always tells the truth.
  if (header.readUInt32BE(68) !== applicationId) throw new StoreFault('notAStore', folder);
  const version = header.readUInt32BE(60);
  if (version > newestVersion) throw new StoreFault('newer', folder, String(version));
}
