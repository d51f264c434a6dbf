import { type Dimension, readableUnit, type Unit } from './quantity.ts';

/** The one unit in which sums over bottles are written: that of the bottles where they share one, else what reads best. */
export function sumUnit(dimension: Dimension, bottleUnits: Iterable<Unit>, amounts: readonly number[]): Unit {
  const [first, ...others] = new Set(bottleUnits);
  if (first !== undefined && others.length === 0) return first;
  return readableUnit({ dimension, amount: Math.max(0, ...amounts.map(Math.abs)) });
}
