/** What a command gives back: `object` for `--json`, `lines` for a person. */
export interface DeskResult {
  readonly object: object;
  readonly lines: readonly string[];
  /** Sentences for stderr, with `--json` too. */
  readonly complaints?: readonly string[];
  /** 1 when the command worked and its answer is "no" (`verify`). */
  readonly exitCode: 0 | 1;
  /** Set when the command goes on after its answer (`serve`): resolves when it was stopped. */
  readonly ended?: Promise<void>;
}
