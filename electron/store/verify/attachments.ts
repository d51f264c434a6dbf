import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { attachmentPath } from '../attachments.ts';
import { sha256OfFile } from '../sha256.ts';
import { type Note, nextTurn, type StoreCheck } from './check.ts';

/**
 * Every attachment's file is there with the right bytes. Files without a row are told and do no harm: a picture is on the
 * disk before its row is written.
 */
export const attachments: StoreCheck = {
  name: 'attachments',
  async look(store) {
    const folder = store.files.attachments;
    const rows = await store.read((db) => db.selectFrom('attachment').select(['sha256', 'bytes']).execute());
    const problems: Note[] = [];
    for (const { sha256, bytes } of rows) {
      const path = attachmentPath(folder, sha256);
      const size = await stat(path).then(
        (found) => found.size,
        () => null,
      );
      if (size === null) problems.push({ key: 'verify:attachments.missing', values: { sha256 } });
      else if (size !== bytes || (await sha256OfFile(path)) !== sha256) {
        problems.push({ key: 'verify:attachments.altered', values: { sha256 } });
      }
      await nextTurn();
    }
    const known = new Set(rows.map((row) => row.sha256));
    const orphans = (await listFiles(folder)).filter((name) => !known.has(name)).length;
    const facts: Note[] = [{ key: 'verify:attachments.read', values: { count: rows.length } }];
    if (orphans > 0) facts.push({ key: 'verify:attachments.orphans', values: { count: orphans } });
    return { problems, facts };
  },
};

async function listFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const subfolders = entries.filter((entry) => entry.isDirectory());
  const nested = await Promise.all(subfolders.map((entry) => readdir(join(folder, entry.name))));
  return [...entries.filter((entry) => entry.isFile()).map((entry) => entry.name), ...nested.flat()];
}
