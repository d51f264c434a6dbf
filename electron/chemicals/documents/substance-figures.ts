import { countMonth, type MonthFigures, type MovementEffect } from '../../../shared/chemicals/month-figures.ts';
import type { Unit } from '../../../shared/chemicals/quantity.ts';
import { sumUnit } from '../../../shared/chemicals/sum-unit.ts';
import type { SubstanceMonth } from './ledger-data.ts';

/** The figures of a substance in a month, what each of its rows does, and the unit in which its sums are written. */
export function substanceFigures(substance: SubstanceMonth): {
  figures: MonthFigures;
  effects: readonly MovementEffect[];
  unit: Unit;
} {
  const { figures, effects } = countMonth(
    substance.opening,
    substance.entries.map((entry) => ({ ...entry, reverses: entry.reverses?.kind ?? null })),
  );
  const { opening, closing, sums } = figures;
  const amounts = [...Object.values(opening), ...Object.values(closing), ...Object.values(sums)];
  return { figures, effects, unit: sumUnit(substance.dimension, substance.units, amounts) };
}
