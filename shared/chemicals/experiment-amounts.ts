import type { AmountBasis, ExperimentKind } from './experiment.ts';
import { type Dimension, dimensionOf, largestAmount, type Unit } from './quantity.ts';

/** A line of the list of amounts: mg, µL or pieces, as its unit says. */
export interface PlannedAmount {
  substanceId: string;
  amount: number;
  unit: Unit;
  basis: AmountBasis;
}

/** How often an experiment is done at once: a demonstration once, else once a group. */
export function timesDone(kind: ExperimentKind, groups: number): number {
  return kind === 'demonstration' ? 1 : groups;
}

/** What a line asks for in all, exact, in mg, µL or pieces; null above the largest amount of one school. */
export function totalOf({ amount, unit, basis }: Omit<PlannedAmount, 'substanceId'>, times: number): number | null {
  const total = basis === 'perGroup' ? amount * times : amount;
  return total <= largestAmount[dimensionOf(unit)] ? total : null;
}

/** What is needed of one substance, in one dimension. */
export interface SubstanceNeed {
  substanceId: string;
  dimension: Dimension;
  amount: number;
  /** In which the first of its lines was written. */
  unit: Unit;
}

/** The lines summed by substance, in the order in which each is first named. Lines too large to be a total are left out. */
export function needsOf(lines: readonly PlannedAmount[], times: number): SubstanceNeed[] {
  const needs = new Map<string, SubstanceNeed>();
  for (const line of lines) {
    const total = totalOf(line, times);
    if (total === null) continue;
    const dimension = dimensionOf(line.unit);
    const key = `${line.substanceId} ${dimension}`;
    const known = needs.get(key);
    if (known) known.amount += total;
    else needs.set(key, { substanceId: line.substanceId, dimension, amount: total, unit: line.unit });
  }
  return [...needs.values()];
}
