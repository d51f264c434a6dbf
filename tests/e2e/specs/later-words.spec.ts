import type { Page } from '@playwright/test';
import { Frame } from '../pages/frame.ts';
import { SignInPage } from '../pages/sign-in.ts';
import { expect, test } from '../support/app.ts';
import { en, zh } from '../support/words.ts';

declare global {
  interface Window {
    /** Texts that stood on the page, be it for an instant, and were the key of a sentence and not the sentence. */
    keysShown?: string[];
  }
}

/** Watches every text that comes into the page. */
async function watchForKeys(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const seen: string[] = [];
    window.keysShown = seen;
    const look = () => {
      const texts = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT);
      while (texts.nextNode()) {
        const text = texts.currentNode.nodeValue?.trim() ?? '';
        if (/^[a-z]\w*([.:][a-z]\w*)+$/i.test(text)) seen.push(text);
      }
    };
    new MutationObserver(look).observe(document, { subtree: true, childList: true, characterData: true });
  });
}

const keysShown = (page: Page) => page.evaluate(() => window.keysShown);

test('a page whose words come later never shows a key, in either language and when it is switched', async ({
  page,
  app,
}) => {
  await watchForKeys(page);
  await new SignInPage(page).enterAs(app.startAddress, 'lab');
  const chinese = new Frame(page);
  await chinese.goTo('chemicals');
  await expect(chinese.title).toHaveText(zh('app:navigation.chemicals'));
  await chinese.switchLanguage();
  await expect(chinese.title).toHaveText(en('app:navigation.chemicals'));
  // Opened at once at that address, in the language that comes later itself.
  await page.reload();
  await expect(chinese.title).toHaveText(en('app:navigation.chemicals'));
  expect(await keysShown(page)).toEqual([]);
});

test('the language may be switched before the words of such a page are wanted', async ({ page, app }) => {
  await watchForKeys(page);
  await new SignInPage(page).enterAs(app.startAddress, 'officer');
  await new Frame(page).switchLanguage();
  const english = new Frame(page, en);
  await english.goTo('chemicals');
  await expect(english.title).toHaveText(en('app:navigation.chemicals'));
  await english.switchLanguage();
  await english.goToAddress('/reports');
  await expect(english.title).toHaveText(zh('reports:title'));
  expect(await keysShown(page)).toEqual([]);
});
