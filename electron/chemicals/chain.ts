import { hash } from 'node:crypto';
import type { ChemicalMovementTable } from '../store/chemical-tables.ts';

/** What the first movement of a store names as the hash before it: no other store's chain can be put in its place. */
export function firstHashOf(storeId: string): string {
  return hash('sha256', `chemicals ${storeId}`);
}

/**
 * SHA-256 over the row before and everything that this row says. Each text goes in with its length, so that nothing can be
 * shifted from one field into the next; a number ends with `;`, and what is empty is `-`.
 */
export function movementHash(row: Omit<ChemicalMovementTable, 'hash'>): string {
  const numbers = `${row.sequence};${row.amount};${row.stock_after};${row.out_after};${row.refers_to ?? '-'};${row.pending};`;
  const flow = measured(row.kind) + measured(row.from_account) + measured(row.to_account);
  const where = measured(row.bottle_id) + measured(row.cabinet_id) + measured(row.slip_id);
  const when = measured(row.happened_on) + measured(row.recorded_at);
  const who = measured(row.account_id) + measured(row.by_name) + measured(row.second_id) + measured(row.second_name);
  return sha256(
    measured(row.previous_hash) + numbers + measured(row.id) + flow + where + when + who + measured(row.reason),
  );
}

const room = Buffer.allocUnsafe(64 * 1024);

/** Of the text's UTF-8. Written into one buffer again and again: that takes half the time of giving the text itself. */
function sha256(text: string): string {
  const fits = text.length * 3 <= room.length;
  return hash('sha256', fits ? room.subarray(0, room.write(text)) : text);
}

function measured(text: string | null): string {
  return text === null ? '-' : `${text.length}:${text}`;
}

/** The newest row of a chain, or what stands before the first. */
export interface ChainLink {
  sequence: number;
  hash: string;
}

/** The sequence of the first row that does not follow from the one before it, or null when all do. */
export function firstBrokenOf(before: ChainLink, rows: readonly ChemicalMovementTable[]): number | null {
  let { sequence, hash } = before;
  for (const row of rows) {
    sequence += 1;
    if (row.sequence !== sequence || row.previous_hash !== hash || movementHash(row) !== row.hash) return sequence;
    hash = row.hash;
  }
  return null;
}
