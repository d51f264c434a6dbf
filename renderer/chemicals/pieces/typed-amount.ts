import type { Unit } from '../../../shared/chemicals/quantity.ts';
import { readAmount } from '../../../shared/chemicals/read-amount.ts';

/** The amount that was typed, for a schema: null while there is none. `density` as `readAmount` takes it. */
export function amountOrNull(text: string, unit: Unit, density?: number | null): number | null {
  const typed = readAmount(text, unit, density);
  return typed.ok ? typed.amount : null;
}

/** As `amountOrNull`, for a field that may stay empty and then means nothing at all. */
export function amountOrZero(text: string, unit: Unit, density?: number | null): number | null {
  return text.trim() === '' ? 0 : amountOrNull(text, unit, density);
}
