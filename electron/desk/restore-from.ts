import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { systemClock } from '../call/call-context.ts';
import { storeFiles } from '../store/open-store.ts';
import { restoreStore } from '../store/restore/restore-store.ts';
import type { Words } from '../words/words.ts';
import { ownerOfPc } from './desk-office.ts';
import type { DeskResult } from './desk-result.ts';

/** A bare name is that of a backup of the store where there is one; anything else is a path from where somebody typed. */
function findBackup(folder: string, from: string): string {
  const inBackups = join(storeFiles(folder).backups, from);
  return basename(from) === from && existsSync(inBackups) ? inBackups : resolve(from);
}

/**
 * `restore`: puts a backup in the place of a store that is closed, damaged or not there. What was there is kept in its
 * `backups`. Throws StoreFault when the program is open, and the faults of a backup that cannot be used.
 */
export async function restoreFrom(folder: string, from: string, words: Words): Promise<DeskResult> {
  const file = findBackup(folder, from);
  const now = systemClock.now();
  const note = {
    file: basename(file),
    at: now,
    accountId: null,
    by: ownerOfPc().name,
    action: 'desk.restore',
  } as const;
  const { store, kept } = await restoreStore(folder, file, { now, storeId: randomUUID(), note });
  await store.close();
  return {
    object: { file, data: folder, kept },
    lines: [
      words('desk:done.restore', { file, folder }),
      ...(kept === null ? [] : [words('desk:done.restoreKept', { kept })]),
      words('desk:done.restoreNext'),
    ],
    exitCode: 0,
  };
}
