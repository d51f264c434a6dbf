import { ChemicalsPages } from '../pages/chemicals.ts';
import { SignInPage } from '../pages/sign-in.ts';
import { expect, test } from '../support/app.ts';

test('the ledger shows twelve rows at once, is walked by the keyboard and scrolls in its own box', async ({
  page,
  app,
}) => {
  test.slow();
  await new SignInPage(page).enterAs(app.startAddress, 'lab');
  const chemicals = new ChemicalsPages(page);
  await page.setViewportSize({ width: 1366, height: 768 });
  await chemicals.frame.goToAddress('/chemicals/ledger?month=%222026-10%22');
  const rows = page.getByRole('main').locator('tbody tr');
  await expect(rows.nth(11)).toBeInViewport({ ratio: 1 });
  // Listed substances are confirmed later: the number of that row stands with the row that it confirms.
  await expect(rows.filter({ hasText: /✓ 第 \d+ 笔/ }).first()).toBeVisible();

  await page.keyboard.press('j');
  await page.keyboard.press('j');
  await page.keyboard.press('k');
  await page.keyboard.press('j');
  const second = rows.nth(1).getByRole('link', { name: /^CB-/ });
  await expect(second).toBeFocused();
  const number = (await second.textContent()) ?? '';
  await page.keyboard.press('Enter');
  await expect(page.getByRole('article', { name: number })).toBeVisible();

  await page.setViewportSize({ width: 1024, height: 700 });
  for (const address of ['/chemicals/ledger?month=%222026-10%22', '/chemicals', '/chemicals/substances']) {
    await chemicals.frame.goToAddress(address);
    await rows.first().waitFor();
    const beyond = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(beyond, address).toBeLessThanOrEqual(0);
  }
});
