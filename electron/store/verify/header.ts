import { applicationId } from '../identity.ts';
import { readMeta } from '../meta.ts';
import { newestVersion } from '../migrations/all.ts';
import type { Finding, Note, StoreCheck } from './check.ts';

/** The first 100 bytes say what the file is: https://www.sqlite.org/fileformat.html#the_database_header */
export const header: StoreCheck = {
  name: 'header',
  async look(store) {
    const length = store.file.length();
    const pageSize = store.raw().pragma('page_size', { simple: true }) as number;
    const problems: Note[] = fieldsAmiss(store.file.readHeader(), pageSize).map((field) => ({
      key: 'verify:header.field',
      values: { field },
    }));
    if (length % pageSize !== 0) problems.push({ key: 'verify:header.length', values: { length } });
    for (const key of ['storeId', 'createdAt', 'passwordCost']) {
      if ((await store.read((db) => readMeta(db, key))) === undefined) {
        problems.push({ key: 'verify:header.meta', values: { key } });
      }
    }
    return { problems, facts: [{ key: 'verify:header.sound', values: { version: newestVersion } }] } satisfies Finding;
  },
};

/** Names of the header's fields, as SQLite's description gives them, that are not as this program writes them. */
function fieldsAmiss(bytes: Buffer, pageSize: number): string[] {
  const expected: [field: string, holds: boolean][] = [
    ['header string', bytes.toString('latin1', 0, 16) === 'SQLite format 3\0'],
    ['page size', (bytes.readUInt16BE(16) === 1 ? 65_536 : bytes.readUInt16BE(16)) === pageSize],
    ['write version', bytes[18] === 2],
    ['read version', bytes[19] === 2],
    ['text encoding', bytes.readUInt32BE(56) === 1],
    ['user version', bytes.readUInt32BE(60) === newestVersion],
    ['application id', bytes.readUInt32BE(68) === applicationId],
    ['reserved', bytes.subarray(72, 92).every((byte) => byte === 0)],
  ];
  return expected.filter(([, holds]) => !holds).map(([field]) => field);
}
