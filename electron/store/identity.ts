import { closeSync, existsSync, openSync, readSync } from 'node:fs';
import { newestVersion } from './migrations/all.ts';
import { StoreFault } from './store-fault.ts';

/** "SSDk": marks the file as a store of this program. */
export const applicationId = 0x5353446b;

const headerBytes = 100;

/**
 * Looks at a file's first 100 bytes without opening it as a database, so that what is not ours stays untouched.
 * Throws StoreFault `notAStore`, `damaged` or `newer`. https://www.sqlite.org/fileformat.html#the_database_header
 */
export function checkHeader(file: string, folder: string): void {
  const header = Buffer.alloc(headerBytes);
  const handle = openSync(file, 'r');
  try {
    const read = readSync(handle, header, 0, headerBytes, 0);
    if (read === 0) throw new StoreFault('damaged', folder, 'empty file');
    if (header.toString('latin1', 0, 16) !== 'SQLite format 3\0') throw new StoreFault('notAStore', folder);
    if (read < headerBytes) throw new StoreFault('damaged', folder, 'file ends within its header');
  } finally {
    closeSync(handle);
  }
  // A store is made complete under another name before it gets its own, so its header always tells the truth.
  if (header.readUInt32BE(68) !== applicationId) throw new StoreFault('notAStore', folder);
  const version = header.readUInt32BE(60);
  if (version > newestVersion) throw new StoreFault('newer', folder, String(version));
}

/** True when `file` is there, whatever it holds. */
export function isPresent(file: string): boolean {
  return existsSync(file);
}
