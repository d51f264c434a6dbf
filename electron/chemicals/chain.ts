import { hash as digest } from 'node:crypto';
import type { ChemicalMovementTable } from '../store/chemical-tables.ts';

/** What the first movement of a store names as the hash before it: no other store's chain can be put in its place. */
export function firstHashOf(storeId: string): string {
  return digest('sha256', `chemicals ${storeId}`);
}

/** What a row's hash is made of, in this order: the row before comes first. */
export const hashedColumns = [
  'previous_hash',
  'sequence',
  'id',
  'kind',
  'bottle_id',
  'from_account',
  'to_account',
  'amount',
  'stock_after',
  'out_after',
  'cabinet_id',
  'slip_id',
  'refers_to',
  'happened_on',
  'recorded_at',
  'account_id',
  'by_name',
  'second_id',
  'second_name',
  'pending',
  'reason',
] as const satisfies readonly (keyof ChemicalMovementTable)[];

/** Everything that a row says, and the hash of the row before, as a JSON array: nothing can be shifted between two fields. */
export function movementContent(row: Omit<ChemicalMovementTable, 'hash'>): string {
  return JSON.stringify(hashedColumns.map((name) => row[name]));
}

/** SHA-256 over the row before and everything that this row says. */
export function movementHash(row: Omit<ChemicalMovementTable, 'hash'>): string {
  return digest('sha256', movementContent(row));
}

/** The newest row of a chain, or what stands before the first. */
export interface ChainLink {
  sequence: number;
  hash: string;
}

/** One row as the proof reads it: its place, its hash, and what that hash has to be made of. */
export interface ProofRow extends ChainLink {
  content: string;
}

/** The hash that a row names as that of the row before it. */
export function previousHashOf({ content }: ProofRow): string {
  return content.slice(2, 2 + 64);
}

/** The sequence of the first row that does not follow from the one before it, or null when all do. */
export function firstBrokenOf(before: ChainLink, rows: readonly ProofRow[]): number | null {
  let { sequence, hash } = before;
  for (const row of rows) {
    sequence += 1;
    const follows = row.sequence === sequence && row.content.startsWith(hash, 2);
    if (!follows || digest('sha256', row.content) !== row.hash) return sequence;
    hash = row.hash;
  }
  return null;
}
