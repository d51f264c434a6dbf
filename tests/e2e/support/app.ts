import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, expect } from '@playwright/test';
import { type RunningShell, startBrowserShell } from './browser-shell.ts';
import { watchPage } from './watch-page.ts';

interface Fixtures {
  /** What the program opens: a fresh copy of the sample school, or an empty folder (`test.use({ store: 'empty' })`). */
  store: 'sample' | 'empty';
  /** The program, started for this test. */
  app: RunningShell;
}

interface WorkerFixtures {
  /** A folder with the sample school, made once a worker and only copied. */
  sampleStore: string;
}

async function makeFolder(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'school-safety-desk-e2e-'));
}

async function remove(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
}

/** `test` with the built program. The page is watched: an uncaught error or a broken security policy fails the test. */
export const test = base.extend<Fixtures, WorkerFixtures>({
  sampleStore: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixture's needs from this pattern
    async ({}, use) => {
      const folder = await makeFolder();
      const shell = await startBrowserShell(folder, { sample: true });
      await shell.stop();
      await use(folder);
      await remove(folder);
    },
    { scope: 'worker', timeout: 300_000 },
  ],
  store: ['sample', { option: true }],
  app: async ({ store, sampleStore }, use) => {
    const folder = await makeFolder();
    if (store === 'sample') await cp(sampleStore, folder, { recursive: true });
    const shell = await startBrowserShell(folder, { sample: false });
    await use(shell);
    await shell.stop();
    await remove(folder);
  },
  // Needs the program although it does not use it: a page must be gone before its server is.
  page: async ({ page, app: _app }, use) => {
    const complaints = watchPage(page);
    await use(page);
    expect(complaints).toEqual([]);
    await page.close();
  },
});

export { expect };
