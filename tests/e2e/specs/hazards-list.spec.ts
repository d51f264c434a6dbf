import { readFile } from 'node:fs/promises';
import { unzipSync } from 'fflate';
import { Frame } from '../pages/frame.ts';
import { HazardListPage } from '../pages/hazard-list.ts';
import { SignInPage } from '../pages/sign-in.ts';
import { expect, test } from '../support/app.ts';
import { zh } from '../support/words.ts';

test('filters stand in the address, and back undoes them one by one', async ({ page, app }) => {
  await new SignInPage(page).enterAs(app.startAddress, 'officer');
  await new Frame(page).goTo('hazards');
  const list = new HazardListPage(page);
  await list.numbers.first().waitFor();
  const open = await list.total();
  expect(open).toBeGreaterThan(10);

  await list.figure('overdue').click();
  await expect(page).toHaveURL(/overdue=true/);
  await expect.poll(() => list.total()).toBeLessThan(open);
  const overdue = await list.total();

  await list.chip('category').click();
  await list
    .choices('category')
    .getByRole('checkbox', { name: zh('hazards:category.fire') })
    .check();
  await page.keyboard.press('Escape');
  await expect(page).toHaveURL(/category=fire/);
  await expect(list.chip('category')).toContainText(zh('hazards:category.fire'));

  // A reader who is sent this address sees the same rows.
  const address = page.url();
  const rows = await list.numbers.allTextContents();
  await page.goto('about:blank');
  await page.goto(address);
  await list.numbers.first().waitFor();
  expect(await list.numbers.allTextContents()).toEqual(rows);

  await page.goBack();
  await page.goBack();
  await page.goBack();
  await expect(page).not.toHaveURL(/category/);
  await expect.poll(() => list.total()).toBe(overdue);
  await page.goBack();
  await expect(page).not.toHaveURL(/overdue/);
  await expect.poll(() => list.total()).toBe(open);
});

test('sorting, pages and search are the store’s', async ({ page, app }) => {
  await new SignInPage(page).enterAs(app.startAddress, 'officer');
  await new Frame(page).goToAddress('/hazards?state=all&size=25');
  const list = new HazardListPage(page);
  await list.numbers.first().waitFor();
  await list.table.getByRole('button', { name: zh('hazards:list.column.number') }).click();
  await expect(list.numbers.first()).toHaveText(/-0001$/);
  await page.getByRole('button', { name: zh('hazards:list.nextPage') }).click();
  await expect(list.numbers.first()).toHaveText(/-0026$/);
  await expect(page).toHaveURL(/page=2/);

  await page.keyboard.press('/');
  await expect(list.searchBox).toBeFocused();
  await page.keyboard.type('没有这样的隐患');
  await expect(page.getByText(zh('hazards:list.empty.noMatchTitle'))).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(list.numbers.first()).toBeVisible();
  await list.searchBox.fill('hz-2026-0003');
  await list.searchBox.press('Enter');
  await expect(page.getByRole('article', { name: 'HZ-2026-0003' })).toBeVisible();
});

test('the keyboard moves, opens and comes back to its place', async ({ page, app }) => {
  await new SignInPage(page).enterAs(app.startAddress, 'officer');
  await new Frame(page).goTo('hazards');
  const list = new HazardListPage(page);
  await list.numbers.first().waitFor();
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  await page.keyboard.press('ArrowDown');
  const third = await list.number(2);
  await expect(list.focusedNumber).toHaveText(third);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('article', { name: third })).toBeVisible();
  await expect(list.table).toBeHidden();
  await page.keyboard.press('Escape');
  await expect(list.table).toBeVisible();
  await expect(list.row(third)).toBeVisible();
});

test('in a wide window the record stands beside the list', async ({ page, app }) => {
  await page.setViewportSize({ width: 1920, height: 1080 });
  await new SignInPage(page).enterAs(app.startAddress, 'officer');
  await new Frame(page).goTo('hazards');
  const list = new HazardListPage(page);
  const first = await list.number(0);
  const second = await list.number(1);
  await list.open(first);
  await expect(page.getByRole('article', { name: first })).toBeVisible();
  await expect(list.table).toBeVisible();
  await page.keyboard.press('j');
  await expect(page.getByRole('article', { name: second })).toBeVisible();
});

test('at 1366 by 768 title, figures, filters and twelve rows are in sight', async ({ page, app }) => {
  for (const language of ['zh-CN', 'en'] as const) {
    await test.step(language, async () => {
      if (language === 'zh-CN') await new SignInPage(page).enterAs(app.startAddress, 'officer');
      else await new Frame(page).switchLanguage();
      await new Frame(page).page.goto(`${new URL(page.url()).origin}/#/hazards`);
      const rows = page.locator('a[data-row]');
      await rows.first().waitFor();
      const bottom = (await rows.nth(11).boundingBox())?.y ?? Number.POSITIVE_INFINITY;
      expect(bottom + 28).toBeLessThan(768);
    });
  }
});

test('the ledger of the rows on screen is saved as a Word file', async ({ page, app }) => {
  await new SignInPage(page).enterAs(app.startAddress, 'officer');
  await new Frame(page).goToAddress('/hazards?grade=major');
  const list = new HazardListPage(page);
  await list.numbers.first().waitFor();
  const numbers = await list.numbers.allTextContents();
  for (const language of ['chinese', 'english'] as const) {
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: zh('hazards:export.ledger') }).click();
    await page.getByRole('menuitem', { name: zh(`hazards:export.${language}`) }).click();
    const file = await download;
    expect(file.suggestedFilename()).toMatch(/\.docx$/);
    const parts = unzipSync(new Uint8Array(await readFile(await file.path())));
    const text = new TextDecoder().decode(parts['word/document.xml']);
    for (const number of numbers) expect(text).toContain(number);
  }
});
