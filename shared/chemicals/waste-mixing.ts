import { conflictsWith } from './compatibility.ts';
import type { IncompatibilityMatrix, Verdict } from './compatibility-file.ts';
import type { WasteCategoryEntry } from './waste-categories-file.ts';

/** Something in a container, or about to go into it; the group is one of the matrix's, null where nobody knows. */
export interface Mixed {
  storageGroup: string | null;
}

/** Why something must not go into a container: what is in it (`neighbour`), or what the container is for (null). */
export interface MixingConflict<T extends Mixed> {
  neighbour: T | null;
  verdict: Verdict;
  /** Ids of the matrix's sources; empty where the category says it. */
  sources: string[];
}

/**
 * What speaks against putting a substance into a container, the category's own rule first. Judged by storage groups alone: the
 * rules over controlled lists part what is locked away from what is not, and say nothing of what reacts in a drum.
 */
export function mixingConflicts<T extends Mixed>(
  candidate: Mixed,
  contents: readonly T[],
  category: Pick<WasteCategoryEntry, 'refuses'> | undefined,
  matrix: IncompatibilityMatrix,
): MixingConflict<T>[] {
  const own = category?.refuses.find(({ group }) => group === candidate.storageGroup);
  const standing = contents.map((one) => ({ one, storageGroup: one.storageGroup, kinds: [] }));
  const among = conflictsWith({ storageGroup: candidate.storageGroup, kinds: [] }, standing, matrix);
  return [
    ...(own === undefined ? [] : [{ neighbour: null, verdict: own.verdict, sources: [] }]),
    ...among.map(({ neighbour, verdict, sources }) => ({ neighbour: neighbour.one, verdict, sources })),
  ];
}
