// `npm test`: everything that can be tested on this machine. `npm test -- rules e2e` runs these folders of tests/ only.
import { findBrowser } from '../../tests/support/find-browser.ts';
import { findLibreOffice, hasPoppler } from '../../tests/support/find-libreoffice.ts';
import { buildIfStale } from '../build-if-stale.ts';
import { runPlaywright } from '../testing/run-playwright.ts';
import { runVitest } from '../testing/run-vitest.ts';
import { addCounts, countsLine, type TestCounts } from '../testing/test-counts.ts';

const folders = ['rules', 'store', 'contract', 'documents', 'faults', 'shells', 'house'];
const asked = process.argv.slice(2);
const strange = asked.filter((name) => ![...folders, 'e2e'].includes(name));

/** What is missing on this machine, one line each: what is not tested, and what to install. */
function missingPrograms(): string[] {
  const missing: string[] = [];
  if (wanted('e2e') && findBrowser() === null) {
    missing.push(
      'The end-to-end tests are skipped: install Chrome, Edge or Chromium (Debian: apt-get install chromium).',
    );
  }
  if (wanted('documents') && (findLibreOffice() === null || !hasPoppler())) {
    missing.push(
      'The printing of documents is not tested: install LibreOffice and poppler (Debian: apt-get install libreoffice-writer poppler-utils fonts-noto-cjk).',
    );
  }
  return missing;
}

function wanted(name: string): boolean {
  return asked.length === 0 || asked.includes(name);
}

async function runAll(): Promise<TestCounts> {
  await buildIfStale();
  const runs: TestCounts[] = [];
  const chosen = folders.filter(wanted);
  if (chosen.length > 0) runs.push(await runVitest(chosen, 'UTC', 'unit'));
  // The rules must not depend on where the PC thinks it is.
  if (wanted('rules')) runs.push(await runVitest(['rules'], 'America/New_York', 'rules-new-york'));
  if (wanted('e2e')) runs.push(await runPlaywright({ listOnly: findBrowser() === null }));
  return addCounts(runs);
}

if (strange.length > 0) {
  process.stderr.write(`No such tests: ${strange.join(', ')}. There are: ${[...folders, 'e2e'].join(', ')}.\n`);
  process.exitCode = 2;
} else {
  const counts = await runAll();
  const missing = missingPrograms();
  for (const name of counts.notRun) process.stdout.write(`skipped: ${name}\n`);
  for (const line of missing) process.stdout.write(`${line}\n`);
  const complete = missing.length === 0 || process.env.CI !== 'true';
  if (!complete) process.stdout.write('With CI=true what is missing counts as a failure.\n');
  process.exitCode = counts.failed === 0 && complete ? 0 : 1;
  process.stdout.write(`${countsLine(complete ? counts : { ...counts, failed: counts.failed + missing.length })}\n`);
}
