import type { CountState } from './count-line.ts';

/** How a count stood at the end of a period: not yet complete, completed in it or before it, given up by then. */
export type CountAt = 'underWay' | 'completed' | 'completedBefore' | 'abandoned';

/** How a count ended its rounds: its differences became known, or it was given up. */
export interface CountEnd {
  how: 'completed' | 'abandoned';
  /** ISO moment in UTC. */
  at: string;
}

/**
 * How a count that was opened by the end of a period stood then, whatever became of it since.
 *
 * @param state as it is now.
 * @param end the end of its rounds after the period began; null where they ended before, or have not ended yet.
 * @param asOf the period's end.
 */
export function countAt(state: CountState, end: CountEnd | null, asOf: string): CountAt {
  if (end !== null) return end.at > asOf ? 'underWay' : end.how;
  if (state === 'abandoned') return 'abandoned';
  return state === 'deciding' || state === 'finished' ? 'completedBefore' : 'underWay';
}
