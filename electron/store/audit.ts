import { hash } from 'node:crypto';
import { sql } from 'kysely';
import { insertRows } from './insert-rows.ts';
import { prepareQuery, prepareStatement } from './prepared-query.ts';
import type { Reader, Writer } from './store.ts';
import type { AuditTable } from './tables.ts';

/** Who does something: an account, or the owner of the PC at the command line (`accountId` null). */
export interface Actor {
  accountId: string | null;
  name: string;
}

export interface AuditEntry {
  at: string;
  actor: Actor;
  /** Procedure or command, e.g. `hazards.register`. */
  action: string;
  /** What it was done to: a number, a name, an id. */
  subject: string;
  detail?: unknown;
}

/** What the first audit row names as the hash before it. */
export const firstHash = '0'.repeat(64);

/** SHA-256 over the row before and the content of this one. */
export function auditHash(row: {
  at: string;
  account_id: string | null;
  by_name: string;
  action: string;
  subject: string;
  detail: string;
  previous_hash: string;
}): string {
  const content = [row.previous_hash, row.at, row.account_id, row.by_name, row.action, row.subject, row.detail];
  return hash('sha256', JSON.stringify(content));
}

const preparedLast = prepareQuery((db, _none: Record<string, never>) =>
  db.selectFrom('audit').select('hash').orderBy('id', 'desc').limit(sql.lit(1)),
);

const insertRow = prepareStatement((tx, row: Omit<AuditTable, 'id'>) => tx.insertInto('audit').values(row));

/** Appends one row to the audit, chained to the row before it. */
export async function appendAudit(tx: Writer['tx'], entry: AuditEntry): Promise<void> {
  await insertRow(tx, auditRow(await lastHash(tx), entry));
}

/** Appends many rows in their order. */
export async function appendAudits(tx: Writer['tx'], entries: readonly AuditEntry[]): Promise<void> {
  let previous = await lastHash(tx);
  const rows = entries.map((entry) => {
    const row = auditRow(previous, entry);
    previous = row.hash;
    return row;
  });
  await insertRows(tx, 'audit', rows);
}

async function lastHash(tx: Writer['tx']): Promise<string> {
  const [last] = await preparedLast(tx as unknown as Reader, {});
  return last?.hash ?? firstHash;
}

function auditRow(previousHash: string, entry: AuditEntry): Omit<AuditTable, 'id'> {
  const row = {
    at: entry.at,
    account_id: entry.actor.accountId,
    by_name: entry.actor.name,
    action: entry.action,
    subject: entry.subject,
    detail: JSON.stringify(entry.detail ?? {}),
    previous_hash: previousHash,
  };
  return { ...row, hash: auditHash(row) };
}
