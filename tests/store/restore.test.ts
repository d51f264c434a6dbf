import { chmodSync, existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { backUpTo } from '../../electron/store/backup.ts';
import { exchangeStore } from '../../electron/store/restore/exchange-store.ts';
import { prepareRestore } from '../../electron/store/restore/prepare-restore.ts';
import { restoreStore } from '../../electron/store/restore/restore-store.ts';
import { verifyStore } from '../../electron/store/verify/verify-store.ts';
import { wordsIn } from '../../electron/words/words.ts';
import { startChild } from '../support/child-script.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { countPeople, openTestStore } from './new-store.ts';

import {
  addPeople,
  kept,
  lastAudit,
  later,
  note,
  restore,
  rowsOf,
  rowsOfFile,
  storeWithBackup,
} from './stores-to-restore.ts';

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
