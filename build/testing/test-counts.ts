/** How the tests of one run ended, and what to tell of those that were not run. */
export interface TestCounts {
  passed: number;
  failed: number;
  skipped: number;
  /** Names of the tests that were skipped. */
  notRun: string[];
}

/** The sum of several runs. */
export function addCounts(all: readonly TestCounts[]): TestCounts {
  const sum: TestCounts = { passed: 0, failed: 0, skipped: 0, notRun: [] };
  for (const { passed, failed, skipped, notRun } of all) {
    sum.passed += passed;
    sum.failed += failed;
    sum.skipped += skipped;
    sum.notRun.push(...notRun);
  }
  return sum;
}

/** The last line of `npm test`. */
export function countsLine({ passed, failed, skipped }: TestCounts): string {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}
