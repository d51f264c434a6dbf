import { dimensionOf, readableUnit, type Unit } from '../../../shared/chemicals/quantity.ts';
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

/** How much is in a container and how much it holds: `350 mL / 20 L`. */
export function levelText({ contents, capacity, category }: Level, t: Words): string {
  // Nothing has no unit that reads best: it is told in that of the capacity.
  const isPieces = dimensionOfForm[category.form] === 'count';
  const unit = readableUnit({ dimension: dimensionOfForm[category.form], amount: capacity });
  return t('waste:level', {
    contents: contents === 0 && !isPieces ? quantityText(0, unit, t) : wasteText(contents, category.form, t),
    capacity: wasteText(capacity, category.form, t),
  });
}

/** Whether what was counted in `unit` is measured as a container of this form is. */
export function isMeasuredAlike(unit: Unit, form: WasteForm): boolean {
  return dimensionOf(unit) === dimensionOfForm[form];
}
