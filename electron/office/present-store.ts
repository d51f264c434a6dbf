import { Fault } from '../../shared/contract/fault.ts';
import type { Store } from '../store/store.ts';
import { type OpenProblem, StoreFault } from '../store/store-fault.ts';

/** What a call is told when the store cannot be opened again. */
const faultOf = {
  inUse: 'storageBusy',
  full: 'storageFull',
  readOnly: 'storageReadOnly',
  damaged: 'storageDamaged',
  notAStore: 'storageDamaged',
  missing: 'storageDamaged',
  newer: 'storageDamaged',
  networkFolder: 'storageDamaged',
} as const satisfies Record<OpenProblem, string>;

/**
 * The store that an office has open, which a restored backup may replace while the office goes on. A store that could not be
 * opened again is tried again at every call, so that nobody has to start the program anew.
 */
export class PresentStore {
  readonly #reopen: () => Promise<Store>;
  #store: Store;
  #changing: Promise<unknown> | null = null;
  #ended = false;

  constructor(store: Store, reopen: () => Promise<Store>) {
    this.#store = store;
    this.#reopen = reopen;
  }

  /** The store, open or just being replaced. Who asks it then is refused with `storageBusy`. */
  get store(): Store {
    return this.#store;
  }

  /** The open store; waits while it is being replaced. Throws the storage faults when there is none to be had. */
  async ready(): Promise<Store> {
    await this.#changing?.catch(() => undefined);
    // Of several that waited, one opens it and the others wait for that one.
    if (this.#store.closed) await (this.#changing ?? this.#change(async () => undefined));
    return this.#store;
  }

  /**
   * Runs `work`, which closes the store to replace its file, and opens the one that is there then; calls wait meanwhile.
   * Throws what `work` throws, and `storageBusy` when another is under way.
   */
  async replace<T>(work: (store: Store) => Promise<T>): Promise<T> {
    if (this.#changing !== null) throw new Fault('storageBusy', 'storageBusy');
    return this.#change(() => work(this.#store));
  }

  /** Closes it for good. */
  async close(): Promise<void> {
    this.#ended = true;
    await this.#changing?.catch(() => undefined);
    await this.#store.close();
  }

  #change<T>(work: () => Promise<T>): Promise<T> {
    const changing = this.#carryOut(work).finally(() => {
      this.#changing = null;
    });
    this.#changing = changing;
    return changing;
  }

  async #carryOut<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } finally {
      if (this.#store.closed) this.#store = await this.#openAgain();
    }
  }

  async #openAgain(): Promise<Store> {
    if (this.#ended) throw new Fault('storageBusy', 'storageBusy');
    try {
      return await this.#reopen();
    } catch (error) {
      if (!(error instanceof StoreFault)) throw error;
      const code = faultOf[error.problem];
      throw new Fault(code, code);
    }
  }
}
