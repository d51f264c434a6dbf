import { amountIn, type Unit } from '../../../shared/chemicals/quantity.ts';
import { readAmount } from '../../../shared/chemicals/read-amount.ts';
import type { Words } from '../../app/use-words.ts';
import { quantityText } from './quantity-text.ts';

/** `50 mL at 1.84 g/mL is 92 g`, where what is typed for something counted in `unit` is converted; null otherwise. */
export function conversionText(text: string, unit: Unit, density: number | null | undefined, t: Words): string | null {
  const read = readAmount(text, unit, density);
  if (!read.ok || read.written === null || !density) return null;
  return t('sheets:density.converted', {
    typed: quantityText(read.written.quantity.amount, read.written.unit, t),
    density: amountIn(density, 'g'),
    amount: quantityText(read.amount, unit, t),
  });
}
