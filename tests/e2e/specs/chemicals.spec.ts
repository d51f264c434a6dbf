import { ChemicalsPages } from '../pages/chemicals.ts';
import { SignInPage } from '../pages/sign-in.ts';
import { expect, test } from '../support/app.ts';
import { zh } from '../support/words.ts';

test('a bottle from the cabinet to the ledger, by the keyboard', async ({ page, app }) => {
  test.slow();
  await new SignInPage(page).enterAs(app.startAddress, 'lab');
  const chemicals = new ChemicalsPages(page);
  // Of this walk only, whatever the sample school holds.
  const cabinet = '走廊尽头的双锁柜';

  await test.step('a cabinet with two key holders', async () => {
    await page.keyboard.press('g');
    await page.keyboard.press('c');
    await chemicals.frame.arriveAt('/chemicals');
    await chemicals.openTab('cabinets');
    await page.keyboard.press('n');
    await chemicals.sheet.getByRole('textbox', { name: zh('chemicals:cabinets.field.name') }).fill(cabinet);
    await chemicals.pick(chemicals.sheet, zh('chemicals:cabinets.field.place'), '化学实验室');
    await chemicals.pick(chemicals.sheet, zh('chemicals:cabinets.field.keeper'), 'cj');
    await chemicals.pick(chemicals.sheet, zh('chemicals:cabinets.field.secondKeeper'), 'zjg');
    await chemicals.saveSheet();
    await expect(chemicals.row(cabinet)).toContainText('周建国');
  });

  const receive = chemicals.form('receive');
  await test.step('a substance from the shipped table, marked to be checked', async () => {
    await chemicals.openTab('stock');
    await page.keyboard.press('a');
    await receive.waitFor();
    // Not among those that a school has already.
    await chemicals.pick(receive, zh('chemicals:field.substance'), '7775-09-9');
    const sheet = chemicals.sheet;
    await expect(sheet.getByText(zh('chemicals:substances.checkClasses'))).toBeVisible();
    const cas = sheet.getByRole('textbox', { name: zh('chemicals:field.cas') });
    await cas.fill('7775-09-8');
    await page.keyboard.press('Control+Enter');
    await expect(sheet.getByText(zh('errors:field.invalid'))).toBeVisible();
    await cas.fill('7775-09-9');
    await chemicals.saveSheet();
    await expect(receive.getByText(zh('chemicals:substances.pleaseCheck'))).toBeVisible();
    await expect(receive.getByText(zh('chemicals:control.mark.explosivePrecursor'))).toBeVisible();
  });

  let number = '';
  await test.step('the bottle is received with a second person', async () => {
    await receive.getByRole('textbox', { name: zh('chemicals:field.netAmount') }).fill('500g');
    await chemicals.pick(receive, zh('chemicals:field.cabinet'), '走廊');
    await receive
      .getByRole('textbox', { name: zh('chemicals:receive.reason.received') })
      .fill('市化学试剂公司，发票 04127788');
    await chemicals.signBeside(receive, 'lab', 'sample-2026');
    await page.keyboard.press('Control+Enter');
    await expect(receive.getByText(zh('errors:reason.secondSamePerson'), { exact: false })).toBeVisible();
    await chemicals.signBeside(receive, 'officer', 'sample-2026');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('article').waitFor();
    number = (await page.getByRole('article').getAttribute('aria-label')) ?? '';
    expect(number).toMatch(/^CB-\d{4}-\d{4}$/);
    await expect(chemicals.row(zh('chemicals:kind.received'))).toContainText('周建国');
  });

  await test.step('issued by its number, as a scanner types it', async () => {
    await page.keyboard.press('Escape');
    await page.keyboard.press('g');
    await page.keyboard.press('c');
    await chemicals.frame.arriveAt('/chemicals');
    await page.keyboard.press('n');
    const issue = chemicals.form('issue');
    await expect(issue.getByRole('combobox', { name: zh('chemicals:issue.bottle') })).toBeFocused();
    await page.keyboard.type(number);
    await page.keyboard.press('Enter');
    await expect(issue.getByRole('textbox', { name: zh('chemicals:field.amount') })).toBeFocused();
    await page.keyboard.type('25g');
    await page.keyboard.press('Enter');
    await page.keyboard.type('九（3）班');
    await page.keyboard.press('Enter');
    await page.keyboard.type('氧气的制取');
    await page.keyboard.press('Enter');
    await chemicals.pick(issue, zh('chemicals:issue.taker'), '吴');
    await chemicals.signBeside(issue, 'officer', 'sample-2026');
    await page.keyboard.press('Control+Enter');
    await chemicals.frame.arriveAt('/chemicals/slips');
  });

  const slip = chemicals.slip(number);
  await test.step('settled in part, then the rest is used', async () => {
    // The key of the button settles the slip that has the keyboard.
    await slip.getByRole('link', { name: /^LY-/ }).focus();
    await page.keyboard.press('r');
    await expect(chemicals.fate('returned')).toBeFocused();
    await page.keyboard.type('10');
    await expect(
      chemicals.sheet.getByRole('button', { name: zh('chemicals:slips.enter'), exact: false }),
    ).toBeVisible();
    await chemicals.fate('used').fill('20');
    const over = zh('chemicals:slips.over', { amount: '5 g' });
    await expect(chemicals.sheet.getByText(over)).toBeVisible();
    await chemicals.fate('used').fill('');
    await chemicals.signBeside(chemicals.sheet, 'officer', 'sample-2026');
    await chemicals.saveSheet();
    await expect(slip).toContainText('15 g');

    await slip.getByRole('button', { name: zh('chemicals:slips.settle') }).click();
    await chemicals.fate('returned').waitFor();
    await page.keyboard.press('Control+u');
    await expect(
      chemicals.sheet.getByRole('button', { name: zh('chemicals:slips.enterAndSettle'), exact: false }),
    ).toBeVisible();
    await expect(chemicals.fate('used')).toHaveValue('15');
    await expect(chemicals.sheet.getByText(zh('chemicals:slips.balanced'), { exact: true })).toBeVisible();
    await chemicals.signBeside(chemicals.sheet, 'officer', 'sample-2026');
    await chemicals.saveSheet();
    await expect(slip).toHaveCount(0);
  });

  await test.step('the ledger shows every row and the chain holds', async () => {
    await chemicals.openTab('ledger');
    await expect(chemicals.row(number)).toHaveCount(4);
    await expect(chemicals.row(number).first()).toContainText(zh('chemicals:kind.used'));
    await expect(chemicals.row(number).first()).toContainText('485 g');
    await chemicals.openTab('months');
    await page.keyboard.press('v');
    await expect(page.getByRole('status').getByText(/笔全部相符/)).toBeVisible();
  });
});

test('an entry without its second person waits, and is confirmed by another', async ({ page, app, browser }) => {
  test.slow();
  await new SignInPage(page).enterAs(app.startAddress, 'lab');
  const chemicals = new ChemicalsPages(page);
  await chemicals.frame.goToAddress('/chemicals/cabinets');
  await page.keyboard.press('n');
  await chemicals.sheet.getByRole('textbox', { name: zh('chemicals:cabinets.field.name') }).fill('储藏室乙柜');
  await chemicals.pick(chemicals.sheet, zh('chemicals:cabinets.field.place'), '储藏室');
  await chemicals.saveSheet();
  await chemicals.frame.goToAddress('/chemicals/receive');
  const receive = chemicals.form('receive');
  await chemicals.pick(receive, zh('chemicals:field.substance'), '7757-79-1');
  await receive.getByRole('textbox', { name: zh('chemicals:field.netAmount') }).fill('0.5kg');
  await chemicals.pick(receive, zh('chemicals:field.cabinet'), '储藏室乙');
  await receive.getByRole('textbox', { name: zh('chemicals:receive.reason.received') }).fill('调拨');
  await page.keyboard.press('Control+Enter');
  const article = page.getByRole('article');
  await article.waitFor();
  const number = (await article.getAttribute('aria-label')) ?? '';
  await expect(article.getByText(zh('approvals:awaits.second')).first()).toBeVisible();
  // What waits is not issued.
  await expect(page.getByRole('button', { name: zh('chemicals:issue.action') })).toHaveCount(0);

  const context = await browser.newContext({ locale: 'zh-CN', viewport: { width: 1366, height: 768 } });
  const otherPage = await context.newPage();
  await new SignInPage(otherPage).enterAs(app.startAddress, 'officer');
  const other = new ChemicalsPages(otherPage);
  await other.frame.goToAddress('/chemicals/ledger?pending=true');
  await other
    .row(number)
    .getByRole('button', { name: zh('chemicals:confirm.action') })
    .click();
  await other.saveDialog();
  await expect(other.row(number)).toHaveCount(0);
  await context.close();

  await page.reload();
  await expect(page.getByRole('button', { name: zh('chemicals:issue.action') })).toBeVisible();
  await expect(chemicals.row(zh('chemicals:kind.received'))).toContainText('周建国');
});

test('who types before the list is there gets what they typed all the same', async ({ page, app }) => {
  await new SignInPage(page).enterAs(app.startAddress, 'lab');
  const chemicals = new ChemicalsPages(page);
  const cabinet = '3号柜（有机试剂）';
  await page.route('**/rpc/chemicals/cabinets/list', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 2_000));
    await route.continue();
  });
  await chemicals.frame.goToAddress('/chemicals/receive');
  await page.reload();
  const receive = chemicals.form('receive');
  await chemicals.pick(receive, zh('chemicals:field.cabinet'), cabinet.slice(0, 2));
  await expect(receive.getByRole('combobox', { name: zh('chemicals:field.cabinet') })).toHaveValue(cabinet);
});
