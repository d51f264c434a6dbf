import { ChemicalsPages } from '../pages/chemicals.ts';
import { SignInPage } from '../pages/sign-in.ts';
import { expect, test } from '../support/app.ts';
import { expectNoBarriers } from '../support/axe.ts';
import { zh } from '../support/words.ts';

const title = '氢氧化钠溶液的配制';
const texts = ['procedure', 'hazards', 'protection', 'spill', 'burn', 'fire', 'eye', 'waste'] as const;

test('an experiment is written and submitted, approved by another, and a slip is drawn from it', async ({
  page,
  app,
  browser,
}) => {
  test.slow();
  await new SignInPage(page).enterAs(app.startAddress, 'lab');
  const chemicals = new ChemicalsPages(page);
  const record = page.getByRole('article');

  await test.step('a draft, by the keyboard', async () => {
    await chemicals.frame.goToAddress('/chemicals/experiments');
    await page.keyboard.press('n');
    await chemicals.frame.arriveAt('/chemicals/experiments/new');
    const form = page.getByRole('form', { name: zh('experiments:new.title') });
    const fill = (name: string, text: string) => form.getByRole('textbox', { name, exact: true }).fill(text);
    await expect(form.getByRole('textbox', { name: zh('experiments:form.name') })).toBeFocused();
    await page.keyboard.type(title);
    await fill(zh('experiments:form.grade'), '九年级');
    await fill(zh('experiments:form.groups'), '4');
    await chemicals.pick(form, zh('experiments:amounts.substance'), '1310-73-2');
    await expect(form.getByRole('textbox', { name: zh('experiments:amounts.amount') })).toBeFocused();
    await page.keyboard.type('2.5');
    await expect(form.getByText(zh('experiments:amounts.becomes', { amount: '10 g' }))).toBeVisible();
    // A line too many, and gone again.
    await page.keyboard.press('Control+b');
    const lines = form.getByRole('group', { name: /\d/ });
    await expect(lines).toHaveCount(2);
    await lines.nth(1).getByRole('button').focus();
    await page.keyboard.press('Enter');
    await expect(lines).toHaveCount(1);
    await fill(zh('experiments:text.procedure'), '计算、称量、溶解');
    await expect(page.getByRole('list', { name: zh('experiments:hints.title') })).toContainText('氢氧化钠');
    await page.keyboard.press('Control+Enter');
    await expect(record).toContainText(zh('experiments:record.noneInForce'));
  });

  await test.step('it is not submitted before all of its plan is written', async () => {
    const submit = page.getByRole('button', { name: zh('experiments:record.submit') });
    await expect(submit).toBeDisabled();
    await expect(record.getByText(zh('experiments:record.unsaid', { parts: '' }).slice(0, 4))).toBeVisible();
    await page.keyboard.press('e');
    const form = page.getByRole('form');
    for (const name of texts) {
      await form.getByRole('textbox', { name: zh(`experiments:text.${name}`), exact: true }).fill(`写明${name}`);
    }
    await page.keyboard.press('Control+Enter');
    await expect(submit).toBeEnabled();
    await page.keyboard.press('s');
    await chemicals.saveDialog();
    await expect(page.getByRole('button', { name: zh('experiments:record.edit') })).toHaveCount(0);
  });

  await test.step('somebody else approves it', async () => {
    const other = await browser.newContext({ locale: 'zh-CN', viewport: { width: 1366, height: 768 } });
    const desk = await other.newPage();
    await new SignInPage(desk).enterAs(app.startAddress, 'principal');
    const approver = new ChemicalsPages(desk);
    await approver.frame.goToAddress('/chemicals/experiments?waiting=true');
    await approver.row(title).getByRole('link', { name: /^SY-/ }).click();
    await desk.getByRole('article').waitFor();
    await expect(desk.getByRole('heading', { level: 1 })).toContainText(title);
    await expectNoBarriers(desk);
    await desk.keyboard.press('a');
    await approver.saveDialog();
    await expect(desk.getByRole('button', { name: zh('experiments:record.approve'), exact: true })).toHaveCount(0);
    await other.close();
  });

  await test.step('the slip has the bottle and the amount, and leads back to where it was drawn from', async () => {
    await page.reload();
    await record.waitFor();
    await page.keyboard.press('n');
    const issue = chemicals.form('issue');
    await expect(issue.getByLabel(zh('chemicals:issue.experiment'))).toHaveValue(title);
    await expect(issue.getByRole('combobox', { name: zh('chemicals:issue.bottle') })).toHaveValue(/氢氧化钠/);
    await expect(issue.getByRole('textbox', { name: zh('chemicals:field.amount') })).toHaveValue('10');
    await expectNoBarriers(page);
    await chemicals.pick(issue, zh('chemicals:issue.taker'), '吴');
    await page.keyboard.press('Control+Enter');
    await chemicals.frame.arriveAt('/chemicals/slips');
    await chemicals.slip(title).getByRole('link', { name: /SY-/ }).click();
    await expect(record.getByRole('link', { name: /^\w+-\d{4}-/ })).toHaveCount(1);
    await expect(record).toContainText(zh('experiments:record.open'));
  });
});
