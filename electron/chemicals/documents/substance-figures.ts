import { countMonth, type MonthFigures, type MovementEffect } from '../../../shared/chemicals/month-figures.ts';
import type { Unit } from '../../../shared/chemicals/quantity.ts';
import { substanceFiguresOf } from '../../../shared/chemicals/week-figures.ts';
import type { SubstanceMonth } from './ledger-data.ts';

/** The figures of a substance in a month, what each of its rows does, and the unit in which its sums are written. */
export function substanceFigures(substance: SubstanceMonth): {
  figures: MonthFigures;
  effects: readonly MovementEffect[];
  unit: Unit;
} {
  const movements = substance.entries.map((entry) => ({ ...entry, reverses: entry.reverses?.kind ?? null }));
  const { effects } = countMonth(substance.opening, movements);
  return { ...substanceFiguresOf({ ...substance, movements }), effects };
}
