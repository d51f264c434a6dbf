import { copyFileSync, existsSync, linkSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { backUpDaily, backUpTo, listBackups } from '../../electron/store/backup.ts';
import { sha256OfFile } from '../../electron/store/sha256.ts';
import type { Store } from '../../electron/store/store.ts';
import { folderState } from '../support/folder-state.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { countPeople, newStore, openTestStore } from './new-store.ts';
import { entry, insertPerson } from './plain-rows.ts';

async function storeWithPeople(count: number): Promise<Store> {
  const store = await newStore();
  await addPeople(store, 'p', count);
  return store;
}

function addPeople(store: Store, prefix: string, count: number): Promise<void> {
  return store.write(async (writer) => {
    for (let i = 0; i < count; i += 1) await insertPerson(writer, `${prefix}${i}`);
    await writer.audit(entry);
  });
}

describe('a backup', () => {
  it('of the open store is one whole file that opens as a store', async () => {
    const store = await storeWithPeople(300);
    const file = join(temporaryFolder(), 'new folder', 'copy.db');
    const result = await backUpTo(store, file);
    const raw = store.raw();
    const tables = raw.prepare("select name from sqlite_master where type = 'table' and name not like 'sqlite_%'");
    const names = tables.pluck().all() as string[];
    const counts = names.map((name) => raw.prepare(`select count(*) from "${name}"`).pluck().get() as number);
    expect(result).toEqual({
      file,
      bytes: readFileSync(file).length,
      sha256: await sha256OfFile(file),
      rows: counts.reduce((sum, count) => sum + count, 0),
    });
    expect(readdirSync(join(file, '..'))).toEqual(['copy.db']);

    const folder = temporaryFolder();
    copyFileSync(file, join(folder, 'store.db'));
    expect(await countPeople(await openTestStore(folder))).toBe(300);
  });

  it('holds what was committed a moment ago, though the log has not been written back', async () => {
    const store = await storeWithPeople(5);
    store.raw().pragma('wal_autocheckpoint = 0');
    await addPeople(store, 'q', 5);
    const file = join(temporaryFolder(), 'copy.db');
    await backUpTo(store, file);
    const copy = new Database(file, { readonly: true });
    expect(copy.prepare('select count(*) from person').pluck().get()).toBe(10);
    copy.close();
  });

  it('is of one moment, though writes come meanwhile', async () => {
    const store = await storeWithPeople(3000);
    const file = join(temporaryFolder(), 'copy.db');
    const [result] = await Promise.all([backUpTo(store, file), addPeople(store, 'a', 10), addPeople(store, 'b', 10)]);
    const copy = new Database(file, { readonly: true });
    const count = copy.prepare('select count(*) from person').pluck().get() as number;
    copy.close();
    expect([3000, 3010, 3020]).toContain(count);
    expect(result.rows).toBeGreaterThan(count);
    expect(await countPeople(store)).toBe(3020);
  });

  it('that is unsound counts for nothing, and the one before stays', async () => {
    const store = await storeWithPeople(50);
    const file = join(store.files.backups, 'copy.db');
    await backUpTo(store, file);
    const before = folderState(store.files.backups);
    // Damage that goes into the copy as well: a reference to a row that is not there.
    const raw = store.raw();
    raw.pragma('foreign_keys = OFF');
    raw.exec("insert into hazard_photo values ('x', 'none', 'none')");
    raw.pragma('foreign_keys = ON');
    await expect(backUpTo(store, file)).rejects.toMatchObject({ code: 'storageDamaged', reason: 'backupUnsound' });
    expect(folderState(store.files.backups)).toEqual(before);
  });

  it('never replaces the open store, its log, or a file that is no backup', async () => {
    const store = await storeWithPeople(5);
    const folder = temporaryFolder();
    const thesis = join(folder, 'thesis.docx');
    writeFileSync(thesis, 'x');
    const link = join(folder, 'link.db');
    symlinkSync(store.files.database, link);
    const { database } = store.files;
    for (const file of [database, `${database}-wal`, `${database}-journal`, link, thesis]) {
      await expect(backUpTo(store, file), file).rejects.toMatchObject({ reason: 'backupTargetTaken' });
    }
    expect(readFileSync(thesis, 'utf8')).toBe('x');
    expect(readdirSync(folder).sort()).toEqual(['link.db', 'thesis.docx']);
    const otherName = join(folder, 'other.db');
    linkSync(database, otherName);
    await expect(backUpTo(store, otherName)).rejects.toMatchObject({ reason: 'backupTargetTaken' });
  });

  it('replaces an older backup', async () => {
    const store = await storeWithPeople(5);
    const file = join(temporaryFolder(), 'copy.db');
    const { sha256 } = await backUpTo(store, file);
    await addPeople(store, 'q', 5);
    const again = await backUpTo(store, file);
    expect(again.sha256).not.toBe(sha256);
    expect(again.sha256).toBe(await sha256OfFile(file));
  });

  it('of a day is made once, and the last seven are kept', async () => {
    const store = await storeWithPeople(1);
    const days = Array.from({ length: 9 }, (_, i) => `2026-09-0${i + 1}`);
    for (const day of days) {
      expect(await backUpDaily(store, day)).not.toBeNull();
      expect(await backUpDaily(store, day)).toBeNull();
    }
    writeFileSync(join(store.files.backups, 'by hand.db'), 'x');
    expect(readdirSync(store.files.backups).sort()).toEqual([
      'by hand.db',
      ...days.slice(2).map((day) => `store_${day}.db`),
    ]);
  });

  it('of today stays, though a wrong clock has made seven of the future', async () => {
    const store = await storeWithPeople(1);
    for (let i = 1; i <= 7; i += 1) await backUpDaily(store, `2099-01-0${i}`);
    await backUpDaily(store, '2026-09-01');
    expect(existsSync(join(store.files.backups, 'store_2026-09-01.db'))).toBe(true);
  });

  it('that failed does not push out an old one', async () => {
    const store = await storeWithPeople(1);
    for (let i = 1; i <= 7; i += 1) await backUpDaily(store, `2026-09-0${i}`);
    const before = folderState(store.files.backups);
    store.raw().pragma('foreign_keys = OFF');
    store.raw().exec("insert into hazard_photo values ('x', 'none', 'none')");
    await expect(backUpDaily(store, '2026-09-08')).rejects.toThrow();
    expect(folderState(store.files.backups)).toEqual(before);
  });

  it('is listed with its size, newest first', async () => {
    const store = await storeWithPeople(1);
    await backUpDaily(store, '2026-09-01');
    const [listed] = listBackups(store);
    expect(listed).toMatchObject({ file: 'store_2026-09-01.db', bytes: expect.any(Number) });
  });
});
