/** The command line was wrong: exit code 2. `reason` is a key of `desk:usage.*`. */
export class UsageError extends Error {
  readonly reason: string;
  readonly values: Readonly<Record<string, string>>;

  constructor(reason: string, values: Readonly<Record<string, string>> = {}) {
    super(reason);
    this.name = 'UsageError';
    this.reason = reason;
    this.values = values;
  }
}
