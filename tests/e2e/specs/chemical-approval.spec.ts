import { ChemicalsPages } from '../pages/chemicals.ts';
import { SignInPage } from '../pages/sign-in.ts';
import { expect, test } from '../support/app.ts';
import { expectNoBarriers } from '../support/axe.ts';
import { zh } from '../support/words.ts';

/** Of the sample school: an issue above its limit that waits for the principal since yesterday. */
const growing = '硝酸钾晶体的培养';
const exam = '实验操作考核备料';
const why = '考核改期，下月再领';

test('an issue above the limit leaves no cabinet before the principal says yes, and is void after a no', async ({
  page,
  app,
  browser,
}) => {
  test.slow();
  await new SignInPage(page).enterAs(app.startAddress, 'lab');
  const keeper = new ChemicalsPages(page);
  const waits = zh('approvals:issue.principal');

  await test.step('the keeper issues more than the limit, beside a second person', async () => {
    await keeper.frame.goToAddress('/chemicals/issue');
    const issue = keeper.form('issue');
    await keeper.pick(issue, zh('chemicals:issue.bottle'), '7722-64-7');
    await issue.getByRole('textbox', { name: zh('chemicals:field.amount') }).fill('120g');
    await issue.getByRole('combobox', { name: zh('chemicals:issue.className') }).fill('九年级');
    await issue.getByRole('combobox', { name: zh('chemicals:issue.experiment') }).fill(exam);
    await keeper.pick(issue, zh('chemicals:issue.taker'), '吴');
    await keeper.signBeside(issue, 'officer', 'sample-2026');
    await page.keyboard.press('Control+Enter');
    await keeper.frame.arriveAt('/chemicals/slips');
    await expect(keeper.slip(exam)).toContainText(waits);
  });

  await test.step('nothing of it is settled yet', async () => {
    await keeper.slip(exam).getByRole('link', { name: /^LY-/ }).click();
    await expect(keeper.sheet.getByText(waits)).toBeVisible();
    await expect(keeper.fate('used')).toHaveCount(0);
    await page.keyboard.press('Escape');
    await keeper.sheet.waitFor({ state: 'detached' });
    await expectNoBarriers(page);
  });

  await test.step('the principal is told at home, approves one and declines the other with a reason', async () => {
    const context = await browser.newContext({ locale: 'zh-CN', viewport: { width: 1366, height: 768 } });
    const desk = await context.newPage();
    await new SignInPage(desk).enterAs(app.startAddress, 'principal');
    const principal = new ChemicalsPages(desk);
    await desk.getByRole('link', { name: zh('alerts:toApprove', { count: 2 }) }).click();
    await principal.frame.arriveAt('/chemicals/ledger');
    const rows = principal.row(zh('approvals:awaits.principal'));
    await expect(rows).toHaveCount(2);
    await expectNoBarriers(desk);
    await rows
      .filter({ hasText: growing })
      .getByRole('button', { name: zh('approvals:confirm.action'), exact: true })
      .click();
    await principal.saveDialog();
    await expect(rows).toHaveCount(1);
    await rows.getByRole('button', { name: zh('approvals:decline.action'), exact: true }).click();
    await expectNoBarriers(desk);
    await principal.sheet.getByRole('textbox', { name: zh('approvals:decline.reason') }).fill(why);
    await principal.saveSheet();
    await expect(rows).toHaveCount(0);
    await context.close();
  });

  await test.step('the keeper finds one slip to settle, and the other void with the reason', async () => {
    await page.reload();
    await expect(keeper.slip(growing)).toHaveCount(1);
    await expect(keeper.slip(growing)).not.toContainText(waits);
    await expect(keeper.slip(exam)).toHaveCount(0);
    await keeper.frame.goToAddress('/chemicals/slips?settled=true');
    await expect(keeper.slip(exam)).toContainText(zh('approvals:slip.void'));
    await expect(keeper.slip(exam)).toContainText(why);
    await expectNoBarriers(page);
  });
});
