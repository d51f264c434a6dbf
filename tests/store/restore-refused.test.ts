import { copyFileSync, existsSync, linkSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { newestVersion } from '../../electron/store/migrations/all.ts';
import { prepareRestore } from '../../electron/store/restore/prepare-restore.ts';
import { restoreStore } from '../../electron/store/restore/restore-store.ts';
import type { Store } from '../../electron/store/store.ts';
import { startChild } from '../support/child-script.ts';
import { folderState } from '../support/folder-state.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { countPeople, openTestStore } from './new-store.ts';

import { kept, later, note, rowsOfFile, storeWithBackup } from './stores-to-restore.ts';

describe('a backup is refused, and nothing changes', () => {
  async function expectRefused(store: Store, file: string, reason: string): Promise<void> {
    const before = folderState(store.files.folder, { storeIsOpen: true });
    await expect(prepareRestore(store.files, file, note)).rejects.toMatchObject({ reason });
    expect(folderState(store.files.folder, { storeIsOpen: true })).toEqual(before);
    expect(await countPeople(store)).toBe(501);
  }

  it('when it is not there', async () => {
    const { store } = await storeWithBackup();
    await expectRefused(store, join(store.files.backups, 'nothing.db'), 'noSuchBackup');
    await expectRefused(store, store.files.backups, 'noSuchBackup');
  });

  it('when it is of a newer version', async () => {
    const { store, backup } = await storeWithBackup();
    const newer = new Database(backup);
    newer.pragma(`user_version = ${newestVersion + 10}`);
    newer.close();
    await expectRefused(store, backup, 'backupNewer');
  });

  it('when it is another program’s, or no database', async () => {
    const { store, backup } = await storeWithBackup();
    const other = new Database(backup);
    other.pragma('application_id = 7');
    other.close();
    await expectRefused(store, backup, 'backupNotOurs');
    writeFileSync(backup, '隐患台账'.repeat(100));
    await expectRefused(store, backup, 'backupNotOurs');
  });

  it('when it is the store itself, by whatever name', async () => {
    const { store } = await storeWithBackup();
    const link = join(store.files.backups, 'link.db');
    linkSync(store.files.database, link);
    await expectRefused(store, link, 'backupNotOurs');
    await expectRefused(store, store.files.database, 'backupNotOurs');
  });

  it('when it is cut off, has damaged pages, or is empty', async () => {
    const { store, backup } = await storeWithBackup();
    const whole = readFileSync(backup);
    writeFileSync(backup, Buffer.from(whole).fill(0x5a, 3 * 4096, 4 * 4096));
    await expectRefused(store, backup, 'backupDamaged');
    writeFileSync(backup, Buffer.from(whole).fill(0x5a, 100, 4096));
    await expectRefused(store, backup, 'backupDamaged');
    writeFileSync(backup, whole);
    truncateSync(backup, whole.length / 2);
    await expectRefused(store, backup, 'backupDamaged');
    truncateSync(backup, 0);
    await expectRefused(store, backup, 'backupDamaged');
  });

  it('when a reference in it leads nowhere', async () => {
    const { store, backup } = await storeWithBackup();
    const broken = new Database(backup);
    broken.pragma('foreign_keys = OFF');
    broken.exec("insert into hazard_photo values ('x', 'none', 'none')");
    broken.close();
    await expectRefused(store, backup, 'backupDamaged');
  });

  it('when it holds nothing of ours, though it has our mark', async () => {
    const { store, backup } = await storeWithBackup();
    writeFileSync(backup, '');
    const hollow = new Database(backup);
    hollow.pragma('application_id = 0x5353446b');
    hollow.close();
    await expectRefused(store, backup, 'backupDamaged');
  });

  it('when a log stands beside it: it is a store that was copied while it was open', async () => {
    const { store, backup } = await storeWithBackup();
    writeFileSync(`${backup}-wal`, 'half of it');
    await expectRefused(store, backup, 'backupDamaged');
  });
});

describe('at the next opening', () => {
  it('what was made ready is put in, and the store that was there is kept', async () => {
    const { store, backup } = await storeWithBackup();
    await prepareRestore(store.files, backup, note);
    await store.close();
    const restored = await openTestStore(store.files.folder, { now: later });
    expect(await countPeople(restored)).toBe(1);
    expect(rowsOfFile(join(store.files.backups, kept)).person).toHaveLength(501);
    expect(existsSync(store.files.restore)).toBe(false);
  });

  it('one of a newer version leaves everything alone', async () => {
    const { store, backup } = await storeWithBackup();
    await prepareRestore(store.files, backup, note);
    await store.close();
    const newer = new Database(store.files.restore);
    newer.pragma(`user_version = ${newestVersion + 10}`);
    newer.close();
    const before = folderState(store.files.folder);
    await expect(openTestStore(store.files.folder)).rejects.toMatchObject({ problem: 'newer' });
    expect(folderState(store.files.folder)).toEqual(before);
  });

  it('of a store that another process has open, nothing happens', async () => {
    const { store, backup } = await storeWithBackup();
    await store.close();
    const holder = startChild(new URL('children/hold-store.ts', import.meta.url), [store.files.folder]);
    expect(await holder.nextLine()).toBe('open');
    await prepareRestore(store.files, backup, note);
    await expect(openTestStore(store.files.folder)).rejects.toMatchObject({ problem: 'inUse' });
    expect(existsSync(store.files.restore)).toBe(true);
  });
});

describe('a closed store', () => {
  const options = { now: later, storeId: 'never made', note };

  async function expectSetAside(folder: string, backup: string, names: string[]): Promise<void> {
    const state = folderState(folder);
    const { store, kept: aside } = await restoreStore(folder, backup, options);
    expect(await countPeople(store)).toBe(1);
    await store.close();
    expect(aside).toBe(join(folder, 'backups', 'replaced_2026-09-02T09-10-11'));
    const after = folderState(folder);
    const inFolder = names.map((name) => after[join('backups', 'replaced_2026-09-02T09-10-11', name)]);
    expect(inFolder).toEqual(names.map((name) => state[name]));
  }

  it('is backed up and replaced, and says so in its own audit too', async () => {
    const { store, backup } = await storeWithBackup();
    await store.close();
    const { store: restored, kept: copy } = await restoreStore(store.files.folder, backup, options);
    expect(await countPeople(restored)).toBe(1);
    await restored.close();
    const { person, audit } = rowsOfFile(copy ?? '');
    expect(person).toHaveLength(501);
    expect(audit?.at(-1)).toMatchObject({ action: 'desk.restore', subject: 'old.db' });
  });

  it('that is cut off is set aside as it is', async () => {
    const { store, backup } = await storeWithBackup();
    await store.close();
    truncateSync(store.files.database, 9000);
    await expectSetAside(store.files.folder, backup, ['store.db']);
  });

  it('whose first page is gone is set aside as it is', async () => {
    const { store, backup } = await storeWithBackup();
    await store.close();
    writeFileSync(store.files.database, readFileSync(store.files.database).fill(0, 0, 4096));
    await expectSetAside(store.files.folder, backup, ['store.db']);
  });

  it('that is gone but for its log: the log is set aside', async () => {
    const { store, backup } = await storeWithBackup();
    const copy = temporaryFolder();
    await store.close();
    const stray = join(copy, 'store.db-wal');
    writeFileSync(stray, 'rest of a store');
    await expectSetAside(copy, backup, ['store.db-wal']);
  });

  it('with damage that only a whole check sees is set aside', async () => {
    const { store, backup } = await storeWithBackup();
    store.raw().pragma('foreign_keys = OFF');
    store.raw().exec("insert into hazard_photo values ('x', 'none', 'none')");
    await store.close();
    const { store: restored, kept: aside } = await restoreStore(store.files.folder, backup, options);
    expect(await countPeople(restored)).toBe(1);
    // The file itself stays locked as long as the program runs.
    const copy = join(temporaryFolder(), 'copy.db');
    copyFileSync(join(aside ?? '', 'store.db'), copy);
    expect(rowsOfFile(copy).person).toHaveLength(501);
  });

  it('whose audit cannot be written any more is set aside without a word in it', async () => {
    const { store, backup } = await storeWithBackup();
    const page = store.raw().prepare("select rootpage from sqlite_master where name = 'audit'").pluck().get() as number;
    await store.close();
    const bytes = readFileSync(store.files.database);
    writeFileSync(store.files.database, bytes.fill(0x5a, (page - 1) * 4096, page * 4096));
    const { store: restored, kept: aside } = await restoreStore(store.files.folder, backup, options);
    expect(await countPeople(restored)).toBe(1);
    expect(aside).toContain('replaced_');
  });

  it('that is none at all is made of the backup: a new PC', async () => {
    const { backup } = await storeWithBackup();
    const folder = join(temporaryFolder(), 'new', 'store');
    const { store, kept: nothing } = await restoreStore(folder, backup, options);
    expect([await countPeople(store), nothing]).toEqual([1, null]);
    await store.close();
  });

  it('of another program is left alone', async () => {
    const { backup } = await storeWithBackup();
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'store.db'), 'their file');
    await expect(restoreStore(folder, backup, options)).rejects.toMatchObject({ problem: 'notAStore' });
    expect(readdirSync(folder)).toEqual(['store.db']);
  });

  it('that somebody has open is left alone, damaged or not', async () => {
    const { store, backup } = await storeWithBackup();
    await store.close();
    const holder = startChild(new URL('children/hold-store.ts', import.meta.url), [store.files.folder]);
    expect(await holder.nextLine()).toBe('open');
    const { folder, database } = store.files;
    await expect(restoreStore(folder, backup, options)).rejects.toMatchObject({ problem: 'inUse' });
    const header = readFileSync(database).subarray(0, 100);
    writeFileSync(database, Buffer.alloc(100), { flag: 'r+' });
    await expect(restoreStore(folder, backup, options)).rejects.toMatchObject({ problem: 'inUse' });
    writeFileSync(database, header, { flag: 'r+' });
    expect(existsSync(store.files.restore)).toBe(false);
  });
});
