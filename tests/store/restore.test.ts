import {
  chmodSync,
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { backUpTo } from '../../electron/store/backup.ts';
import { newestVersion } from '../../electron/store/migrations/all.ts';
import { exchangeStore } from '../../electron/store/restore/exchange-store.ts';
import { prepareRestore } from '../../electron/store/restore/prepare-restore.ts';
import { restoreStore } from '../../electron/store/restore/restore-store.ts';
import type { Store } from '../../electron/store/store.ts';
import { verifyStore } from '../../electron/store/verify/verify-store.ts';
import { wordsIn } from '../../electron/words/words.ts';
import { startChild } from '../support/child-script.ts';
import { folderState } from '../support/folder-state.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { countPeople, openTestStore } from './new-store.ts';
import { entry, insertPerson } from './plain-rows.ts';

const later = '2026-09-02T09:10:11.000Z';
const kept = 'before-restore_2026-09-02T09-10-11.db';
const note = { file: 'old.db', at: later, accountId: null, by: '王建国', action: 'desk.restore' } as const;

function addPeople(store: Store, from: number, to: number): Promise<void> {
  return store.write(async (writer) => {
    for (let i = from; i < to; i += 1) await insertPerson(writer, `p${i}`);
    await writer.audit(entry);
  });
}

/** An open store of 501 people, with a backup `old.db` of when there was one. */
async function storeWithBackup(): Promise<{ store: Store; backup: string }> {
  const store = await openTestStore(temporaryFolder());
  await addPeople(store, 0, 1);
  const backup = join(store.files.backups, 'old.db');
  await backUpTo(store, backup);
  await addPeople(store, 1, 501);
  return { store, backup };
}

type Rows = Record<string, unknown[]>;

/** Every row of every table of ours. */
function rowsOf(raw: Database.Database): Rows {
  const names = raw
    .prepare("select name from sqlite_master where type = 'table' and name not like 'sqlite_%' order by name")
    .pluck()
    .all() as string[];
  return Object.fromEntries(names.map((name) => [name, raw.prepare(`select * from "${name}"`).all()]));
}

function rowsOfFile(file: string): Rows {
  const raw = new Database(file, { readonly: true });
  try {
    return rowsOf(raw);
  } finally {
    raw.close();
  }
}

async function restore(store: Store, backup: string): Promise<Store> {
  await prepareRestore(store.files, backup, note);
  await exchangeStore(store, later);
  return openTestStore(store.files.folder, { mustExist: true, now: later });
}

const lastAudit = (store: Store) =>
  store.read((db) => db.selectFrom('audit').selectAll().orderBy('id', 'desc').limit(1).executeTakeFirstOrThrow());

describe('a restored store', () => {
  it('holds exactly the rows of the backup, and one audit row that names it', async () => {
    const { store, backup } = await storeWithBackup();
    const { audit: auditBefore = [], ...before } = rowsOfFile(backup);
    const restored = await restore(store, backup);
    const { audit = [], ...rows } = rowsOf(restored.raw());
    expect(rows).toEqual(before);
    expect(audit.slice(0, -1)).toEqual(auditBefore);
    expect(audit.at(-1)).toMatchObject({ at: later, by_name: '王建国', action: 'desk.restore', subject: 'old.db' });
    const { checks } = await verifyStore(restored, { words: wordsIn('en') });
    expect(checks.filter((check) => !check.ok)).toEqual([]);
  });

  it('says it once', async () => {
    const { store, backup } = await storeWithBackup();
    const restored = await restore(store, backup);
    const { id } = await lastAudit(restored);
    await restored.close();
    expect((await lastAudit(await openTestStore(store.files.folder))).id).toBe(id);
  });

  it('names an account that the backup does not know by name only', async () => {
    const { store, backup } = await storeWithBackup();
    await prepareRestore(store.files, backup, { ...note, accountId: 'younger' });
    await exchangeStore(store, later);
    expect(await lastAudit(await openTestStore(store.files.folder))).toMatchObject({
      account_id: null,
      by_name: '王建国',
    });
  });

  it('never meets the log of the store before it', async () => {
    const { store, backup } = await storeWithBackup();
    // All that came after the backup is in the log alone.
    store.raw().pragma('wal_checkpoint(TRUNCATE)');
    store.raw().pragma('wal_autocheckpoint = 0');
    await addPeople(store, 501, 900);
    await prepareRestore(store.files, backup, note);
    await exchangeStore(store, later);
    const names = readdirSync(store.files.folder).filter((name) => name.startsWith('store.db'));
    expect(names).toEqual(['store.db']);
    expect(await countPeople(await openTestStore(store.files.folder))).toBe(1);
    expect(rowsOfFile(join(store.files.backups, kept)).person).toHaveLength(900);
  });

  it('can be made undone: the store that was there is a backup like any other', async () => {
    const { store, backup } = await storeWithBackup();
    const restored = await restore(store, backup);
    expect(await countPeople(restored)).toBe(1);
    expect(await countPeople(await restore(restored, join(store.files.backups, kept)))).toBe(501);
    // The second store that was there in the same second has a name of its own.
    expect(existsSync(join(store.files.backups, kept.replace('.db', '-2.db')))).toBe(true);
  });

  it('leaves attachments where they are', async () => {
    const { store, backup } = await storeWithBackup();
    const photo = join(store.files.attachments, 'ab', 'ab'.repeat(32));
    mkdirSync(join(photo, '..'));
    writeFileSync(photo, 'a picture that the backup does not know');
    await restore(store, backup);
    expect(existsSync(photo)).toBe(true);
  });

  it('may come from a read-only file', async () => {
    const { store, backup } = await storeWithBackup();
    chmodSync(backup, 0o444);
    const restored = await restore(store, backup);
    expect(statSync(restored.files.database).mode & 0o200).toBe(0o200);
    await addPeople(restored, 5, 6);
    expect(await countPeople(restored)).toBe(2);
  });
});

describe('who uses the store while it is replaced', () => {
  it('is refused when he comes too late, and finds what he wrote before in the kept backup', async () => {
    const { store, backup } = await storeWithBackup();
    await prepareRestore(store.files, backup, note);
    const early = addPeople(store, 600, 601);
    const exchange = exchangeStore(store, later);
    const late = [addPeople(store, 700, 701), countPeople(store)];
    for (const call of late) await expect(call).rejects.toMatchObject({ code: 'storageBusy' });
    await early;
    await exchange;
    await expect(countPeople(store)).rejects.toMatchObject({ code: 'storageBusy' });
    const people = rowsOfFile(join(store.files.backups, kept)).person as { id: string }[];
    expect(people.map(({ id }) => id)).toContain('p600');
    expect(people.map(({ id }) => id)).not.toContain('p700');
  });

  it('goes on when the store could not be backed up', async () => {
    const { store, backup } = await storeWithBackup();
    await prepareRestore(store.files, backup, note);
    // A file where the folder should be, as a full disk would be: nothing can be written into it.
    const real = store.files.backups;
    store.files.backups = join(backup, 'not a folder');
    await expect(exchangeStore(store, later)).rejects.toThrow();
    store.files.backups = real;
    await addPeople(store, 501, 502);
    expect(await countPeople(store)).toBe(502);
    expect(store.raw().pragma('journal_mode', { simple: true })).toBe('wal');
  });

  it('keeps its lock until the restored store has the name', async () => {
    const { store, backup } = await storeWithBackup();
    const holdStore = new URL('children/hold-store.ts', import.meta.url);
    const restored = await restore(store, backup);
    expect(await startChild(holdStore, [store.files.folder]).nextLine()).toBe('inUse');
    expect(await countPeople(restored)).toBe(1);
  });
});

describe('others who open the store in the same moments', () => {
  const script = new URL('children/open-again-and-again.ts', import.meta.url);
  const options = { now: later, storeId: 'never made', note };

  it('have the old store or the restored one, never a mixture, and never none', async () => {
    const { store, backup } = await storeWithBackup();
    const { folder } = store.files;
    const many = join(temporaryFolder(), 'many.db');
    await backUpTo(store, many);
    await store.close();
    const others = [startChild(script, [folder]), startChild(script, [folder])];
    for (const other of others) expect(await other.nextLine()).toBe('ready');
    for (let restored = 0; restored < 3; ) {
      const [source, people] = restored % 2 === 0 ? [backup, 1] : [many, 501];
      try {
        const { store: open } = await restoreStore(folder, source, options);
        expect(await countPeople(open)).toBe(people);
        await open.close();
        restored += 1;
      } catch (error) {
        // Somebody else has it, or was quicker to open what was put in.
        expect(error).toMatchObject({ problem: 'inUse' });
      }
    }
    for (const other of others) {
      other.process.stdin?.end();
      expect(await other.ended).toEqual({ code: 0, errors: '' });
      expect(other.lines.slice(1)).toEqual([expect.stringMatching(/^opened \d+$/)]);
    }
    const last = await openTestStore(folder, { mustExist: true });
    expect(await countPeople(last)).toBe(1);
    const { checks } = await verifyStore(last, { words: wordsIn('en') });
    expect(checks.filter((check) => !check.ok)).toEqual([]);
  });
});

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
