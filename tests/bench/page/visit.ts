import { type Browser, chromium } from '@playwright/test';
import { browserArguments, findBrowser } from '../../support/find-browser.ts';
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

/** Starts the Chromium of this machine for `use`. */
export async function withBrowser<T>(use: (browser: Browser) => Promise<T>): Promise<T> {
  const executablePath = findBrowser();
  if (executablePath === null) throw new Error('needs Chrome, Edge or Chromium');
  const browser = await chromium.launch({ executablePath, args: browserArguments() });
  try {
    return await use(browser);
  } finally {
    await browser.close();
  }
}

/** Opens a page as for the first time, with an empty cache, and watches it until it answers. `content` is a selector. */
export async function visit(browser: Browser, { origin, cookie }: ServedPage, content: string): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'zh-CN' });
  try {
    await context.addCookies([{ ...cookie, url: origin }]);
    const page = await context.newPage();
    await page.addInitScript(watch, { content, button: 'header button[aria-haspopup="menu"]' });
    await page.goto(`${origin}/`, { waitUntil: 'commit' });
    const seen = await page.evaluate(() => window.benchVisit);
    if (seen === undefined) throw new Error('the page was not watched');
    return seen;
  } finally {
    await context.close();
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
