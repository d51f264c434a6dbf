import { amountIn, type Unit } from '../../../shared/chemicals/quantity.ts';
import type { Words } from '../../app/use-words.ts';

/** `0.5 kg` of an amount in mg, µL or pieces. */
export function quantityText(amount: number, unit: string, t: Words): string {
  const known = unit as Unit;
  return t('chemicals:quantity', { number: amountIn(amount, known), unit: t(`chemicals:unit.${known}`) });
}
