import type { OfficeClient } from '../../shared/contract/contract.ts';
import type { Clock, Session } from '../call/call-context.ts';
import type { Store } from '../store/store.ts';

/** What the sample school is built with: the contract, called with a clock and ids of its own. */
export interface SampleHost {
  store: Store;
  client(context: { session: Session; clock: Clock; newId: () => string }): OfficeClient;
}

/** The same seed and day make the same school, to the byte of its documents. */
export interface SampleOptions {
  seed: number;
  /** The last day of the sample's story, `YYYY-MM-DD`. */
  asOf: string;
}

export const defaultSeed = 2026;
