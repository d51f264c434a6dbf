import { defineConfig } from '@playwright/test';
import { browserArguments, findBrowser } from './tests/support/find-browser.ts';

/**
 * End-to-end tests: the real page in a real browser on the browser shell. They want a build (`npm run build`) and a browser
 * of this machine; build/scripts/test.ts sees to both.
 */
export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '**/*.spec.ts',
  outputDir: 'out/e2e',
  fullyParallel: true,
  forbidOnly: process.env.CI !== undefined,
  // Each worker runs a browser, an office and a store of its own.
  workers: 2,
  // A slow PC is no fault: what hangs is told by `expect`, long before.
  timeout: 180_000,
  expect: { timeout: 20_000 },
  reporter: [['list']],
  use: {
    launchOptions: {
      executablePath: findBrowser() ?? undefined,
      args: browserArguments(),
      // Without a UTF-8 locale Chromium calls every download with a Chinese name "download".
      env: { ...process.env, LC_ALL: 'C.UTF-8' },
    },
    viewport: { width: 1366, height: 768 },
    locale: 'zh-CN',
    trace: 'retain-on-failure',
  },
});
