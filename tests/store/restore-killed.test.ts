import { cpSync, readdirSync, rmSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { backUpTo } from '../../electron/store/backup.ts';
import { prepareRestore } from '../../electron/store/restore/prepare-restore.ts';
import { restoreStore } from '../../electron/store/restore/restore-store.ts';
import { findUnsoundness } from '../../electron/store/soundness.ts';
import { startChild } from '../support/child-script.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { countPeople, openTestStore } from './new-store.ts';
import { entry, insertPerson, now } from './plain-rows.ts';

const script = new URL('children/restore-until-killed.ts', import.meta.url);
const note = { file: 'old.db', at: now, accountId: null, by: '测试', action: 'desk.restore' } as const;
const oldPeople = 300;
const people = 1000;
const atOnce = 4;

/** A closed store of 1000 people with a backup `old.db` of when they were 300. */
async function storeWithBackup(): Promise<string> {
  const folder = temporaryFolder();
  const store = await openTestStore(folder);
  const add = (from: number, to: number) =>
    store.write(async (writer) => {
      for (let i = from; i < to; i += 1) await insertPerson(writer, `p${i}`);
      await writer.audit(entry);
    });
  await add(0, oldPeople);
  await backUpTo(store, join(store.files.backups, 'old.db'));
  await add(oldPeople, people);
  await store.close();
  return folder;
}

function soundBackups(folder: string): number {
  const backups = join(folder, 'backups');
  return readdirSync(backups).filter((name) => {
    if (!name.endsWith('.db')) return false;
    const copy = new Database(join(backups, name), { readonly: true });
    const unsound = findUnsoundness(copy);
    copy.close();
    return unsound === null;
  }).length;
}

type Killed = (folder: string, step: number) => Promise<void>;

/** Kills the child at each of its steps, each time on a fresh copy of `folder`, and looks at what is there then. */
async function killAtEveryStep(folder: string, way: string, look: Killed): Promise<void> {
  const outer = temporaryFolder();
  const once = async (step: number): Promise<boolean> => {
    const copy = join(outer, String(step));
    cpSync(folder, copy, { recursive: true });
    const { code, errors } = await startChild(script, [copy, way, String(step)]).ended;
    expect(errors).toBe('');
    expect(soundBackups(copy), `after step ${step}`).toBeGreaterThan(0);
    await look(copy, step);
    rmSync(copy, { recursive: true });
    return code === 0;
  };
  for (let first = 1; ; first += atOnce) {
    const ended = await Promise.all(Array.from({ length: atOnce }, (_, i) => once(first + i)));
    if (ended.includes(true)) return;
  }
}

/** Opens the store as the next start does; how many people are in it? */
async function openedPeople(folder: string): Promise<number> {
  const store = await openTestStore(folder, { mustExist: true });
  expect(findUnsoundness(store.raw())).toBeNull();
  const count = await countPeople(store);
  await store.close();
  expect(readdirSync(folder).filter((name) => name.startsWith('store.db'))).toEqual(['store.db']);
  return count;
}

// Some eighty processes: a slow PC may take its time.
describe('killed at any step of a restore', { timeout: 300_000 }, () => {
  it('that the office carries out, there is the old store or the restored one, whole', async () => {
    const found: number[] = [];
    await killAtEveryStep(await storeWithBackup(), 'exchange', async (folder, step) => {
      found[step - 1] = await openedPeople(folder);
    });
    expect(new Set(found)).toEqual(new Set([people, oldPeople]));
    // Once restored, it stays so.
    expect(found).toEqual(found.toSorted((a, b) => b - a));
  });

  it('that an opening carries out, the next opening goes on', async () => {
    const folder = await storeWithBackup();
    const store = await openTestStore(folder);
    await prepareRestore(store.files, join(store.files.backups, 'old.db'), note);
    await store.close();
    await killAtEveryStep(folder, 'open', async (copy) => {
      expect(await openedPeople(copy)).toBe(oldPeople);
    });
  });

  it('of a damaged store, what is left of that and the backup are there, and the backup can be restored', async () => {
    const folder = await storeWithBackup();
    truncateSync(join(folder, 'store.db'), 9000);
    await killAtEveryStep(folder, 'damaged', async (copy) => {
      const source = join(copy, 'backups', 'old.db');
      const { store } = await restoreStore(copy, source, { now, storeId: 'never made', note });
      await store.close();
      expect(await openedPeople(copy)).toBe(oldPeople);
      const kept = readdirSync(join(copy, 'backups'), { recursive: true });
      expect(kept.some((name) => /^replaced_.*store\.db$/.test(String(name)))).toBe(true);
    });
  });
});
