import type { Page } from '@playwright/test';
import { Frame } from '../pages/frame.ts';
import { HazardListPage } from '../pages/hazard-list.ts';
import { HazardRecordPage } from '../pages/hazard-record.ts';
import { SignInPage } from '../pages/sign-in.ts';
import { expect, test } from '../support/app.ts';
import { expectNoBarriers } from '../support/axe.ts';
import { en, zh } from '../support/words.ts';

async function settled(page: Page, words: typeof zh): Promise<void> {
  await expect(page.getByRole('status', { name: words('app:loading') })).toHaveCount(0);
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`list, form, record, home and report have no barrier in either language, ${colorScheme}`, async ({
    page,
    app,
  }) => {
    // Every screen in both languages: long by its number of pages.
    test.slow();
    await page.emulateMedia({ colorScheme });
    await new SignInPage(page).enterAs(app.startAddress, 'officer');
    for (const words of [zh, en]) {
      const frame = new Frame(page, words);
      if (words === en) await new Frame(page).switchLanguage();
      const open = async (address: string) => {
        await frame.goToAddress(address);
        await settled(page, words);
      };
      await test.step('home', async () => {
        await open('/');
        await page.getByRole('region', { name: words('home:chart.region') }).waitFor();
        await expectNoBarriers(page);
        await page.getByRole('button', { name: words('home:chart.asTable') }).click();
        await expectNoBarriers(page);
      });
      await test.step('list', async () => {
        await open('/hazards');
        const list = new HazardListPage(page, words);
        await list.numbers.first().waitFor();
        await expectNoBarriers(page);
        await list.chip('state').click();
        await list.choices('state').waitFor();
        await expectNoBarriers(page);
        await page.keyboard.press('Escape');
      });
      await test.step('form', async () => {
        await open('/hazards/new');
        await page.getByRole('radio', { name: words('hazards:grade.major') }).check();
        await page.keyboard.press('Control+Enter');
        await expectNoBarriers(page);
      });
      await test.step('record and its forms', async () => {
        await open('/hazards?state=registered');
        await new HazardListPage(page, words).open(/HZ-/);
        const record = new HazardRecordPage(page, words);
        await settled(page, words);
        await expectNoBarriers(page);
        await record.give('commit');
        await page.keyboard.press('Control+Enter');
        await expectNoBarriers(page);
        await page.keyboard.press('Escape');
        await open('/hazards?state=closed');
        await new HazardListPage(page, words).open(/HZ-/);
        await settled(page, words);
        await expectNoBarriers(page);
      });
      await test.step('report', async () => {
        await open('/reports');
        await expectNoBarriers(page);
      });
    }
  });
}

test('everything changes its language at once, and the record keeps its own words', async ({ page, app }) => {
  await new SignInPage(page).enterAs(app.startAddress, 'officer');
  await new Frame(page).goToAddress('/hazards?state=registered');
  await new HazardListPage(page).open(/HZ-/);
  const chinese = new HazardRecordPage(page);
  await expect(chinese.state('registered')).toBeVisible();
  const number = await chinese.number();
  await new Frame(page).switchLanguage();
  const english = new HazardRecordPage(page, en);
  await expect(english.state('registered')).toBeVisible();
  expect(await english.number()).toBe(number);
  await expect(english.button('commit')).toBeVisible();
});
