import { hash } from 'node:crypto';
import type { BottleTable } from '../store/chemical-tables.ts';

/** What is said of a bottle once, when it is entered; the order is part of the digest. */
const cardColumns = [
  'id',
  'number',
  'substance_id',
  'maker',
  'batch',
  'purity',
  'concentration',
  'dimension',
  'unit',
  'net_amount',
  'opened_on',
  'expires_on',
  'recorded_on',
] as const satisfies readonly (keyof BottleTable)[];

/**
 * SHA-256 over a bottle's card, which no movement's hash covers. The audit keeps it beside the bottle's first movement: `verify`
 * finds a card that was changed behind the program's back.
 */
export function cardDigest(bottle: Pick<BottleTable, (typeof cardColumns)[number]>): string {
  return hash('sha256', JSON.stringify(cardColumns.map((name) => bottle[name])));
}
