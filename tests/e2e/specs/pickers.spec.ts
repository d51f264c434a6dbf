import type { Page } from '@playwright/test';
import { ChemicalsPages } from '../pages/chemicals.ts';
import { Frame } from '../pages/frame.ts';
import { SignInPage } from '../pages/sign-in.ts';
import { WastePage } from '../pages/waste.ts';
import { expect, test } from '../support/app.ts';
import { zh } from '../support/words.ts';

/** A busy PC: while `slow` is set in the page, timers that should run at once run half a second later. */
async function slowTimers(page: Page): Promise<(slow: boolean) => Promise<void>> {
  await page.addInitScript(() => {
    const later = window.setTimeout.bind(window);
    window.setTimeout = ((call: TimerHandler, after = 0, ...rest: unknown[]) =>
      later(call, after === 0 && 'slow' in window ? 500 : after, ...rest)) as typeof window.setTimeout;
  });
  return (slow) =>
    page.evaluate((wanted) => {
      if (wanted) Object.assign(window, { slow: true });
      else Reflect.deleteProperty(window, 'slow');
    }, slow);
}

test('what was chosen stays, however early the field is left or emptied', async ({ page, app }) => {
  const setSlow = await slowTimers(page);
  await new SignInPage(page).enterAs(app.startAddress, 'lab');
  const waste = new WastePage(page);
  await waste.show('?waiting=true');
  await page.keyboard.press('n');
  const category = waste.sheet.getByRole('combobox', { name: zh('waste:field.category') });

  await test.step('chosen by Enter and left at once', async () => {
    await category.pressSequentially('其他有机');
    await expect(page.getByRole('option').filter({ visible: true })).toHaveCount(1);
    await setSlow(true);
    await page.keyboard.press('Enter');
    await expect(category).not.toBeFocused();
    await setSlow(false);
    await expect(category).toHaveValue(/其他有机废液/);
  });

  await test.step('chosen again, it stays', async () => {
    await category.focus();
    await category.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(category).toHaveValue(/其他有机废液/);
  });

  await test.step('emptied and left, it is what it was', async () => {
    await category.fill('');
    await page.keyboard.press('Tab');
    await expect(category).toHaveValue(/其他有机废液/);
  });

  await test.step('what nothing fits chooses nothing; what fits is chosen by leaving the field', async () => {
    await category.fill('氧氧氧');
    await page.keyboard.press('Tab');
    await expect(category).toHaveValue(/其他有机废液/);
    await category.fill('');
    await category.pressSequentially('氧化性');
    await page.keyboard.press('Tab');
    await expect(category).toHaveValue(/氧化性/);
  });
});

test('Enter passes radios as one field, and a refused form has the keyboard at what is wrong', async ({
  page,
  app,
}) => {
  await new SignInPage(page).enterAs(app.startAddress, 'officer');
  const frame = new Frame(page);
  await frame.goTo('accounts');
  await page.keyboard.press('n');
  const username = frame.dialog.getByRole('textbox', { name: zh('accounts:username') });
  await username.fill('neu');
  await page.keyboard.press('Enter');
  await expect(frame.dialog.getByRole('radio', { name: zh('accounts:role.staff') })).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(frame.dialog.getByRole('radio', { name: zh('accounts:role.labManager') })).toBeChecked();
  await page.keyboard.press('Enter');
  await expect(frame.dialog.getByLabel(zh('accounts:create.password'), { exact: true })).toBeFocused();
  await page.keyboard.press('Control+Enter');
  await expect(frame.dialog.getByRole('combobox', { name: zh('accounts:list.field.person') })).toBeFocused();
});

test('where the row that had the keyboard is gone, Tab goes on in the page', async ({ page, app }) => {
  await new SignInPage(page).enterAs(app.startAddress, 'lab');
  const chemicals = new ChemicalsPages(page);
  await chemicals.frame.goToAddress('/chemicals');
  await page.evaluate(() => {
    const link = document.querySelector<HTMLElement>('main tbody a');
    link?.focus();
    link?.remove();
  });
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
});
