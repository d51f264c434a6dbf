import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { sha256OfFile } from './sha256.ts';
import type { Store } from './store.ts';

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
 * a foreign-key check and a comparison of its row counts; until then it has a temporary name.
 */
export async function backUpTo(store: Store, file: string): Promise<BackupResult> {
  mkdirSync(dirname(file), { recursive: true });
  const temporary = `${file}.part-${process.pid}`;
  try {
    // Within a read no write can come between the copy and the counting.
    const rows = await store.read(async () => {
      await store.raw().backup(temporary);
      return checkCopy(temporary, rowCounts(store.raw()));
    });
    const handle = openSync(temporary, 'r+');
    fsyncSync(handle);
    closeSync(handle);
    renameSync(temporary, file);
    return { file, bytes: statSync(file).size, sha256: await sha256OfFile(file), rows };
  } finally {
    for (const rest of ['', '-wal', '-shm', '-journal']) rmSync(`${temporary}${rest}`, { force: true });
  }
}

/** Makes the backup of `day` when there is none yet, and keeps the last seven. Returns null when it was there. */
export async function backUpDaily(store: Store, day: string): Promise<BackupResult | null> {
  const file = join(store.files.backups, `store_${day}.db`);
  if (existsSync(file)) return null;
  const result = await backUpTo(store, file);
  const old = readdirSync(store.files.backups)
    .filter((name) => dailyName.test(name))
    .sort()
    .slice(0, -kept);
  for (const name of old) rmSync(join(store.files.backups, name), { force: true });
  return result;
}

/** The backups that are there, newest first. */
export function listBackups(store: Store): { file: string; bytes: number; madeAt: string }[] {
  return readdirSync(store.files.backups)
    .filter((name) => name.endsWith('.db'))
    .map((name) => {
      const stat = statSync(join(store.files.backups, name));
      return { file: name, bytes: stat.size, madeAt: stat.mtime.toISOString() };
    })
    .sort((a, b) => b.madeAt.localeCompare(a.madeAt));
}

function rowCounts(database: Database.Database): Map<string, number> {
  const names = database
    .prepare("select name from sqlite_master where type = 'table' and name not like 'sqlite_%' order by name")
    .pluck()
    .all() as string[];
  return new Map(
    names.map((name) => [name, database.prepare(`select count(*) from "${name}"`).pluck().get() as number]),
  );
}

function checkCopy(file: string, expected: Map<string, number>): number {
  const copy = new Database(file, { fileMustExist: true });
  try {
    // The copy inherits WAL, which would leave side files beside it.
    copy.pragma('journal_mode = DELETE');
    if (copy.pragma('integrity_check', { simple: true }) !== 'ok')
      throw new Error('the backup fails its integrity check');
    if ((copy.pragma('foreign_key_check') as unknown[]).length > 0) throw new Error('the backup has broken references');
    const counts = rowCounts(copy);
    let rows = 0;
    for (const [name, count] of counts) {
      if (expected.get(name) !== count) throw new Error(`the backup differs in the rows of ${name}`);
      rows += count;
    }
    return rows;
  } finally {
    copy.close();
  }
}
