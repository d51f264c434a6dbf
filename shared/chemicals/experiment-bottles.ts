import type { SubstanceNeed } from './experiment-amounts.ts';
import { expiryOf } from './expiry.ts';
import { convertByDensity, type Dimension } from './quantity.ts';

/** A bottle as far as choosing among bottles asks. Amounts in mg, µL or pieces. */
export interface OfferedBottle {
  id: string;
  number: string;
  substanceId: string;
  dimension: Dimension;
  stock: number;
  /** Movements that wait for the second person: nothing is taken from it until then. */
  pending: number;
  openedOn: string | null;
  expiresOn: string | null;
  /** Of its substance, mg per mL; null where none is stated. */
  density: number | null;
}

/** So much of one bottle, in the bottle's own mg, µL or pieces. */
export interface ProposedPart {
  bottleId: string;
  amount: number;
}

/** What is proposed for one need; `short` is missing, in the need's own mg, µL or pieces. */
export interface ProposedLine extends SubstanceNeed {
  parts: ProposedPart[];
  short: number;
  /** There is some, but counted in another dimension, and no density is on file to convert it. */
  notConvertible: boolean;
}

/**
 * From which bottles an experiment is served: those that are open first, then those that expire first, then by number; never
 * one that has expired or waits for a second person. What one does not hold comes from the next. Two needs of the same
 * substance do not take the same grams twice. At most `most` parts in all, as a slip has lines.
 */
export function proposeBottles(
  needs: readonly SubstanceNeed[],
  bottles: readonly OfferedBottle[],
  { today, most }: { today: string; most: number },
): ProposedLine[] {
  const usable = bottles
    .filter((one) => one.stock > 0 && one.pending === 0 && expiryOf(one.expiresOn, today) !== 'expired')
    .toSorted(byTurn);
  const left = new Map(usable.map((bottle) => [bottle.id, bottle.stock]));
  const taken = new Map<string, ProposedPart>();
  return needs.map((need) => {
    const own = usable.filter(({ substanceId }) => substanceId === need.substanceId);
    const parts: ProposedPart[] = [];
    let short = need.amount;
    for (const bottle of own) {
      if (short === 0) break;
      const wanted = inDimension(short, need.dimension, bottle);
      const there = left.get(bottle.id) ?? 0;
      const known = taken.get(bottle.id);
      if (wanted === null || there === 0 || (known === undefined && taken.size >= most)) continue;
      const amount = Math.min(wanted, there);
      // A slip holds a bottle once: a second need adds to what the first one takes of it.
      if (known) known.amount += amount;
      else {
        const part = { bottleId: bottle.id, amount };
        taken.set(bottle.id, part);
        parts.push(part);
      }
      left.set(bottle.id, there - amount);
      short = amount === wanted ? 0 : Math.max(0, short - (backFrom(amount, need.dimension, bottle) ?? 0));
    }
    const notConvertible = short > 0 && own.some((bottle) => inDimension(short, need.dimension, bottle) === null);
    return { ...need, parts, short, notConvertible };
  });
}

function byTurn(one: OfferedBottle, other: OfferedBottle): number {
  const opened = Number(one.openedOn === null) - Number(other.openedOn === null);
  if (opened !== 0) return opened;
  // What never expires comes after every day.
  const [a, b] = [one.expiresOn ?? '~', other.expiresOn ?? '~'];
  if (a !== b) return a < b ? -1 : 1;
  return one.number < other.number ? -1 : 1;
}

function inDimension(amount: number, from: Dimension, { dimension, density }: OfferedBottle): number | null {
  if (from === dimension) return amount;
  if (density === null) return null;
  const converted = convertByDensity({ dimension: from, amount }, density);
  return converted?.dimension === dimension ? converted.amount : null;
}

function backFrom(amount: number, to: Dimension, { dimension, density }: OfferedBottle): number | null {
  if (to === dimension) return amount;
  return density === null ? null : (convertByDensity({ dimension, amount }, density)?.amount ?? null);
}
