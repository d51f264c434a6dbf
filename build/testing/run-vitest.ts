import { readReport, reportFile, runTool } from './run-tool.ts';
import type { TestCounts } from './test-counts.ts';

interface VitestReport {
  numPassedTests: number;
  numFailedTests: number;
  testResults: { assertionResults: { fullName: string; status: string }[] }[];
}

/** Runs the Vitest projects named (all when none is) in a time zone. `label` tells this run from another one. */
export async function runVitest(projects: readonly string[], timeZone: string, label: string): Promise<TestCounts> {
  const file = await reportFile(label);
  const chosen = projects.flatMap((project) => ['--project', project]);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const code = await runTool('vitest', ['run', ...chosen, ...reporters], { env: { TZ: timeZone } });
  const report = await readReport<VitestReport>(file);
  if (report === null) return { passed: 0, failed: 1, skipped: 0, notRun: [] };
  const tests = report.testResults.flatMap((result) => result.assertionResults);
  const notRun = tests.filter((test) => !['passed', 'failed'].includes(test.status)).map((test) => test.fullName);
  // A file that cannot be loaded has no tests to fail, an error outside of a test neither; both end Vitest with an error.
  const failed = code === 0 ? 0 : Math.max(1, report.numFailedTests);
  return { passed: report.numPassedTests, failed, skipped: notRun.length, notRun };
}
