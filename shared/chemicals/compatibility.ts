import type { IncompatibilityMatrix, ListPair, Verdict } from './compatibility-file.ts';
import type { ListKind } from './listing-file.ts';

/** What stands in a cabinet, or is to be put there. */
export interface Standing {
  /** Id of a group of the matrix; null where nobody knows. */
  storageGroup: string | null;
  /** The controlled lists it is on. */
  kinds: readonly ListKind[];
}

/** One reason why two must not stand in one cabinet. */
export interface ConflictReason {
  /** `groups`, or the id of the rule over controlled lists. */
  rule: string;
  verdict: Verdict;
  /** Ids of the matrix's sources. */
  sources: readonly string[];
}

/** A neighbour that the candidate must not stand beside. */
export interface Conflict<T extends Standing> {
  neighbour: T;
  /** The strictest of the reasons. */
  verdict: Verdict;
  /** Ids of all sources that say so, each once, those of the strictest reason first. */
  sources: string[];
  reasons: ConflictReason[];
}

/**
 * The neighbours that a candidate must not share a cabinet with, in their order. Symmetric: what conflicts one way
 * conflicts the other way with the same verdict. A group that is unknown or not in the matrix gives no conflict; ask
 * `notJudged` for those.
 */
export function conflictsWith<T extends Standing>(
  candidate: Standing,
  neighbours: readonly T[],
  matrix: IncompatibilityMatrix,
): Conflict<T>[] {
  return neighbours.flatMap((neighbour) => {
    const reasons = reasonsBetween(candidate, neighbour, matrix);
    const [strictest] = reasons;
    if (strictest === undefined) return [];
    const sources = [...new Set(reasons.flatMap((reason) => reason.sources))];
    return [{ neighbour, verdict: strictest.verdict, sources, reasons }];
  });
}

/** Two that stand in one cabinet and must not. */
export interface StandingPair<T extends Standing> {
  one: T;
  other: T;
  verdict: Verdict;
  /** Ids of the matrix's sources, those of the strictest reason first. */
  sources: string[];
}

/**
 * Every two of a cabinet's content that must not share it, each once, what is forbidden first. Those of one group and the same
 * lists may stand together and are judged as one: a sheet of thousands of names is a handful of them.
 */
export function conflictsAmong<T extends Standing>(
  standings: readonly T[],
  matrix: IncompatibilityMatrix,
): StandingPair<T>[] {
  const alike = [...Map.groupBy(standings, ({ storageGroup, kinds }) => [storageGroup, ...kinds].join()).values()];
  const pairs = alike.flatMap((members, index) =>
    alike.slice(index + 1).flatMap((others) => {
      const [first] = members;
      if (first === undefined) return [];
      return conflictsWith(first, others.slice(0, 1), matrix).flatMap(({ verdict, sources }) =>
        members.flatMap((one) => others.map((other) => ({ one, other, verdict, sources }))),
      );
    }),
  );
  return pairs.sort((x, y) => Number(x.verdict !== 'forbid') - Number(y.verdict !== 'forbid'));
}

function reasonsBetween(one: Standing, other: Standing, { pairs, listRules }: IncompatibilityMatrix): ConflictReason[] {
  const byGroup = pairs
    .filter(
      ({ a, b }) =>
        (a === one.storageGroup && b === other.storageGroup) || (b === one.storageGroup && a === other.storageGroup),
    )
    .map(({ verdict, sources }) => ({ rule: 'groups', verdict, sources }));
  const byList = listRules
    .filter((rule) => partedBy(rule, one.kinds, other.kinds))
    .map(({ id, verdict, sources }) => ({ rule: id, verdict, sources }));
  return [...byGroup, ...byList].sort((x, y) => Number(x.verdict !== 'forbid') - Number(y.verdict !== 'forbid'));
}

// Potassium permanganate is both a drug precursor and an explosive precursor: it may stand with either, because the
// rule parts two kinds of stock and one bottle cannot be parted.
function partedBy({ a, b }: ListPair, one: readonly ListKind[], other: readonly ListKind[]): boolean {
  const sideOf = (kinds: readonly ListKind[]) => {
    const inA = kinds.some((kind) => a.includes(kind));
    return { inA, inB: b === null ? !inA : kinds.some((kind) => b.includes(kind)) };
  };
  const [x, y] = [sideOf(one), sideOf(other)];
  const across = (x.inA && y.inB) || (x.inB && y.inA);
  return across && !(x.inA && y.inA) && !(x.inB && y.inB);
}

/**
 * The neighbours about which the matrix says nothing because a group is unknown: the candidate's, then all of them, or
 * their own. To be shown as "not judged", never as "compatible".
 */
export function notJudged<T extends Standing>(
  candidate: Standing,
  neighbours: readonly T[],
  { groups }: IncompatibilityMatrix,
): T[] {
  const isKnown = ({ storageGroup }: Standing) => groups.some(({ id }) => id === storageGroup);
  return neighbours.filter((neighbour) => !(isKnown(candidate) && isKnown(neighbour)));
}
