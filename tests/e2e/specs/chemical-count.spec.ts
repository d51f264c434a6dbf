import { ChemicalsPages } from '../pages/chemicals.ts';
import { SignInPage } from '../pages/sign-in.ts';
import { expect, test } from '../support/app.ts';
import { expectNoBarriers } from '../support/axe.ts';
import { zh } from '../support/words.ts';

test('a cabinet is counted blind by two, counted again, and the difference approved, by the keyboard', async ({
  page,
  app,
  browser,
}) => {
  test.slow();
  await new SignInPage(page).enterAs(app.startAddress, 'lab');
  const chemicals = new ChemicalsPages(page);
  const numberOf = async (index: number) => (await lines.nth(index).getByRole('rowheader').textContent()) ?? '';
  const lines = page
    .getByRole('main')
    .locator('tbody tr')
    .filter({ has: page.getByRole('textbox') });
  const field = (number: string) => page.getByRole('textbox', { name: zh('counts:entry.amountOf', { number }) });

  await test.step('the second signs in beside the first', async () => {
    await chemicals.frame.goToAddress('/chemicals/counts');
    // There once the plan is read: before that the key does nothing.
    await chemicals.frame.button(zh('counts:open.action')).first().waitFor();
    await page.keyboard.press('n');
    await expect(chemicals.sheet.getByRole('combobox', { name: zh('counts:open.cabinet') })).toHaveValue(
      '1号柜（酸类）',
    );
    await chemicals.signBeside(chemicals.sheet, 'lab', 'sample-2026');
    await page.keyboard.press('Control+Enter');
    await expect(chemicals.sheet.getByText(zh('errors:reason.secondSamePerson'), { exact: false })).toBeVisible();
    await chemicals.signBeside(chemicals.sheet, 'officer', 'sample-2026');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('article').waitFor();
  });

  // What the book has, from elsewhere: the sheet does not say.
  const book = new Map<string, string>();
  await test.step('the sheet shows no figure of the book', async () => {
    const other = await browser.newContext({ locale: 'zh-CN', viewport: { width: 1366, height: 768 } });
    const stockPage = await other.newPage();
    await new SignInPage(stockPage).enterAs(app.startAddress, 'officer');
    const stock = new ChemicalsPages(stockPage);
    await stock.frame.goToAddress('/chemicals');
    for (let index = 0; index < (await lines.count()); index += 1) {
      const number = await numberOf(index);
      await stock.frame.goToAddress(`/chemicals?q=${number}`);
      const amount = await stock
        .row(number)
        .locator('td')
        .filter({ hasText: /^[\d.]+ (g|mL)$/ })
        .first()
        .textContent();
      book.set(number, amount ?? '');
    }
    await other.close();
    await expectNoBarriers(page);
  });

  const [first, second] = [await numberOf(0), await numberOf(1)];
  await test.step('Enter goes from bottle to bottle; what is typed is kept', async () => {
    await expect(field(first)).toBeFocused();
    await page.keyboard.type('3 bottles');
    await page.keyboard.press('Enter');
    await expect(field(first)).toBeFocused();
    await page.keyboard.press('Control+a');
    await page.keyboard.type('1');
    await page.keyboard.press('Enter');
    await expect(field(second)).toBeFocused();
    for (const number of [...book.keys()].slice(1)) {
      await expect(field(number)).toBeFocused();
      await page.keyboard.type(book.get(number) ?? '');
      await page.keyboard.press('Enter');
    }
    await expect(page.getByText(zh('counts:entry.complete'))).toBeVisible();
    await page.reload();
    await expect(field(first)).toHaveValue('1');
  });

  await test.step('by its number one goes to a bottle, as a scanner types it', async () => {
    await page.keyboard.press('Escape');
    await page.getByRole('link', { name: /^PD-/ }).first().click();
    await field(first).waitFor();
    await page.getByRole('textbox', { name: zh('counts:entry.find') }).fill(second.toLowerCase());
    await page.keyboard.press('Enter');
    await expect(field(second)).toBeFocused();
  });

  await test.step('what differs is counted again, without the first figure', async () => {
    await page.keyboard.press('Control+Enter');
    await expect(page.getByText(zh('counts:entry.recountingHint'), { exact: false })).toBeVisible();
    await expect(lines).toHaveCount(1);
    await expect(field(first)).toHaveValue('');
    await field(first).fill('-');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('main').getByText(zh('counts:entry.complete'))).toBeVisible();
    await expectNoBarriers(page);
    await page.keyboard.press('Control+Enter');
    await expect(chemicals.row(first)).toContainText(zh('counts:result.waitsOther'));
    await expect(chemicals.row(first)).toContainText(book.get(first) ?? '');
  });

  await test.step('who did not count approves it, with a cause; it is to be reported', async () => {
    const address = new URL(page.url()).hash.slice(1);
    const context = await browser.newContext({ locale: 'zh-CN', viewport: { width: 1366, height: 768 } });
    const otherPage = await context.newPage();
    await new SignInPage(otherPage).enterAs(app.startAddress, 'principal');
    const other = new ChemicalsPages(otherPage);
    await other.frame.goToAddress(address);
    await otherPage.getByRole('button', { name: zh('counts:result.decideOf', { number: first }) }).click();
    await other.sheet.getByRole('combobox', { name: zh('counts:decide.cause') }).click();
    await otherPage.getByRole('option', { name: zh('counts:cause.lost') }).click();
    await expect(other.sheet.getByText(zh('counts:decide.reportable'))).toBeVisible();
    await other.sheet.getByRole('textbox', { name: zh('counts:decide.words') }).fill('查遍两间实验室未见此瓶');
    await other.saveSheet();
    await expect(otherPage.getByText(zh('counts:loss.waiting'))).toBeVisible();
    await expectNoBarriers(otherPage);
    await otherPage.getByRole('button', { name: zh('counts:loss.mark') }).click();
    await other.sheet.getByRole('textbox', { name: zh('counts:loss.words') }).fill('城关派出所，李警官');
    await other.saveSheet();
    await expect(otherPage.getByText('城关派出所，李警官', { exact: false })).toBeVisible();
    await context.close();
  });

  await test.step('the ledger has the row, and the plan begins anew', async () => {
    await chemicals.frame.goToAddress('/chemicals/ledger');
    await expect(chemicals.row(first).first()).toContainText(zh('chemicals:kind.adjusted'));
    await chemicals.frame.goToAddress('/chemicals/counts');
    await expect(chemicals.row(/^PD-/).first()).toContainText(zh('counts:state.finished'));
  });
});
