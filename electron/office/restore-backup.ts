import { basename, join } from 'node:path';
import { Fault } from '../../shared/contract/fault.ts';
import { type CallContext, callerOf, type Session } from '../call/call-context.ts';
import { listBackups } from '../store/backup.ts';
import { exchangeStore } from '../store/restore/exchange-store.ts';
import { prepareRestore } from '../store/restore/prepare-restore.ts';
import { withdrawRestore } from '../store/restore/restore-lock.ts';
import { auditBefore } from '../store/restore/restore-note.ts';
import type { PresentStore } from './present-store.ts';

const action = 'maintenance.backup.restore';

/** What was restored, of when it is, and the name under which the store that was there is kept. */
export interface RestoredBackup {
  file: string;
  madeAt: string;
  kept: string;
}

/**
 * Puts a backup of the office's own list in the place of its store and signs everybody out. Throws `notFound` for what is not
 * in the list, `conflict` for a backup that is not sound, and the storage faults; the office then goes on with its store.
 */
export async function restoreBackup(
  present: PresentStore,
  context: CallContext,
  file: string,
): Promise<RestoredBackup> {
  return present.replace(async (store) => {
    const backup = listBackups(store).find((one) => one.file === file);
    if (backup === undefined) throw new Fault('notFound', 'noSuchBackup', { file });
    const { accountId, name } = callerOf(context);
    const at = context.clock.now();
    await prepareRestore(store.files, join(store.files.backups, file), { file, at, accountId, by: name, action });
    const note = (what: string) => auditBefore(store, { at, actor: { accountId, name }, action: what, subject: file });
    try {
      await note(action);
      const kept = basename(await exchangeStore(store, at));
      // Before anybody is let in again: an account of the old store may be none of the restored one, or another's.
      signOutAll(context.sessions, backup.madeAt);
      return { file, madeAt: backup.madeAt, kept };
    } catch (error) {
      withdrawRestore(store.files);
      if (!store.closed) await note(`${action}Failed`);
      throw error;
    }
  });
}

function signOutAll(sessions: ReadonlySet<Session>, madeAt: string): void {
  for (const session of sessions) {
    if (session.accountId === null) continue;
    session.accountId = null;
    session.restored = { madeAt };
  }
}
