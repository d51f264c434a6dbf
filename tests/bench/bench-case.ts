/** Time in ms, or a size in bytes. Less is better either way. */
export type Unit = 'ms' | 'bytes';

/** What a case must keep: at most so many times its peer, or at most so much in its own unit. */
export type Limit = { times: number } | { atMost: number };

/** What one case found out. Ours and the peer's are measured in the same run, in turns, on the same data. */
export interface BenchResult {
  unit: Unit;
  /** Median. */
  ours: number;
  /** Median; null when there is nothing to compare with. */
  peer: number | null;
  /** What the peer is, in a few words. */
  peerName: string;
  limit: Limit | null;
  /** How many runs the medians are of. */
  runs: number;
  /** Most memory that a process of this case held, in MB, by what it ran. */
  peakMb: Readonly<Record<string, number>>;
  /** A few words for the end of the line. */
  note?: string;
  /** Further medians, for `bench/results.json`. */
  more?: Readonly<Record<string, number>>;
}

/** One case of the bench. Each is measured in a process of its own, started with `--expose-gc`. */
export type BenchCase = () => Promise<BenchResult>;

/** True when the result keeps its limit; a case without one always does. */
export function keepsLimit({ ours, peer, limit }: Pick<BenchResult, 'ours' | 'peer' | 'limit'>): boolean {
  if (limit === null) return true;
  if ('atMost' in limit) return ours <= limit.atMost;
  return peer !== null && ours <= limit.times * peer;
}

/** Most memory that this process ever held, in MB. */
export function ownPeakMb(): number {
  return process.resourceUsage().maxRSS / 1024;
}
