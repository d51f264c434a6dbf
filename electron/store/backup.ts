import { closeSync, existsSync, mkdirSync, openSync, readdirSync, readSync, rmSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import Database from 'better-sqlite3';
import { Fault } from '../../shared/contract/fault.ts';
import { publishFile } from './durable-file.ts';
import { headerLength, isSameFile } from './held-file.ts';
import { checkHeader } from './identity.ts';
import { sha256OfFile } from './sha256.ts';
import { findUnsoundness } from './soundness.ts';
import type { Store } from './store.ts';
import { asFault } from './store-fault.ts';

export interface BackupResult {
  file: string;
  bytes: number;
  sha256: string;
  /** Rows in all tables of the copy. */
  rows: number;
}

const kept = 7;
const dailyName = /^store_\d{4}-\d{2}-\d{2}\.db$/;

/**
 * Writes a copy of the open store to `file` with SQLite's online backup. The copy counts only after an integrity check,
 * a foreign-key check and a comparison of its row counts; until then it has a temporary name and the file that was there
 * before stays. Throws `conflict` when `file` is anything but an older backup, `storageDamaged` when the copy is unsound,
 * and the storage faults.
 */
export function backUpTo(store: Store, file: string): Promise<BackupResult> {
  // Within a read no write can come between the copy and the counting.
  return writeCopy(store, file, (copy) => store.read(copy));
}

/** `backUpTo` for who has the store's turn already (`Store.retire`). */
export function backUpWithinTurn(store: Store, file: string): Promise<BackupResult> {
  return writeCopy(store, file, (copy) => copy());
}

type RowCounts = ReadonlyMap<string, number>;

async function writeCopy(
  store: Store,
  file: string,
  inTurn: (copy: () => Promise<RowCounts>) => Promise<RowCounts>,
): Promise<BackupResult> {
  const target = resolve(file);
  refuseOtherFiles(store, target);
  const temporary = `${target}.part-${process.pid}`;
  try {
    mkdirSync(dirname(target), { recursive: true });
    const expected = await inTurn(async () => {
      await store.raw().backup(temporary);
      return rowCounts(store.raw());
    });
    const rows = checkCopy(temporary, expected);
    publishFile(temporary, target);
    return { file: target, bytes: statSync(target).size, sha256: await sha256OfFile(target), rows };
  } catch (error) {
    throw asFault(error);
  } finally {
    for (const rest of ['', '-wal', '-shm', '-journal']) rmSync(`${temporary}${rest}`, { force: true });
  }
}

/** Makes the backup of `day` when there is none yet, and keeps the last seven. Returns null when it was there. */
export async function backUpDaily(store: Store, day: string): Promise<BackupResult | null> {
  const name = `store_${day}.db`;
  const file = join(store.files.backups, name);
  if (existsSync(file)) return null;
  const result = await backUpTo(store, file);
  const old = readdirSync(store.files.backups)
    .filter((one) => dailyName.test(one))
    .sort()
    .slice(0, -kept)
    // Names of a future that a wrong clock made must not push out the one just made.
    .filter((one) => one !== name);
  for (const one of old) rmSync(join(store.files.backups, one), { force: true });
  return result;
}

/** The backups that are there, newest first. */
export function listBackups(store: Store): { file: string; bytes: number; madeAt: string }[] {
  return readdirSync(store.files.backups)
    .filter((name) => name.endsWith('.db'))
    .map((name) => ({ name, stat: statSync(join(store.files.backups, name)) }))
    .filter(({ stat }) => stat.isFile())
    .map(({ name, stat }) => ({ file: name, bytes: stat.size, madeAt: stat.mtime.toISOString() }))
    .sort((a, b) => b.madeAt.localeCompare(a.madeAt));
}

function refuseOtherFiles(store: Store, target: string): void {
  const taken = new Fault('conflict', 'backupTargetTaken', { file: target });
  // Renaming a copy over the open store, or over its log, would lose what is written from then on.
  if (['', '-wal', '-shm', '-journal'].some((part) => target === `${store.files.database}${part}`)) throw taken;
  if (!existsSync(target)) return;
  if (isSameFile(target, store.files.database) || !isBackup(target)) throw taken;
}

function isBackup(file: string): boolean {
  try {
    const handle = openSync(file, 'r');
    try {
      const bytes = Buffer.alloc(headerLength);
      checkHeader(bytes.subarray(0, readSync(handle, bytes, 0, headerLength, 0)), dirname(file));
    } finally {
      closeSync(handle);
    }
    return true;
  } catch {
    return false;
  }
}

function rowCounts(database: Database.Database): RowCounts {
  const names = database
    .prepare("select name from sqlite_master where type = 'table' and name not like 'sqlite_%' order by name")
    .pluck()
    .all() as string[];
  return new Map(
    names.map((name) => [name, database.prepare(`select count(*) from "${name}"`).pluck().get() as number]),
  );
}

/** Rows of the copy. Throws when it is not sound and complete. */
function checkCopy(file: string, expected: RowCounts): number {
  const copy = new Database(file, { fileMustExist: true });
  try {
    // The copy inherits WAL, which would leave side files beside it.
    copy.pragma('journal_mode = DELETE');
    const problem = findProblem(copy, expected);
    if (problem === null) return sum(expected.values());
    const fault = new Fault('storageDamaged', 'backupUnsound');
    fault.cause = new Error(problem);
    throw fault;
  } finally {
    copy.close();
  }
}

function findProblem(copy: Database.Database, expected: RowCounts): string | null {
  const unsound = findUnsoundness(copy);
  if (unsound !== null) return unsound;
  const counts = rowCounts(copy);
  if (counts.size !== expected.size) return `${counts.size} tables instead of ${expected.size}`;
  const differing = [...expected].find(([name, count]) => counts.get(name) !== count);
  return differing === undefined ? null : `the rows of ${differing[0]} differ`;
}

function sum(counts: Iterable<number>): number {
  return [...counts].reduce((total, count) => total + count, 0);
}
