import { countMonth, type Level, type MonthFigures, type MonthMovement, otherSums, verbs } from './month-figures.ts';
import type { Dimension, Unit } from './quantity.ts';
import { sumUnit } from './sum-unit.ts';

/** A substance with the rows of its period. */
export interface SubstanceRows {
  dimension: Dimension;
  /** Of its bottles. */
  units: readonly Unit[];
  opening: Level;
  movements: readonly (MonthMovement & { waits: boolean })[];
}

const counted = [...verbs, ...otherSums, 'moved', 'reversed'] as const;

/** How many rows there are of each kind, in all, and still waiting for the second person. */
export type RowCounts = Record<(typeof counted)[number] | 'total' | 'waiting', number>;

/** The figures of a substance in a period with the unit in which they are written; mg, µL or pieces. */
export function substanceFiguresOf(substance: SubstanceRows): { figures: MonthFigures; unit: Unit } {
  const { figures } = countMonth(substance.opening, substance.movements);
  const { opening, closing, sums } = figures;
  const amounts = [...Object.values(opening), ...Object.values(closing), ...Object.values(sums)];
  return { figures, unit: sumUnit(substance.dimension, substance.units, amounts) };
}

/** Counts the rows of some substances by what they do. */
export function countRows(substances: readonly SubstanceRows[]): RowCounts {
  const rows = substances.flatMap((substance) => substance.movements);
  const of = (kind: (typeof counted)[number]) => rows.filter((row) => row.kind === kind).length;
  return {
    ...(Object.fromEntries(counted.map((kind) => [kind, of(kind)])) as Record<(typeof counted)[number], number>),
    total: rows.length,
    waiting: rows.filter((row) => row.waits).length,
  };
}
