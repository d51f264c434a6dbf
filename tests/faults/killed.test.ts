import { cpSync, existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { backUpDaily } from '../../electron/store/backup.ts';
import { newestVersion } from '../../electron/store/migrations/all.ts';
import { findUnsoundness } from '../../electron/store/soundness.ts';
import type { Store } from '../../electron/store/store.ts';
import { verifyStore } from '../../electron/store/verify/verify-store.ts';
import { wordsIn } from '../../electron/words/words.ts';
import { countPeople, openTestStore } from '../store/new-store.ts';
import { entry, insertPerson } from '../store/plain-rows.ts';
import { startChild } from '../support/child-script.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const writePairs = new URL('children/write-pairs.ts', import.meta.url);
const workUntilKilled = new URL('children/work-until-killed.ts', import.meta.url);
const atOnce = 4;

async function failedChecks(store: Store): Promise<string[]> {
  const { checks } = await verifyStore(store, { words: wordsIn('en') });
  return checks.filter((check) => !check.ok).map((check) => `${check.name}: ${check.detail}`);
}

/** A closed store with some people. */
async function storeOf(people: number): Promise<string> {
  const store = await openTestStore(temporaryFolder());
  await addPeople(store, people);
  await store.close();
  return store.files.folder;
}

async function addPeople(store: Store, people: number): Promise<void> {
  await store.write(async (writer) => {
    for (let i = 0; i < people; i += 1) await insertPerson(writer, `p${i}`);
    await writer.audit(entry);
  });
}

describe('killed while it writes', () => {
  it('every write that was said to be done is there, whole, and the chain of the audit holds', async () => {
    const folder = temporaryFolder();
    let next = 0;
    for (const writes of [1, 7, 40]) {
      const child = startChild(writePairs, [folder, String(next)]);
      while (child.lines.length < writes) expect(await child.nextLine()).toBeDefined();
      await child.kill();
      const done = Number(child.lines.at(-1));

      const store = await openTestStore(folder, { mustExist: true });
      const ids = await store.read((db) => db.selectFrom('person').select('id').execute());
      const pairs = ids.map(({ id }) => Number(id.slice(1)));
      next = Math.max(...pairs) + 1;
      // One more may have been written than could be said.
      expect([done, done + 1]).toContain(next - 1);
      expect(pairs.length).toBe(2 * next);
      expect(await failedChecks(store)).toEqual([]);
      await store.close();
    }
  });
});

/** Lets a child do `work` on a copy of `from` and kills it before its 1st, 2nd, 3rd … step, until it comes to the end. */
async function killAtEveryStep(
  from: string | null,
  work: string,
  look: (folder: string) => Promise<void>,
): Promise<number> {
  const outer = temporaryFolder();
  const once = async (step: number): Promise<boolean> => {
    const folder = join(outer, String(step));
    if (from !== null) cpSync(from, folder, { recursive: true });
    const { code, errors } = await startChild(workUntilKilled, [folder, work, String(step)]).ended;
    expect(errors).toBe('');
    await look(folder);
    rmSync(folder, { recursive: true, force: true });
    return code === 0;
  };
  for (let first = 1; ; first += atOnce) {
    const ended = await Promise.all(Array.from({ length: atOnce }, (_, i) => once(first + i)));
    if (ended.includes(true)) return first;
  }
}

describe('killed at any step', () => {
  it('of making a store, there is none or a whole one, and the next start has one', async () => {
    const steps = await killAtEveryStep(null, 'create', async (folder) => {
      if (existsSync(join(folder, 'store.db'))) {
        const file = new Database(join(folder, 'store.db'), { readonly: true });
        expect(file.pragma('user_version', { simple: true })).toBe(newestVersion);
        expect(file.prepare('select count(*) from meta').pluck().get()).toBe(3);
        file.close();
      }
      const store = await openTestStore(folder);
      expect(await failedChecks(store)).toEqual([]);
      await store.close();
      expect(readdirSync(folder).filter((name) => name.includes('.new-'))).toEqual([]);
    });
    expect(steps).toBeGreaterThan(10);
  });

  it('of a migration, the store is of the old version or of the new one, whole', async () => {
    const versions = new Set<unknown>();
    await killAtEveryStep(await storeOf(200), 'migrate', async (folder) => {
      const file = new Database(join(folder, 'store.db'));
      const version = file.pragma('user_version', { simple: true });
      versions.add(version);
      const made = file
        .prepare("select name from sqlite_master where name in ('later', 'last') order by name")
        .pluck()
        .all();
      expect(made).toEqual(version === newestVersion ? [] : ['last', 'later']);
      if (version !== newestVersion) expect(file.prepare('select count(*) from last').pluck().get()).toBe(200);
      expect(findUnsoundness(file)).toBeNull();
      file.close();
    });
    expect(versions).toEqual(new Set([newestVersion, 990]));
  });

  it('of a daily backup, every backup that has its name is sound, and none is lost', async () => {
    const store = await openTestStore(temporaryFolder());
    await addPeople(store, 500);
    const days = [1, 2, 3, 4, 5, 6, 7].map((day) => `2026-09-0${day}`);
    for (const day of days) await backUpDaily(store, day);
    await store.close();
    await killAtEveryStep(store.files.folder, 'backup', async (folder) => {
      const backups = readdirSync(join(folder, 'backups')).filter((name) => name.endsWith('.db'));
      expect(backups.length).toBeGreaterThanOrEqual(days.length);
      expect(backups).toEqual(expect.arrayContaining(days.slice(1).map((day) => `store_${day}.db`)));
      for (const name of backups) {
        const copy = new Database(join(folder, 'backups', name), { readonly: true });
        expect(findUnsoundness(copy)).toBeNull();
        expect(copy.prepare('select count(*) from person').pluck().get()).toBe(500);
        copy.close();
      }
    });
  });

  it('of keeping an attachment, there is never a row without its file', async () => {
    await killAtEveryStep(await storeOf(1), 'attachment', async (folder) => {
      const store = await openTestStore(folder);
      expect(await failedChecks(store)).toEqual([]);
      expect(await countPeople(store)).toBe(1);
      await store.close();
    });
  });
});
