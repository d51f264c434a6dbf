import { existsSync } from 'node:fs';
import { newestVersion } from '../migrations/all.ts';
import { openStore, refuseNetworkFolder, storeFiles } from '../open-store.ts';
import type { Store, StoreFiles } from '../store.ts';
import { asStoreFault } from '../store-fault.ts';
import { exchangeStore } from './exchange-store.ts';
import { claimUnlessDamaged, finishRestore } from './finish-restore.ts';
import { prepareRestore } from './prepare-restore.ts';
import { withdrawRestore } from './restore-lock.ts';
import { auditBefore, type RestoreNote } from './restore-note.ts';

export interface RestoreOptions {
  /** Now, ISO in UTC. */
  now: string;
  /** An id for a store, should one have to be made. */
  storeId: string;
  note: RestoreNote;
}

/**
 * Puts the backup `source` in the place of whatever is in `folder`: a store that no process has open, one that is too
 * damaged to be opened, or none. Returns the restored store, open, and where the old one is kept (null when there was none).
 * Throws StoreFault, and the faults of `prepareRestore`; then the old store is as it was.
 */
export async function restoreStore(
  folder: string,
  source: string,
  { now, storeId, note }: RestoreOptions,
): Promise<{ store: Store; kept: string | null }> {
  const files = storeFiles(folder);
  refuseNetworkFolder(folder);
  const kept = await replaceWith(source, files, now, note).catch((error: unknown) => {
    throw asStoreFault(error, files.folder);
  });
  return { store: await openStore(folder, { mustExist: true, now, storeId }), kept };
}

async function replaceWith(source: string, files: StoreFiles, now: string, note: RestoreNote): Promise<string | null> {
  // A restore that was killed between the old store and the new one: first there must be a store again.
  if (!existsSync(files.database)) await finishRestore(files, now);
  const present = existsSync(files.database) ? claimUnlessDamaged(files) : null;
  try {
    await prepareRestore(files, source, note);
    try {
      return present === null ? await finishRestore(files, now) : await exchangeAudited(present, now, note);
    } catch (error) {
      withdrawRestore(files);
      throw error;
    }
  } finally {
    await present?.close();
  }
}

async function exchangeAudited(present: Store, now: string, note: RestoreNote): Promise<string> {
  // The audit of an older version may have another shape.
  if (present.raw().pragma('user_version', { simple: true }) === newestVersion) {
    const actor = { accountId: note.accountId, name: note.by };
    await auditBefore(present, { at: now, actor, action: note.action, subject: note.file });
  }
  return exchangeStore(present, now);
}
