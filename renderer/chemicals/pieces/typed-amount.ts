import {
  type Dimension,
  dimensionOf,
  parseQuantity,
  type QuantityProblem,
  type Unit,
} from '../../../shared/chemicals/quantity.ts';

export type TypedAmount = { ok: true; amount: number } | { ok: false; problem: QuantityProblem | `want.${Dimension}` };

/** Reads what somebody typed for something counted in `unit`: `25`, `25g`, `0.5 kg`. Gives mg, µL or pieces. */
export function typedAmount(text: string, unit: Unit): TypedAmount {
  const parsed = parseQuantity(text, unit);
  if (!parsed.ok) return parsed;
  const wanted = dimensionOf(unit);
  if (parsed.quantity.dimension !== wanted) return { ok: false, problem: `want.${wanted}` };
  return { ok: true, amount: parsed.quantity.amount };
}

/** The amount that was typed, for a schema: null while there is none. */
export function amountOrNull(text: string, unit: Unit): number | null {
  const typed = typedAmount(text, unit);
  return typed.ok ? typed.amount : null;
}

/** As `amountOrNull`, for a field that may stay empty and then means nothing at all. */
export function amountOrZero(text: string, unit: Unit): number | null {
  return text.trim() === '' ? 0 : amountOrNull(text, unit);
}
