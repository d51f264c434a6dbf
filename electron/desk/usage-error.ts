import type { WordsUnder } from '../words/words.ts';

/** What can be wrong with a command line. */
export type UsageProblem = WordsUnder<'desk:usage.'>;

/** The command line was wrong: exit code 2. `reason` is a key of `desk:usage.*`. */
export class UsageError extends Error {
  readonly reason: UsageProblem;
  readonly values: Readonly<Record<string, string>>;

  constructor(reason: UsageProblem, values: Readonly<Record<string, string>> = {}) {
    super(reason);
    this.name = 'UsageError';
    this.reason = reason;
    this.values = values;
  }
}
