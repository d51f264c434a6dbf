import type Database from 'better-sqlite3';
import { Fault } from '../../../shared/contract/fault.ts';
import type { AuditEntry } from '../audit.ts';
import { readMeta } from '../meta.ts';
import type { Store } from '../store.ts';

/** Who restores which backup; travels inside the file, so that the restored store can say it in its audit. */
export interface RestoreNote {
  /** Name of the backup. */
  file: string;
  /** When it was asked for, ISO in UTC. */
  at: string;
  /** Null for the owner of the PC at the command line. */
  accountId: string | null;
  by: string;
  action: 'maintenance.backup.restore' | 'desk.restore';
}

const key = 'restoring';

/** Puts the note into a backup that is being made ready. It is read when the store is opened with it. */
export function writeRestoreNote(copy: Database.Database, note: RestoreNote): void {
  copy.prepare('insert or replace into meta (key, value) values (?, ?)').run(key, JSON.stringify(note));
}

/** Turns the note into an audit row, once. Does nothing in a store that was not restored just now. */
export async function auditRestore(store: Store, now: string): Promise<void> {
  const value = await store.read((db) => readMeta(db, key));
  if (value === undefined) return;
  const note: RestoreNote = JSON.parse(value);
  await store.write(async ({ tx, audit }) => {
    // The account may be younger than the backup.
    const account = await tx
      .selectFrom('account')
      .select('id')
      .where('id', '=', note.accountId ?? '')
      .executeTakeFirst();
    const actor = { accountId: account?.id ?? null, name: note.by };
    await audit({ at: now, actor, action: note.action, subject: note.file, detail: { askedAt: note.at } });
    await tx.deleteFrom('meta').where('key', '=', key).execute();
  });
}

/** Says in the store that is about to be replaced what happens to it; one that is too damaged for that goes without. */
export async function auditBefore(present: Store, entry: AuditEntry): Promise<void> {
  try {
    await present.write(({ audit }) => audit(entry));
  } catch (error) {
    if (!(error instanceof Fault) || error.code !== 'storageDamaged') throw error;
  }
}
