import { readReport, reportFile, runTool } from './run-tool.ts';
import type { TestCounts } from './test-counts.ts';

interface PlaywrightReport {
  suites: Suite[];
  stats: { expected: number; unexpected: number; flaky: number; skipped: number };
}

interface Suite {
  title: string;
  suites?: Suite[];
  specs: { title: string; tests: { status: string }[] }[];
}

/** Runs the end-to-end tests; with `listOnly` it counts them as skipped, which needs no browser. */
export async function runPlaywright({ listOnly }: { listOnly: boolean }): Promise<TestCounts> {
  const file = await reportFile('e2e');
  const args = listOnly ? ['--list', '--reporter=json'] : ['--reporter=list,json'];
  const code = await runTool('playwright', ['test', ...args], {
    env: { PLAYWRIGHT_JSON_OUTPUT_FILE: file },
    output: listOnly ? 'hidden' : 'shown',
  });
  const report = await readReport<PlaywrightReport>(file);
  if (report === null) return { passed: 0, failed: 1, skipped: 0, notRun: [] };
  if (listOnly) {
    const count = countTests(report.suites);
    return { passed: 0, failed: 0, skipped: count, notRun: [] };
  }
  // A test that passed only at its second try has passed; it is told above.
  const { expected, unexpected, flaky, skipped } = report.stats;
  const failed = code === 0 ? 0 : Math.max(1, unexpected);
  return { passed: expected + flaky, failed, skipped, notRun: skippedNames(report.suites) };
}

function countTests(suites: readonly Suite[]): number {
  return suites.reduce((sum, { suites: inner = [], specs }) => {
    return sum + specs.reduce((count, spec) => count + spec.tests.length, 0) + countTests(inner);
  }, 0);
}

function skippedNames(suites: readonly Suite[]): string[] {
  return suites.flatMap(({ suites: inner = [], specs }) => [
    ...specs.filter((spec) => spec.tests.some((test) => test.status === 'skipped')).map((spec) => spec.title),
    ...skippedNames(inner),
  ]);
}
