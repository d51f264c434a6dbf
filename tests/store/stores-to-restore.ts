import { join } from 'node:path';
import Database from 'better-sqlite3';
import { backUpTo } from '../../electron/store/backup.ts';
import { exchangeStore } from '../../electron/store/restore/exchange-store.ts';
import { prepareRestore } from '../../electron/store/restore/prepare-restore.ts';
import type { Store } from '../../electron/store/store.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { openTestStore } from './new-store.ts';
import { entry, insertPerson } from './plain-rows.ts';

export const later = '2026-09-02T09:10:11.000Z';
export const kept = 'before-restore_2026-09-02T09-10-11.db';
export const note = { file: 'old.db', at: later, accountId: null, by: '王建国', action: 'desk.restore' } as const;

export function addPeople(store: Store, from: number, to: number): Promise<void> {
  return store.write(async (writer) => {
    for (let i = from; i < to; i += 1) await insertPerson(writer, `p${i}`);
    await writer.audit(entry);
  });
}

/** An open store of 501 people, with a backup `old.db` of when there was one. */
export async function storeWithBackup(): Promise<{ store: Store; backup: string }> {
  const store = await openTestStore(temporaryFolder());
  await addPeople(store, 0, 1);
  const backup = join(store.files.backups, 'old.db');
  await backUpTo(store, backup);
  await addPeople(store, 1, 501);
  return { store, backup };
}

type Rows = Record<string, unknown[]>;

/** Every row of every table of ours. */
export function rowsOf(raw: Database.Database): Rows {
  const names = raw
    .prepare("select name from sqlite_master where type = 'table' and name not like 'sqlite_%' order by name")
    .pluck()
    .all() as string[];
  return Object.fromEntries(names.map((name) => [name, raw.prepare(`select * from "${name}"`).all()]));
}

export function rowsOfFile(file: string): Rows {
  const raw = new Database(file, { readonly: true });
  try {
    return rowsOf(raw);
  } finally {
    raw.close();
  }
}

export async function restore(store: Store, backup: string): Promise<Store> {
  await prepareRestore(store.files, backup, note);
  await exchangeStore(store, later);
  return openTestStore(store.files.folder, { mustExist: true, now: later });
}

export const lastAudit = (store: Store) =>
  store.read((db) => db.selectFrom('audit').selectAll().orderBy('id', 'desc').limit(1).executeTakeFirstOrThrow());
