import { Frame } from '../pages/frame.ts';
import { SignInPage } from '../pages/sign-in.ts';
import { expect, test } from '../support/app.ts';
import { expectNoBarriers } from '../support/axe.ts';
import { en, zh } from '../support/words.ts';

/** Each screen, and the key that opens what is on it. */
const screens: readonly [address: string, key: string | null][] = [
  ['/chemicals', null],
  ['/chemicals', 'l'],
  ['/chemicals?by=cabinet', null],
  ['/chemicals?by=substance', null],
  ['/chemicals/issue', 'Control+Enter'],
  ['/chemicals/receive', 'Control+Enter'],
  ['/chemicals/slips', null],
  ['/chemicals/ledger', null],
  ['/chemicals/ledger?pending=true', null],
  ['/chemicals/ledger?pending=true&mine=%22toConfirm%22', null],
  ['/chemicals/experiments?waiting=true&mine=true', null],
  ['/chemicals/counts', null],
  ['/chemicals/counts', 'n'],
  ['/chemicals/experiments', null],
  ['/chemicals/experiments/new', 'Control+Enter'],
  ['/chemicals/waste', null],
  ['/chemicals/waste', 'n'],
  ['/chemicals/waste', 'r'],
  ['/chemicals/waste?waiting=true', 'p'],
  ['/chemicals/months', 'v'],
  ['/chemicals/months', 'n'],
  ['/chemicals/substances', 'n'],
  ['/chemicals/cabinets', 'n'],
  ['/chemicals/lists', null],
  ['/chemicals/settings', null],
];

for (const colorScheme of ['light', 'dark'] as const) {
  for (const [language, words] of [
    ['Chinese', zh],
    ['English', en],
  ] as const) {
    test(`the screens of the chemical ledger have no barrier in ${language}, ${colorScheme}`, async ({ page, app }) => {
      // Every screen: long by their number.
      test.slow();
      await page.emulateMedia({ colorScheme });
      await new SignInPage(page).enterAs(app.startAddress, 'officer');
      const frame = new Frame(page, words);
      if (words === en) await new Frame(page).switchLanguage();
      for (const [address, key] of screens) {
        await test.step(`${address} ${key ?? ''}`, async () => {
          // From elsewhere, so that the screen begins anew.
          await frame.goToAddress('/account');
          await frame.goToAddress(address);
          await expect(page.getByRole('status', { name: words('app:loading') })).toHaveCount(0);
          if (key !== null) await page.keyboard.press(key);
          if (key === 'n' || key === 'l') await page.getByRole('dialog').waitFor();
          await expectNoBarriers(page);
        });
      }
    });
  }
}

test('the tabs are one stop of the keyboard, and the arrow keys go along them', async ({ page, app }) => {
  await new SignInPage(page).enterAs(app.startAddress, 'lab');
  await new Frame(page).goToAddress('/chemicals/counts');
  const tabs = page.getByRole('main').getByRole('navigation', { name: zh('app:navigation.chemicals') });
  const tab = (name: string) => tabs.getByRole('link', { name, exact: true });
  await tab(zh('counts:title')).focus();
  await page.keyboard.press('ArrowRight');
  await expect(tab(zh('waste:title'))).toBeFocused();
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowLeft');
  await expect(tab(zh('chemicals:settings.title'))).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(tabs.locator(':focus')).toHaveCount(0);
  await page.keyboard.press('Shift+Tab');
  // Back among them: at the page that is open.
  await expect(tab(zh('counts:title'))).toBeFocused();
  await expectNoBarriers(page);
});
