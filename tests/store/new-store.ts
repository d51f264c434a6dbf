import { join } from 'node:path';
import Database from 'better-sqlite3';
import { onTestFinished } from 'vitest';
import { type OpenStoreOptions, openStore } from '../../electron/store/open-store.ts';
import type { Store } from '../../electron/store/store.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { now } from './plain-rows.ts';

/** Opens (or makes) a store that is closed when the test is over. */
export async function openTestStore(folder: string, options: Partial<OpenStoreOptions> = {}): Promise<Store> {
  const store = await openStore(folder, { now, storeId: 'store-1', passwordCost: 12, ...options });
  onTestFinished(() => store.close());
  return store;
}

/** A new empty store in a folder of the test's own. */
export function newStore(): Promise<Store> {
  return openTestStore(temporaryFolder());
}

/** Changes the file of a closed store behind the program's back, with a connection that knows no rules of ours. */
export function tamper(folder: string, change: (database: Database.Database) => void): void {
  const database = new Database(join(folder, 'store.db'), { fileMustExist: true });
  try {
    database.unsafeMode(true);
    database.pragma('foreign_keys = OFF');
    change(database);
  } finally {
    database.close();
  }
}

/** Runs `change` with all triggers away, and puts them back word for word. */
export function withoutTriggers(database: Database.Database, change: () => void): void {
  const triggers = database.prepare("select name, sql from sqlite_master where type = 'trigger'").all() as {
    name: string;
    sql: string;
  }[];
  for (const { name } of triggers) database.exec(`drop trigger ${name}`);
  change();
  for (const { sql } of triggers) database.exec(sql);
}

export function countPeople(store: Store): Promise<number> {
  return store.read(async (db) => (await db.selectFrom('person').select('id').execute()).length);
}
