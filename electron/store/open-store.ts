import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import Database from 'better-sqlite3';
import { Kysely } from 'kysely';
import { backUpTo } from './backup.ts';
import { claimStore } from './claim-store.ts';
import { storeDialect } from './dialect.ts';
import { publishNewFile } from './durable-file.ts';
import { applicationId } from './identity.ts';
import { migrate } from './migrate.ts';
import { newestVersion } from './migrations/all.ts';
import { finishRestore } from './restore/finish-restore.ts';
import { auditRestore } from './restore/restore-note.ts';
import type { Store, StoreFiles } from './store.ts';
import { asStoreFault, StoreFault } from './store-fault.ts';
import { refuseStrayLog } from './stray-log.ts';
import type { Tables } from './tables.ts';

/** The files of the store in `folder`. */
export function storeFiles(folder: string): StoreFiles {
  const root = resolve(folder);
  return {
    folder: root,
    database: join(root, 'store.db'),
    restore: join(root, 'store.db.restore'),
    attachments: join(root, 'attachments'),
    backups: join(root, 'backups'),
    logs: join(root, 'logs'),
  };
}

/** True when `folder` holds a store's file. */
export function holdsStore(folder: string): boolean {
  return existsSync(storeFiles(folder).database);
}

/** `log2(N)` of scrypt: half a second on an office PC, which is what a guessed password should cost. */
export const defaultPasswordCost = 17;

export interface OpenStoreOptions {
  /** Refuse to make a new store (StoreFault `missing`). */
  mustExist?: boolean;
  /** `log2(N)` of scrypt for a new store's passwords. */
  passwordCost?: number;
  /** Now, ISO in UTC: for a new store's date and the name of a backup before a migration. */
  now: string;
  storeId: string;
  /** What else a new store says of itself from the beginning. */
  facts?: Readonly<Record<string, string>>;
}

/**
 * Opens the store in `folder`, making an empty one where there is none. Only one process at a time can hold it. A backup
 * that was made ready to be restored takes its place first.
 * Throws StoreFault and leaves the files alone when they are not ours, newer, damaged, in use or not writable.
 */
export async function openStore(folder: string, options: OpenStoreOptions): Promise<Store> {
  const files = storeFiles(folder);
  refuseNetworkFolder(folder);
  try {
    await finishRestore(files, options.now);
    if (!existsSync(files.database)) {
      if (options.mustExist) throw new StoreFault('missing', files.folder);
      await createStore(files, options);
    }
    const store = claimStore(files);
    try {
      await bringUpToDate(store, options.now);
      await auditRestore(store, options.now);
    } catch (error) {
      await store.close();
      throw error;
    }
    return store;
  } catch (error) {
    throw asStoreFault(error, files.folder);
  }
}

/** WAL does not work over a network file system: https://www.sqlite.org/wal.html . Throws StoreFault `networkFolder`. */
export function refuseNetworkFolder(folder: string): void {
  const absolute = storeFiles(folder).folder;
  if (isNetworkPath(folder) || isNetworkPath(absolute)) throw new StoreFault('networkFolder', absolute);
}

// `\\?\C:\…` is a long path on a disk.
function isNetworkPath(folder: string): boolean {
  return /^\\\\(?![?.]\\(?!UNC\\))/i.test(folder);
}

async function createStore(files: StoreFiles, options: OpenStoreOptions): Promise<void> {
  mkdirSync(files.folder, { recursive: true });
  refuseStrayLog(files);
  // Made complete under another name: a crash leaves no half store that looks like one.
  const temporary = `${files.database}.new-${process.pid}`;
  removeDatabase(temporary);
  const database = new Database(temporary);
  try {
    const kysely = new Kysely<Tables>({ dialect: storeDialect(database) });
    database.pragma(`application_id = ${applicationId}`);
    await migrate(kysely);
    const insert = database.prepare('insert into meta (key, value) values (?, ?)');
    insert.run('storeId', options.storeId);
    insert.run('createdAt', options.now);
    insert.run('passwordCost', String(options.passwordCost ?? defaultPasswordCost));
    for (const [key, value] of Object.entries(options.facts ?? {})) insert.run(key, value);
    database.close();
    // False when another process made one in the meantime: then that one is opened, or found in use.
    publishNewFile(temporary, files.database);
  } catch (error) {
    database.close();
    removeDatabase(temporary);
    if (!existsSync(files.database)) throw error;
  }
}

function removeDatabase(file: string): void {
  for (const part of ['', '-journal']) rmSync(`${file}${part}`, { force: true });
}

async function bringUpToDate(store: Store, now: string): Promise<void> {
  const { files } = store;
  const version = store.raw().pragma('user_version', { simple: true }) as number;
  // The log may know more than the header did.
  if (version > newestVersion) throw new StoreFault('newer', files.folder, String(version));
  if (version === newestVersion) return;
  const name = `before-version-${newestVersion}-from-${version}_${now.slice(0, 10)}.db`;
  await backUpTo(store, join(files.backups, name));
  await migrate(new Kysely<Tables>({ dialect: storeDialect(store.raw()) }));
  // Into the file itself, so that an older program sees the new version in its header and leaves the store alone.
  store.raw().pragma('wal_checkpoint(TRUNCATE)');
}
