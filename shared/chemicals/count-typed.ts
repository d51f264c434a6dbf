import type { Unit } from './quantity.ts';
import { type ReadAmount, readAmount } from './read-amount.ts';

/** What somebody typed for a bottle: how much is in it, or that it is not there. */
export type TypedCount = (Extract<ReadAmount, { ok: true }> & { found: boolean }) | Extract<ReadAmount, { ok: false }>;

/** `-` or `x`, as people strike out a line on paper. */
const struckOut = /^[-–—xX×]$/u;

/**
 * Reads a count as it is typed for a bottle counted in `unit`: `480`, `480g`, `0.5 L`, `0` for an empty bottle, `-` for none.
 * `density` as `readAmount` takes it.
 */
export function readCount(text: string, unit: Unit, density?: number | null): TypedCount {
  const plain = text.normalize('NFKC').trim();
  if (struckOut.test(plain)) return { ok: true, found: false, amount: 0, written: null };
  const read = readAmount(plain, unit, density);
  return read.ok ? { ...read, found: true } : read;
}
