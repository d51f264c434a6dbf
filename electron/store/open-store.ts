import { accessSync, constants, existsSync, mkdirSync, rmSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import Database from 'better-sqlite3';
import { Kysely } from 'kysely';
import { backUpTo } from './backup.ts';
import { storeDialect } from './dialect.ts';
import { publishNewFile } from './durable-file.ts';
import { HeldFile } from './held-file.ts';
import { applicationId, checkHeader } from './identity.ts';
import { removeLeftovers } from './leftovers.ts';
import { migrate } from './migrate.ts';
import { newestVersion } from './migrations/all.ts';
import { Store, type StoreFiles } from './store.ts';
import { errorCode, StoreFault, storageKind } from './store-fault.ts';
import type { Tables } from './tables.ts';

/** The files of the store in `folder`. */
export function storeFiles(folder: string): StoreFiles {
  const root = resolve(folder);
  return {
    folder: root,
    database: join(root, 'store.db'),
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
}

/**
 * Opens the store in `folder`, making an empty one where there is none. Only one process at a time can hold it.
 * Throws StoreFault and leaves the files alone when they are not ours, newer, damaged, in use or not writable.
 */
export async function openStore(folder: string, options: OpenStoreOptions): Promise<Store> {
  const files = storeFiles(folder);
  if (isNetworkPath(folder) || isNetworkPath(files.folder)) throw new StoreFault('networkFolder', files.folder);
  try {
    if (!existsSync(files.database)) {
      if (options.mustExist) throw new StoreFault('missing', files.folder);
      await createStore(files, options);
    }
    return await openExisting(files, options);
  } catch (error) {
    throw asStoreFault(error, files.folder);
  }
}

// WAL does not work over a network file system: https://www.sqlite.org/wal.html . `\\?\C:\…` is a long path on a disk.
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
    database.close();
    // False when another process made one in the meantime: then that one is opened, or found in use.
    publishNewFile(temporary, files.database);
  } catch (error) {
    database.close();
    removeDatabase(temporary);
    if (!existsSync(files.database)) throw error;
  }
}

// SQLite would replay a log into whatever store stands beside it: https://www.sqlite.org/howtocorrupt.html
function refuseStrayLog(files: StoreFiles): void {
  for (const log of ['-wal', '-journal']) {
    const size = statSync(`${files.database}${log}`, { throwIfNoEntry: false })?.size ?? 0;
    if (size > 0) throw new StoreFault('damaged', files.folder, `store.db${log} without its store.db`);
  }
}

function removeDatabase(file: string): void {
  for (const part of ['', '-journal']) rmSync(`${file}${part}`, { force: true });
}

async function openExisting(files: StoreFiles, options: OpenStoreOptions): Promise<Store> {
  const held = HeldFile.hold(files.database);
  if (held === null) throw new StoreFault('inUse', files.folder);
  let database: Database.Database | null = null;
  try {
    checkHeader(held.readHeader(), files.folder);
    // Asked beforehand: SQLite says no more than "I/O error" when it may not lock a file that it may only read.
    for (const path of [files.folder, files.database]) accessSync(path, constants.R_OK | constants.W_OK);
    for (const part of [files.attachments, files.backups, files.logs]) mkdirSync(part, { recursive: true });
    // A log beside the file means that the program was not closed: then every page is looked at once.
    const unclean = existsSync(`${files.database}-wal`);
    database = new Database(files.database, { fileMustExist: true, timeout: 300 });
    claim(database);
    removeLeftovers(files);
    if (unclean && database.pragma('quick_check', { simple: true }) !== 'ok') {
      throw new StoreFault('damaged', files.folder, 'quick_check');
    }
    const kysely = new Kysely<Tables>({ dialect: storeDialect(database) });
    const store = new Store(files, kysely, database, held);
    await bringUpToDate(store, kysely, options.now);
    return store;
  } catch (error) {
    database?.close();
    held.letGo();
    throw error;
  }
}

async function bringUpToDate(store: Store, kysely: Kysely<Tables>, now: string): Promise<void> {
  const { files } = store;
  const version = store.raw().pragma('user_version', { simple: true }) as number;
  // The log may know more than the header did.
  if (version > newestVersion) throw new StoreFault('newer', files.folder, String(version));
  if (version === newestVersion) return;
  const name = `before-version-${newestVersion}-from-${version}_${now.slice(0, 10)}.db`;
  await backUpTo(store, join(files.backups, name));
  await migrate(kysely);
  // Into the file itself, so that an older program sees the new version in its header and leaves the store alone.
  store.raw().pragma('wal_checkpoint(TRUNCATE)');
}

function claim(database: Database.Database): void {
  database.pragma('locking_mode = EXCLUSIVE');
  // EXCLUSIVE takes hold at the first write lock only; until then another process could still come in.
  database.exec('begin exclusive; commit');
  database.pragma('journal_mode = WAL');
  // better-sqlite3 opens WAL with NORMAL, which may lose the last commits at a power cut.
  database.pragma('synchronous = FULL');
  database.pragma('foreign_keys = ON');
  database.pragma('trusted_schema = OFF');
  database.pragma('cell_size_check = ON');
  // Without it, "insert or replace" would remove rows behind the back of the append-only triggers.
  database.pragma('recursive_triggers = ON');
}

function asStoreFault(error: unknown, folder: string): unknown {
  if (error instanceof StoreFault) return error;
  const detail = error instanceof Error ? error.message : String(error);
  switch (storageKind(error)) {
    case 'busy':
      return new StoreFault('inUse', folder);
    case 'readOnly':
      return new StoreFault('readOnly', folder, detail);
    case 'full':
      return new StoreFault('full', folder, detail);
    case 'damaged':
      return new StoreFault('damaged', folder, detail);
    case null:
      return isNoFolder.has(errorCode(error)) ? new StoreFault('notAStore', folder, detail) : error;
  }
}

/** The name given is a file's, or a folder stands where the store's file should. */
const isNoFolder = new Set(['EEXIST', 'ENOTDIR', 'EISDIR']);
