import { type BrowserContext, chromium } from '@playwright/test';
import { browserArguments, findBrowser } from '../../support/find-browser.ts';
import { withFolder } from '../store/with-bench-store.ts';
import type { ServedPage } from './served-pages.ts';

/** What one visit of a page found, in ms since the navigation began. */
export interface Visit {
  /** The content stood on the screen. */
  content: number;
  /** The page had painted it, was idle for a turn, and then answered a click on its menu. */
  interactive: number;
  /** Addresses of the scripts that were loaded before the content stood. */
  scripts: string[];
}

declare global {
  interface Window {
    benchVisit?: Promise<Visit>;
  }
}

/** Starts the Chromium of this machine for `use`, as somebody's own: with a profile that keeps what pages leave in its caches. */
export async function withBrowser<T>(use: (browser: BrowserContext) => Promise<T>): Promise<T> {
  const executablePath = findBrowser();
  if (executablePath === null) throw new Error('needs Chrome, Edge or Chromium');
  return withFolder(async (profile) => {
    const options = {
      executablePath,
      args: browserArguments(),
      viewport: { width: 1366, height: 768 },
      locale: 'zh-CN',
    };
    const browser = await chromium.launchPersistentContext(profile, options);
    try {
      return await use(browser);
    } finally {
      await browser.close();
    }
  });
}

/** Opens a page and watches it until it answers. `content` is a selector. */
export async function visit(browser: BrowserContext, { origin, cookie }: ServedPage, content: string): Promise<Visit> {
  await browser.addCookies([{ ...cookie, url: origin }]);
  const page = await browser.newPage();
  try {
    await page.addInitScript(watch, { content, button: 'header button[aria-haspopup="menu"]' });
    await page.goto(`${origin}/`, { waitUntil: 'commit' });
    const seen = await page.evaluate(() => window.benchVisit);
    if (seen === undefined) throw new Error('the page was not watched');
    return seen;
  } finally {
    await page.close();
  }
}

/** Runs in the page, before its own scripts. Without a menu button the content is enough. */
function watch({ content, button }: { content: string; button: string }): void {
  window.benchVisit = new Promise((resolve) => {
    const look = () => {
      const shown = document.querySelector(content);
      if (shown === null || shown.getClientRects().length === 0) {
        requestAnimationFrame(look);
        return;
      }
      const contentAt = performance.now();
      const scripts = performance
        .getEntriesByType('resource')
        .map(({ name }) => name)
        .filter((name) => name.endsWith('.js'));
      const finish = () => resolve({ content: contentAt, interactive: performance.now(), scripts });
      requestAnimationFrame(() =>
        setTimeout(() => {
          const menu = document.querySelector<HTMLElement>(button);
          if (menu === null) return finish();
          menu.click();
          const answered = () => (menu.getAttribute('aria-expanded') === 'true' ? finish() : setTimeout(answered));
          answered();
        }),
      );
    };
    requestAnimationFrame(look);
  });
}
