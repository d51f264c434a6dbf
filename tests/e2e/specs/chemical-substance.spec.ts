import { readFile } from 'node:fs/promises';
import { ChemicalsPages } from '../pages/chemicals.ts';
import { SignInPage } from '../pages/sign-in.ts';
import { expect, test } from '../support/app.ts';
import { expectNoBarriers } from '../support/axe.ts';
import { zh } from '../support/words.ts';

const acid = '硝酸';

test('a substance with its hazards, and a data sheet that replaces an old one', async ({ page, app }) => {
  await new SignInPage(page).enterAs(app.startAddress, 'lab');
  const chemicals = new ChemicalsPages(page);
  await chemicals.frame.goToAddress('/chemicals/substances?beyond=sheetDue');
  await page.getByRole('searchbox', { name: zh('chemicals:substances.search') }).fill('7697-37-2');
  await expect(chemicals.row(acid)).toHaveCount(1);
  await expect(chemicals.row(acid)).toContainText(zh('sheets:sheet.missing'));
  await page.getByRole('link', { name: acid, exact: true }).click();
  const record = page.getByRole('article', { name: acid });

  await test.step('pictogram, signal word and statements in both languages, to be checked', async () => {
    await expect(record.getByRole('img', { name: zh('sheets:pictogram.GHS05') })).toBeVisible();
    await expect(record.getByText(zh('sheets:signal.danger'), { exact: true })).toBeVisible();
    const statements = record.getByRole('list', { name: zh('sheets:ghs.statements') });
    await expect(statements).toContainText('H314');
    await expect(statements).toContainText('Causes severe skin burns and eye damage');
    await expect(record.getByText(zh('chemicals:substances.pleaseCheck'))).toHaveCount(2);
    await expect(record.getByText(zh('chemicals:control.name.explosivePrecursor'))).toBeVisible();
  });

  await test.step('no barrier, in either theme', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await expectNoBarriers(page);
    }
    await page.emulateMedia({ colorScheme: 'light' });
  });

  await test.step('somebody has compared it with the table, and it is no longer among those to check', async () => {
    await record.getByRole('button', { name: zh('sheets:origin.check') }).click();
    await expectNoBarriers(page);
    await page.keyboard.press('Control+Enter');
    await expect(record.getByText(/^陈静 \d{4}-\d\d-\d\d 核对$/)).toBeVisible();
    // The signs and statements are those of the program's own mapping: they stay to be checked.
    await expect(record.getByText(zh('chemicals:substances.pleaseCheck'))).toHaveCount(1);
  });

  const add = async (button: 'add' | 'replace', name: string, day: string) => {
    await record.getByRole('button', { name: zh(`sheets:sheet.${button}`) }).click();
    const file = { name, mimeType: 'application/pdf', buffer: Buffer.from(`%PDF-1.4\n% ${name}`) };
    await chemicals.sheet.locator('input[type="file"]').setInputFiles(file);
    await chemicals.sheet.getByRole('textbox', { name: zh('sheets:sheet.issuedOn') }).fill(day);
    await chemicals.saveSheet();
  };
  await test.step('an old sheet is said to be old, a newer one takes its place, and both are kept', async () => {
    await add('add', '硝酸 2012.pdf', '2012-5-1');
    await expect(record.getByText(zh('sheets:sheet.old', { count: 5 })).first()).toBeVisible();
    await add('replace', '硝酸 2026.pdf', '2026-1-15');
    await expect(record.getByText(zh('sheets:sheet.old', { count: 5 }))).toHaveCount(0);
    await record.getByText(zh('sheets:sheet.replaced', { count: 1 })).click();
    await expect(record.getByRole('button', { name: '硝酸 2012.pdf' })).toBeVisible();
    const saving = page.waitForEvent('download');
    await record.getByRole('button', { name: '硝酸 2026.pdf' }).click();
    const saved = await saving;
    expect(saved.suggestedFilename()).toBe('硝酸 2026.pdf');
    expect(await readFile(await saved.path(), 'utf8')).toBe('%PDF-1.4\n% 硝酸 2026.pdf');
  });
});

test('the level of a substance over time is a chart, and a table of the same figures', async ({ page, app }) => {
  await new SignInPage(page).enterAs(app.startAddress, 'lab');
  const chemicals = new ChemicalsPages(page);
  await chemicals.frame.goToAddress('/chemicals/substances');
  await page.getByRole('searchbox', { name: zh('chemicals:substances.search') }).fill('7722-64-7');
  await page.getByRole('link', { name: '高锰酸钾', exact: true }).click();
  const record = page.getByRole('article', { name: '高锰酸钾' });
  await record.getByRole('button', { name: zh('home:chart.asTable') }).click();
  const days = record.getByRole('row').filter({ hasText: /^\d{4}-\d\d-\d\d/ });
  await expect(days.first()).toContainText(' g');
  expect(await days.count()).toBeGreaterThan(1);
  await record.getByRole('button', { name: zh('home:chart.asChart') }).click();
  await expect(days).toHaveCount(0);
});

test('the stock by cabinet and by substance, and labels for what is ticked', async ({ page, app }) => {
  await new SignInPage(page).enterAs(app.startAddress, 'lab');
  const chemicals = new ChemicalsPages(page);
  await chemicals.frame.goToAddress('/chemicals');
  await page.getByRole('button', { name: zh('chemicals:stock.by.cabinet'), exact: true }).click();
  await expect(page).toHaveURL(/by=cabinet/);
  const cabinet = chemicals.row('1号柜（酸类）');
  await expect(cabinet).toContainText('陈静');
  await page.getByRole('button', { name: zh('chemicals:stock.by.substance'), exact: true }).click();
  await page.getByRole('searchbox', { name: zh('chemicals:stock.searchLabel') }).fill('7664-93-9');
  const sum = chemicals.row('7664-93-9');
  const volume = page.getByRole('cell', { name: /^[\d.]+\s*mL$/ });
  const summed = Number.parseFloat((await sum.locator(volume).first().textContent()) ?? '');
  const count = await sum.getByRole('link', { name: /^\d+$/ }).textContent();
  await sum.getByRole('link', { name: /^\d+$/ }).click();
  await expect(page).not.toHaveURL(/by=/);
  await expect(page.getByRole('checkbox')).toHaveCount(Number(count));
  const amounts = await page.getByRole('main').locator(volume).allTextContents();
  const added = amounts.reduce((total, text) => total + Number.parseFloat(text), 0);
  expect(added.toFixed(1)).toBe(summed.toFixed(1));

  for (const place of [0, 1]) await page.getByRole('checkbox').nth(place).check();
  await page.getByRole('heading', { level: 1 }).click();
  await page.keyboard.press('l');
  await expect(chemicals.sheet.getByRole('radio', { name: zh('labels:chosen', { count: 2 }) })).toBeChecked();
  await chemicals.sheet.getByRole('textbox', { name: zh('labels:start') }).fill('5');
  const saving = page.waitForEvent('download');
  await chemicals.sheet.getByRole('button', { name: zh('labels:export') }).click();
  await page.getByRole('menuitem', { name: zh('hazards:export.chinese') }).click();
  expect((await saving).suggestedFilename()).toMatch(/^危化品瓶签_.*\.docx$/);
});
