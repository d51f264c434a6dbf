import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { readMeta } from '../../electron/store/meta.ts';
import { migrations, newestVersion } from '../../electron/store/migrations/all.ts';
import { holdsStore, storeFiles } from '../../electron/store/open-store.ts';
import type { StoreFault } from '../../electron/store/store-fault.ts';
import { folderState } from '../support/folder-state.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { countPeople, newStore, openTestStore, tamper } from './new-store.ts';
import { entry, insertPerson } from './plain-rows.ts';

/** Expects that the store in `folder` is refused as `problem` and that nothing in the folder changes. */
async function expectRefused(folder: string, problem: StoreFault['problem'], mustExist = false): Promise<void> {
  const before = folderState(folder);
  await expect(openTestStore(folder, { mustExist })).rejects.toMatchObject({ name: 'StoreFault', problem });
  expect(folderState(folder)).toEqual(before);
}

async function closedStore(): Promise<string> {
  const store = await newStore();
  await store.write(async (writer) => {
    for (let i = 0; i < 2000; i += 1) await insertPerson(writer, `p${i}`);
    await writer.audit(entry);
  });
  await store.close();
  return store.files.folder;
}

describe('a store', () => {
  it('is made complete where there was none, with its identity in the header and its facts in meta', async () => {
    const folder = join(temporaryFolder(), 'deep', 'folder');
    expect(holdsStore(folder)).toBe(false);
    const store = await openTestStore(folder);
    expect(holdsStore(folder)).toBe(true);
    const header = readFileSync(store.files.database);
    expect(header.toString('latin1', 68, 72)).toBe('SSDk');
    expect(header.readUInt32BE(60)).toBe(newestVersion);
    expect(await store.read((db) => readMeta(db, 'storeId'))).toBe('store-1');
    expect(await store.read((db) => readMeta(db, 'createdAt'))).toBe('2026-09-01T08:00:00.000Z');
    expect(await store.read((db) => readMeta(db, 'passwordCost'))).toBe('12');
    expect(
      readdirSync(folder)
        .filter((name) => !name.startsWith('store.db'))
        .sort(),
    ).toEqual(['attachments', 'backups', 'logs']);
    expect(readdirSync(folder).filter((name) => name.includes('.new-'))).toEqual([]);
  });

  it('leaves one file without a log when it is closed, and keeps its rows', async () => {
    const store = await newStore();
    await store.write(async (writer) => {
      await insertPerson(writer, 'p1');
      await writer.audit(entry);
    });
    await store.close();
    await store.close();
    expect(readdirSync(store.files.folder).filter((name) => name.startsWith('store.db'))).toEqual(['store.db']);
    const again = await openTestStore(store.files.folder, { mustExist: true, storeId: 'another' });
    expect(await countPeople(again)).toBe(1);
    expect(await again.read((db) => readMeta(db, 'storeId'))).toBe('store-1');
  });

  it('is let go of even when nothing was ever asked of it', async () => {
    const folder = temporaryFolder();
    for (let i = 0; i < 3; i += 1) await (await openTestStore(folder)).close();
    expect(holdsStore(folder)).toBe(true);
  });

  it('says its version in one place only', () => {
    expect(Number(Object.keys(migrations).toSorted().at(-1)?.slice(0, 4))).toBe(newestVersion);
  });

  it('has every setting in force that keeps the data', async () => {
    const raw = (await newStore()).raw();
    const settings = [
      'journal_mode',
      'synchronous',
      'foreign_keys',
      'locking_mode',
      'trusted_schema',
      'cell_size_check',
      'recursive_triggers',
    ];
    expect(Object.fromEntries(settings.map((name) => [name, raw.pragma(name, { simple: true })]))).toEqual({
      journal_mode: 'wal',
      synchronous: 2,
      foreign_keys: 1,
      locking_mode: 'exclusive',
      trusted_schema: 0,
      cell_size_check: 1,
      recursive_triggers: 1,
    });
  });

  it('of an older version is backed up before it is brought up to date', async () => {
    const folder = await closedStore();
    tamper(folder, (database) => database.pragma('user_version = 5'));
    await openTestStore(folder);
    const copy = new Database(join(folder, 'backups', `before-version-${newestVersion}-from-5_2026-09-01.db`));
    expect(copy.pragma('user_version', { simple: true })).toBe(5);
    expect(copy.pragma('integrity_check', { simple: true })).toBe('ok');
    expect(copy.prepare('select count(*) from person').pluck().get()).toBe(2000);
    copy.close();
  });

  it('clears away what a killed process left, and nothing else', async () => {
    const folder = await closedStore();
    const sha = 'ab'.repeat(32);
    mkdirSync(join(folder, 'attachments', 'ab'));
    const leftovers = [
      'store.db.new-123',
      'store.db.new-123-journal',
      'backups/store_2026-09-01.db.part-77',
      'backups/store_2026-09-01.db.part-77-wal',
      `attachments/ab/${sha}.part-9`,
    ];
    const kept = ['letter.new-1', 'backups/store_2026-08-31.db', `attachments/ab/${sha}`, 'attachments/notes.part-1'];
    for (const name of [...leftovers, ...kept]) writeFileSync(join(folder, name), 'x');
    await openTestStore(folder);
    const names = Object.keys(folderState(folder));
    expect(names).toEqual(expect.arrayContaining(kept));
    expect(names.filter((name) => leftovers.includes(name))).toEqual([]);
  });
});

describe('what is not a store of this program is refused and left untouched', () => {
  it('no store where there must be one', async () => {
    await expectRefused(temporaryFolder(), 'missing', true);
  });

  it('a text file', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'store.db'), '隐患台账\n'.repeat(100));
    await expectRefused(folder, 'notAStore');
  });

  it('a short text file', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'store.db'), 'x');
    await expectRefused(folder, 'notAStore');
  });

  it('an empty file', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'store.db'), '');
    await expectRefused(folder, 'damaged');
  });

  it('a file that ends within its header', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'store.db'), 'SQLite format 3\0'.padEnd(60, '\0'));
    await expectRefused(folder, 'damaged');
  });

  it('a database of another program, with and without its own mark', async () => {
    for (const mark of [0, 0x47504b47]) {
      const folder = temporaryFolder();
      const foreign = new Database(join(folder, 'store.db'));
      foreign.pragma(`application_id = ${mark}`);
      foreign.exec('create table note (text text); insert into note values (1)');
      foreign.close();
      await expectRefused(folder, 'notAStore');
    }
  });

  it('a store of a newer version', async () => {
    const folder = await closedStore();
    tamper(folder, (database) => database.pragma(`user_version = ${newestVersion + 10}`));
    await expectRefused(folder, 'newer');
  });

  it('a store cut in half', async () => {
    const folder = await closedStore();
    const { database } = storeFiles(folder);
    const whole = readFileSync(database);
    writeFileSync(database, whole.subarray(0, whole.length / 2));
    await expectRefused(folder, 'damaged');
  });

  it('a store whose first page is overwritten behind its header', async () => {
    const folder = await closedStore();
    const { database } = storeFiles(folder);
    const bytes = readFileSync(database);
    bytes.fill(0x5a, 100, 4096);
    writeFileSync(database, bytes);
    await expectRefused(folder, 'damaged');
  });

  it('a log without its store: it would be replayed into the new one', async () => {
    for (const name of ['store.db-wal', 'store.db-journal']) {
      const folder = temporaryFolder();
      writeFileSync(join(folder, name), 'rest of a store that was moved away');
      await expectRefused(folder, 'damaged');
    }
  });

  it('a folder where the file should be', async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'store.db'));
    await expectRefused(folder, 'notAStore');
  });

  it('a file where the folder should be', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'thesis.docx'), 'x');
    await expect(openTestStore(join(folder, 'thesis.docx'))).rejects.toMatchObject({ problem: 'notAStore' });
    expect(readFileSync(join(folder, 'thesis.docx'), 'utf8')).toBe('x');
  });

  it('a network folder', async () => {
    for (const folder of ['\\\\server\\share\\store', '\\\\?\\UNC\\server\\share']) {
      await expect(openTestStore(folder)).rejects.toMatchObject({ problem: 'networkFolder' });
    }
  });
});
