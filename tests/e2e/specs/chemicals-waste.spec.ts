import type { Page } from '@playwright/test';
import { SignInPage } from '../pages/sign-in.ts';
import { WastePage } from '../pages/waste.ts';
import { expect, test } from '../support/app.ts';
import { expectNoBarriers } from '../support/axe.ts';
import { zh } from '../support/words.ts';

/** Saves what a menu offers in Chinese and gives the name of the file. */
async function nameOfSaved(page: Page, button: string): Promise<string> {
  await page.getByRole('button', { name: button }).click();
  const saving = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: zh('hazards:export.chinese') }).click();
  return (await saving).suggestedFilename();
}

test('waste goes from a bottle into a container and leaves with a firm, signed by two', async ({ page, app }) => {
  test.slow();
  await new SignInPage(page).enterAs(app.startAddress, 'lab');
  const waste = new WastePage(page);
  const { chemicals, sheet } = waste;

  const bottle = await test.step('thrown away from the cabinet, it waits', async () => {
    const number = await waste.wasteOf('乙醇', '30 mL');
    await waste.show('?waiting=true');
    await expect(chemicals.row(number).last()).toContainText('30 mL');
    return number;
  });

  const container = await test.step('a container is opened, and takes it', async () => {
    const number = await waste.openContainer('其他有机', '10 L');
    await waste.putIn(bottle, number);
    await waste.field('amount').fill('');
    await page.keyboard.press('Control+Enter');
    await expect(sheet.getByText(zh('chemicals:amount.missing', { unit: zh('chemicals:unit.mL') }))).toBeVisible();
    await waste.field('amount').fill('250');
    await expect(sheet.getByText(/250 mL/)).toBeVisible();
    await chemicals.saveSheet();
    await waste.show('?state=open');
    await expect(chemicals.row(number)).toContainText('250 mL / 10 L');
    return number;
  });

  await test.step('residue of a lesson, on the container’s own page; an entry is taken back and made again', async () => {
    const record = await waste.openRecord(container);
    await page.keyboard.press('p');
    await waste.field('name').fill('叶绿素提取残液');
    await waste.field('amount').fill('9.5 L');
    await chemicals.saveSheet();
    await expect(record.getByText(zh('waste:mark.full'))).toBeVisible();
    await expectNoBarriers(page);
    await chemicals.row('叶绿素').getByRole('button').click();
    await waste.field('reason').fill('量错了');
    await chemicals.saveSheet();
    await expect(chemicals.row('叶绿素')).toHaveCount(2);
    await expect(record.getByText(zh('waste:mark.full'))).toHaveCount(0);
  });

  await test.step('sealed, it leaves; the second person is another one', async () => {
    await page.keyboard.press('s');
    await chemicals.saveDialog();
    await page.keyboard.press('h');
    const weight = sheet.getByRole('textbox', { name: zh('waste:handOver.weightOf', { number: container }) });
    await expect(weight).toBeFocused();
    await page.keyboard.type('8.4');
    await waste.field('firm').fill('青江环保科技有限公司');
    await waste.field('licence').fill('川环危第510100号');
    await waste.field('formNumber').fill('2026510100000123');
    await waste.field('receiver').fill('王建国');
    await expectNoBarriers(page);
    await chemicals.signBeside(sheet, 'lab', 'sample-2026');
    await page.keyboard.press('Control+Enter');
    await expect(sheet.getByText(zh('errors:reason.secondSamePerson'), { exact: false })).toBeVisible();
    await chemicals.signBeside(sheet, 'officer', 'sample-2026');
    await chemicals.saveSheet();
  });

  await test.step('its sheet and the ledger of the year are printed', async () => {
    const record = page.getByRole('article', { name: /^FWJ-/ });
    await expect(record.getByText('8.4 kg').first()).toBeVisible();
    const number = (await record.getAttribute('aria-label')) ?? '';
    await expectNoBarriers(page);
    expect(await nameOfSaved(page, zh('waste:handOver.print'))).toContain(number);
    await record.getByRole('link', { name: container }).click();
    await expect(page.getByRole('article', { name: container }).getByText(number, { exact: false })).toBeVisible();
    await page.keyboard.press('Escape');
    await chemicals.frame.arriveAt('/chemicals/waste');
    const year = await page.getByRole('combobox', { name: zh('waste:ledger.year') }).inputValue();
    expect(await nameOfSaved(page, zh('waste:ledger.export'))).toContain(year);
  });
});

test('what must not be mixed is refused, unless somebody says why', async ({ page, app }) => {
  await new SignInPage(page).enterAs(app.startAddress, 'lab');
  const waste = new WastePage(page);
  const { chemicals, sheet } = waste;
  const bottle = await waste.wasteOf('乙醇', '20 mL');
  await waste.show('?waiting=true');
  const container = await waste.openContainer('氧化性', '5');
  await waste.putIn(bottle, container);
  const conflict = sheet.getByRole('region', { name: zh('waste:mixing.title') });
  await expect(conflict.getByText(zh('waste:mixing.forbid')).first()).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await expect(conflict.getByText(zh('errors:next.wasteMustNotMix'), { exact: false })).toBeVisible();
  await expectNoBarriers(page);
  await conflict.getByRole('textbox', { name: zh('waste:mixing.despite') }).fill('已按规程还原处理');
  await chemicals.saveSheet();
  await waste.show('?state=open');
  const record = await waste.openRecord(container);
  await expect(record.getByText(zh('waste:entries.despite', { reason: '已按规程还原处理' }))).toBeVisible();
});

test('what cannot be collected says what became of it, and waits no more', async ({ page, app }) => {
  await new SignInPage(page).enterAs(app.startAddress, 'lab');
  const waste = new WastePage(page);
  const { chemicals } = waste;
  await waste.wasteOf('乙醇', '3 mL');
  await waste.show('?waiting=true');
  const row = chemicals.row(zh('waste:waiting.fromBottle')).filter({ hasText: '3 mL' });
  await row.getByRole('button', { name: zh('waste:leaveOut.action') }).click();
  await waste.sheet.getByRole('textbox', { name: zh('waste:leaveOut.reason') }).fill('已挥发，通风半小时');
  await chemicals.saveSheet();
  await expect(row).toHaveCount(0);
  await waste.show('?leftOut=true');
  await expect(row).toContainText('已挥发，通风半小时');
  await expectNoBarriers(page);
});
