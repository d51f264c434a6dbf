import { type Dimension, readableUnit, type Unit } from './quantity.ts';

/**
 * The one unit in which sums over bottles are written: that of the bottles where they share one, else the largest of which each
 * of `amounts` (mg, µL or pieces; noughts do not count) is one or more.
 */
export function sumUnit(dimension: Dimension, bottleUnits: Iterable<Unit>, amounts: readonly number[]): Unit {
  const [first, ...others] = new Set(bottleUnits);
  if (first !== undefined && others.length === 0) return first;
  const present = amounts.filter((amount) => amount !== 0).map(Math.abs);
  return readableUnit({ dimension, amount: present.length === 0 ? 0 : Math.min(...present) });
}
