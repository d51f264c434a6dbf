import { amountIn, dimensionOf, readableUnit, type Unit } from '../../../shared/chemicals/quantity.ts';
import { dimensionOfForm, type WasteForm } from '../../../shared/chemicals/waste.ts';
import type { Words } from '../../app/use-words.ts';
import { quantityText } from '../pieces/quantity-text.ts';

/** What a bare number counts in where the capacity of a container is typed. */
export const capacityUnit = { liquid: 'L', solid: 'kg', packaging: 'bottle' } as const satisfies Record<
  WasteForm,
  Unit
>;

/** What a bare number counts in where somebody types how much goes into it. */
export const entryUnit = { liquid: 'mL', solid: 'g', packaging: 'bottle' } as const satisfies Record<WasteForm, Unit>;

interface Level {
  contents: number;
  capacity: number;
  category: { form: WasteForm };
}

/** An amount of waste (µL, mg or pieces, as the form says; may be negative) in the unit that reads best. */
export function wasteText(amount: number, form: WasteForm, t: Words): string {
  const dimension = dimensionOfForm[form];
  if (dimension === 'count') return t('waste:pieces', { count: amount });
  return quantityText(amount, readableUnit({ dimension, amount }), t);
}

/** How much is in a container and how much it holds: `350 mL / 20 L`, and `3.5 / 20 L` where the unit is the same. */
export function levelText({ contents, capacity, category: { form } }: Level, t: Words): string {
  const dimension = dimensionOfForm[form];
  const unit = readableUnit({ dimension, amount: capacity });
  const isAlike = contents === 0 || readableUnit({ dimension, amount: contents }) === unit;
  return t('waste:level', {
    contents: isAlike ? amountIn(contents, unit) : wasteText(contents, form, t),
    capacity: wasteText(capacity, form, t),
  });
}

/** Whether what was counted in `unit` is measured as a container of this form is. */
export function isMeasuredAlike(unit: Unit, form: WasteForm): boolean {
  return dimensionOf(unit) === dimensionOfForm[form];
}
