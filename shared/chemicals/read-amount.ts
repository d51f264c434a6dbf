import {
  convertByDensity,
  type Dimension,
  dimensionOf,
  largestAmount,
  parseQuantity,
  type Quantity,
  type QuantityProblem,
  type Unit,
} from './quantity.ts';

/** Why a text is no amount of something that is counted in a certain unit. */
export type AmountProblem = QuantityProblem | `want.${Dimension}` | 'densityWanted';

export type ReadAmount =
  | {
      ok: true;
      /** mg, µL or pieces, as it is counted. */
      amount: number;
      /** What was written, where that was converted by the density. */
      written: { quantity: Quantity; unit: Unit } | null;
    }
  | { ok: false; problem: AmountProblem };

/**
 * Reads what somebody typed for something counted in `unit`: `25`, `25g`, `0.5 kg`. Grams of what is counted in millilitres,
 * or the other way round, are converted by the density that is on file, to the nearest mg or µL; without one it is asked for.
 *
 * @param density mg in one mL; null: none is on file; left out: nothing is converted here.
 */
export function readAmount(text: string, unit: Unit, density?: number | null): ReadAmount {
  const parsed = parseQuantity(text, unit);
  if (!parsed.ok) return parsed;
  const { quantity } = parsed;
  const wanted = dimensionOf(unit);
  if (quantity.dimension === wanted) return { ok: true, amount: quantity.amount, written: null };
  if (density === undefined || wanted === 'count' || quantity.dimension === 'count') {
    return { ok: false, problem: `want.${wanted}` };
  }
  const converted = density === null ? null : convertByDensity(quantity, density);
  if (converted === null) return { ok: false, problem: 'densityWanted' };
  if (converted.amount > largestAmount[wanted]) return { ok: false, problem: 'tooLarge' };
  return { ok: true, amount: converted.amount, written: { quantity, unit: parsed.unit } };
}
