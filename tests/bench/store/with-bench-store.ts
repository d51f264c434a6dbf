import { execFile } from 'node:child_process';
import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type Office, openOffice } from '../../../electron/office/office.ts';
import { benchClock } from './bench-clock.ts';

/** Makes an empty folder for `use` and removes it afterwards. */
export async function withFolder<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(realpathSync(tmpdir()), 'school-safety-desk-bench-'));
  try {
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Makes a store with `count` hazards for `use`, in a folder that is removed afterwards. */
export async function withBenchStore<T>(count: number, use: (folder: string) => Promise<T>): Promise<T> {
  return withFolder(async (folder) => {
    await promisify(execFile)(process.execPath, [join(import.meta.dirname, 'fill-store.ts'), folder, String(count)]);
    return use(folder);
  });
}

/** Opens the office of a benched store for `use` and closes it again. */
export async function withBenchOffice<T>(folder: string, use: (office: Office) => Promise<T>): Promise<T> {
  const office = await openOffice({ folder, clock: benchClock, mustExist: true, dailyWork: false });
  try {
    return await use(office);
  } finally {
    await office.close();
  }
}
