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

/** How many bytes of a slice each row's hash takes, before the row's content. */
const hashLength = 64;
const lineEnd = 0x0a;

/** What of a slice follows, and the sequence of the first row that does not; null when all do. */
export interface Proof {
  last: ChainLink;
  firstBroken: number | null;
}

/** The hash that the first row of a slice names as that of the row before it. */
export function previousHashOf(slice: Buffer): string {
  return slice.toString('latin1', hashLength + 2, hashLength + 2 + hashLength);
}

/**
 * Proves that each row of a slice follows from the one before it.
 *
 * @param slice the rows in their order, one a line: the hash, and at once what it has to be made of (`movementContent`),
 *   which as JSON holds no line end. A text for each row took as long to make as its hash.
 */
export function proveSlice(before: ChainLink, slice: Buffer): Proof {
  let last = before;
  for (let from = 0; from < slice.length; ) {
    const found = slice.indexOf(lineEnd, from);
    const end = found === -1 ? slice.length : found;
    const sequence = last.sequence + 1;
    const hash = digest('sha256', slice.subarray(from + hashLength, end));
    const begins = `${hash}["${last.hash}",${sequence},`;
    if (slice.toString('latin1', from, from + begins.length) !== begins) return { last, firstBroken: sequence };
    last = { sequence, hash };
    from = end + 1;
  }
  return { last, firstBroken: null };
}
