import type { ChemicalMovementTable } from '../store/chemical-tables.ts';
import { sha256Of } from '../store/sha256.ts';

const encoder = new TextEncoder();

/** What the first movement of a store names as the hash before it: no other store's chain can be put in its place. */
export function firstHashOf(storeId: string): string {
  return sha256Of(encoder.encode(`chemicals ${storeId}`));
}

/** SHA-256 over the row before and everything that this row says. */
export function movementHash(row: Omit<ChemicalMovementTable, 'hash'>): string {
  const content = [
    row.previous_hash,
    row.sequence,
    row.id,
    row.kind,
    row.bottle_id,
    row.from_account,
    row.to_account,
    row.amount,
    row.stock_after,
    row.out_after,
    row.cabinet_id,
    row.slip_id,
    row.refers_to,
    row.happened_on,
    row.recorded_at,
    row.account_id,
    row.by_name,
    row.second_id,
    row.second_name,
    row.pending,
    row.reason,
  ];
  return sha256Of(encoder.encode(JSON.stringify(content)));
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
