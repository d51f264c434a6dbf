import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { backUpTo } from '../../electron/store/backup.ts';
import { verifyStore } from '../../electron/store/verify/verify-store.ts';
import { wordsIn } from '../../electron/words/words.ts';
import { countPeople, openTestStore, tamper } from '../store/new-store.ts';
import { entry, insertPerson } from '../store/plain-rows.ts';
import { startChild } from '../support/child-script.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const writePairs = new URL('children/write-pairs.ts', import.meta.url);

describe('a store with a damaged page', () => {
  it('opens, says storageDamaged where it matters, refuses to be backed up, and verify names it', async () => {
    const store = await openTestStore(temporaryFolder());
    await store.write(async (writer) => {
      for (let i = 0; i < 3000; i += 1) await insertPerson(writer, `p${i}`);
      await writer.audit(entry);
    });
    await store.close();
    const { folder, database } = store.files;
    let page = 0;
    tamper(folder, (raw) => {
      page = raw.prepare("select rootpage from sqlite_master where name = 'person'").pluck().get() as number;
    });
    const bytes = readFileSync(database);
    bytes.fill(0x5a, (page - 1) * 4096, page * 4096);
    writeFileSync(database, bytes);

    const opened = await openTestStore(folder);
    const reading = opened.read((db) => db.selectFrom('person').select('name').execute());
    await expect(reading).rejects.toMatchObject({ code: 'storageDamaged', reason: 'storageDamaged' });
    await expect(backUpTo(opened, join(folder, 'backups', 'copy.db'))).rejects.toMatchObject({
      code: 'storageDamaged',
    });
    const { ok, checks } = await verifyStore(opened, { words: wordsIn('en') });
    expect(ok).toBe(false);
    expect(checks.find((check) => check.name === 'pages')?.ok).toBe(false);
    expect(checks.find((check) => check.name === 'audit')?.ok).toBe(true);
    // What can be read is still read.
    expect(await opened.read((db) => db.selectFrom('audit').select('id').execute())).toHaveLength(1);
  });
});

describe('a power cut', () => {
  // It cannot be made here. What it can leave of a log is a piece that ends anywhere: every such piece is tried.
  it('leaves whole writes up to some moment, wherever the log breaks off', async () => {
    const folder = temporaryFolder();
    const child = startChild(writePairs, [folder, '0']);
    while (child.lines.length < 6) expect(await child.nextLine()).toBeDefined();
    await child.kill();
    const wal = readFileSync(join(folder, 'store.db-wal'));
    const frame = 24 + 4096;
    const ends = Array.from({ length: Math.floor((wal.length - 32) / frame) + 1 }, (_, i) => 32 + i * frame);
    const torn = ends.flatMap((end) => [end, Math.min(end + 1000, wal.length)]);
    expect(torn.length).toBeGreaterThan(20);
    const outer = temporaryFolder();
    let before = 0;
    for (const end of torn) {
      const copy = join(outer, 'copy');
      mkdirSync(copy);
      copyFileSync(join(folder, 'store.db'), join(copy, 'store.db'));
      writeFileSync(join(copy, 'store.db-wal'), wal.subarray(0, end));
      const store = await openTestStore(copy);
      const people = await countPeople(store);
      expect(people % 2).toBe(0);
      expect(people).toBeGreaterThanOrEqual(before);
      before = people;
      const { checks } = await verifyStore(store, { words: wordsIn('en') });
      expect(checks.filter((check) => !check.ok)).toEqual([]);
      await store.close();
      rmSync(copy, { recursive: true });
    }
    expect(before).toBeGreaterThanOrEqual(12);
  });
});
