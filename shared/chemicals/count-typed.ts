import { type Dimension, dimensionOf, parseQuantity, type QuantityProblem, type Unit } from './quantity.ts';

/** What somebody typed for a bottle: how much is in it, or that it is not there. */
export type TypedCount =
  | { ok: true; found: boolean; amount: number }
  | { ok: false; problem: QuantityProblem | `want.${Dimension}` };

/** `-` or `x`, as people strike out a line on paper. */
const struckOut = /^[-–—xX×]$/u;

/** Reads a count as it is typed for a bottle counted in `unit`: `480`, `480g`, `0.5 L`, `0` for an empty bottle, `-` for none. */
export function readCount(text: string, unit: Unit): TypedCount {
  const plain = text.normalize('NFKC').trim();
  if (struckOut.test(plain)) return { ok: true, found: false, amount: 0 };
  const parsed = parseQuantity(plain, unit);
  if (!parsed.ok) return parsed;
  const wanted = dimensionOf(unit);
  if (parsed.quantity.dimension !== wanted) return { ok: false, problem: `want.${wanted}` };
  return { ok: true, found: true, amount: parsed.quantity.amount };
}
