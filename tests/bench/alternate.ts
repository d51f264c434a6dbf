/** One side of a comparison: does its work once and resolves with how long it took, in ms. */
export type Side = () => Promise<number>;

export interface Turns {
  /** Counted runs of each side. */
  runs: number;
  /** Runs before them that do not count. */
  warmUps: number;
}

/**
 * Runs the sides in turns, so that whatever else the PC does meanwhile falls on all of them. Every second round goes
 * backwards: no side always follows the same other one.
 *
 * @returns each side's times in ms, in the order of the sides.
 */
export async function alternate(sides: readonly Side[], { runs, warmUps }: Turns): Promise<number[][]> {
  const times = sides.map((): number[] => []);
  for (let round = -warmUps; round < runs; round++) {
    const order = sides.map((side, index) => ({ side, taken: times[index] ?? [] }));
    if (round % 2 !== 0) order.reverse();
    for (const { side, taken } of order) {
      const time = await side();
      if (round >= 0) taken.push(time);
    }
  }
  return times;
}

/** The middle value, or the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.ceil(sorted.length / 2) - 1];
  if (upper === undefined || lower === undefined) throw new Error('no values');
  return (upper + lower) / 2;
}

/** A side that does something small `times` times and gives the time of one, in ms. */
export function repeated(times: number, once: () => unknown): Side {
  return async () => {
    const from = performance.now();
    for (let count = 0; count < times; count++) await once();
    return (performance.now() - from) / times;
  };
}

/**
 * Does something again and again for `forMs`, at least once: until then V8 has compiled what is worth compiling.
 *
 * @returns how often that was.
 */
export async function warmUp(forMs: number, once: () => unknown): Promise<number> {
  const until = performance.now() + forMs;
  let times = 0;
  do {
    await once();
    times += 1;
  } while (performance.now() < until);
  return times;
}
