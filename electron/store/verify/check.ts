import type { WordsKey } from '../../words/words.ts';
import type { Store } from '../store.ts';

/** One thing to say about the store: a key of the locales with what its sentence needs. */
export interface Note {
  key: Extract<WordsKey, `verify:${string}`>;
  values?: Readonly<Record<string, string | number>>;
  /** What the sentence is about, where that has words of its own: they stand for its `{{of}}`. */
  of?: Note;
}

/** What a check saw. It holds when there is no problem; `facts` are said either way. */
export interface Finding {
  problems: readonly Note[];
  facts: readonly Note[];
}

/** One check of `verify`. A domain adds its own; a check that throws has failed. */
export interface StoreCheck {
  /** Its name in the result; never translated. */
  name: string;
  look(store: Store): Promise<Finding>;
}

/** Lets the office answer other calls between two slices of long work. */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
