import type { Words, WordsUnder } from '../words/words.ts';

type Problem = WordsUnder<'desk:error.'>;

/** A command cannot do what it was asked: exit code 1, one sentence. */
export class DeskError extends Error {
  readonly problem: Problem;
  readonly values: Readonly<Record<string, string>>;

  constructor(problem: Problem, values: Readonly<Record<string, string>> = {}) {
    super(problem);
    this.name = 'DeskError';
    this.problem = problem;
    this.values = values;
  }

  /** The sentence in a language. */
  explain(words: Words): string {
    return words(`desk:error.${this.problem}`, this.values);
  }
}
