import { type ConflictReason, conflictsWith, notJudged, type Standing } from './compatibility.ts';
import type { IncompatibilityMatrix, Verdict } from './compatibility-file.ts';

/** A substance of an experiment as far as its neighbours ask. */
export interface Reagent extends Standing {
  id: string;
}

/** Two reagents that the matrix parts. */
export interface ReagentPair {
  /** Ids of the two, in the order of the list. */
  ids: [string, string];
  verdict: Verdict;
  /** Ids of the matrix's sources. */
  sources: string[];
  reasons: ConflictReason[];
}

/**
 * The pairs among an experiment's reagents that must not stand together, each once, and the reagents about which the matrix
 * says nothing because their group is not on file. The matrix is of storage: it says what to keep apart on the bench,
 * not what may react there as the experiment wants it to.
 */
export function judgeReagents(
  reagents: readonly Reagent[],
  matrix: IncompatibilityMatrix,
): { pairs: ReagentPair[]; unjudged: string[] } {
  const pairs = reagents.flatMap((one, index) =>
    conflictsWith(one, reagents.slice(index + 1), matrix).map(({ neighbour, verdict, sources, reasons }) => ({
      ids: [one.id, neighbour.id] as [string, string],
      verdict,
      sources,
      reasons,
    })),
  );
  // One that is known beside itself is unjudged only where its own group is not on file.
  const unjudged = reagents.filter((one) => notJudged(one, [one], matrix).length > 0).map(({ id }) => id);
  return { pairs, unjudged };
}
