import type { Page } from '@playwright/test';
import { writeSheet } from '../../../electron/spreadsheet/write-sheet.ts';
import { ChemicalsPages } from '../pages/chemicals.ts';
import { Frame } from '../pages/frame.ts';
import { SignInPage } from '../pages/sign-in.ts';
import { expect, test } from '../support/app.ts';
import { zh } from '../support/words.ts';

test.use({ store: 'empty' });

const officer = { name: '周建国', username: 'zhou', password: 'eine-lange-Losung' };
const keeper = { name: '陈静', username: 'chenjing', password: 'noch-eine-Losung' };
const teacher = '沈岚';

/** What the officer does before anybody else comes: the school, two people, an account for the keeper. */
async function foundSchool(page: Page, address: string): Promise<void> {
  const field = (name: string) => page.getByLabel(name, { exact: true });
  const frame = new Frame(page);
  await page.goto(address);
  await field(zh('accounts:start.schoolName')).fill('青松实验中学');
  await field(zh('accounts:start.bureau')).fill('云山区教育局');
  await field(zh('accounts:personName')).fill(officer.name);
  await field(zh('accounts:username')).fill(officer.username);
  await field(zh('accounts:password')).fill(officer.password);
  await page.keyboard.press('Control+Enter');
  await frame.navigation.waitFor();
  for (const name of [keeper.name, teacher]) {
    await frame.goToAddress('/school/people?edit=new');
    await frame.dialog.getByLabel(zh('school:people.field.name'), { exact: true }).fill(name);
    await page.keyboard.press('Control+Enter');
    await expect(frame.dialog).toHaveCount(0);
  }
  await frame.goTo('accounts');
  await page.keyboard.press('n');
  await frame.dialog.getByRole('combobox', { name: zh('accounts:list.field.person') }).fill('cj');
  await expect(page.getByRole('option').first()).toHaveText(new RegExp(keeper.name));
  await page.keyboard.press('Enter');
  await frame.dialog.getByRole('radio', { name: zh('accounts:role.labManager') }).check();
  await frame.dialog.getByLabel(zh('accounts:create.password'), { exact: true }).fill(keeper.password);
  await page.keyboard.press('Control+Enter');
  await expect(frame.dialog).toHaveCount(0);
  await frame.signOut(officer.name);
}

function openingList() {
  const headers = ['药品名称', 'CAS号', '规格', '净含量', '瓶数', '存放地点'];
  const columns = headers.map((header) => ({ header, kind: 'text' as const, width: 12 }));
  const rows = [
    ['高锰酸钾', '7722-64-7', 'AR', '500g', '2', '1号柜'],
    ['盐酸', '7647-01-0', 'AR 36%', '500 mL', '3', '2号柜'],
    ['氢氧化钠', '1310-73-2', 'AR', '500g', '2', '1号柜'],
  ];
  const details = { name: '清单', writtenAt: '2026-11-27T00:00:00.000Z', creator: '实验中学' };
  const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  return { name: '期初清单.xlsx', mimeType, buffer: Buffer.from(writeSheet(columns, rows, details)) };
}

test('a new lab manager from the first spreadsheet to the first count, by the keyboard alone', async ({
  page,
  app,
  browser,
}) => {
  test.setTimeout(180_000);
  await foundSchool(page, app.startAddress);
  const signIn = new SignInPage(page);
  await signIn.signIn(keeper.username, keeper.password);
  const keys = page.keyboard;
  const chemicals = new ChemicalsPages(page);
  await chemicals.frame.navigation.waitFor();
  await chemicals.frame.title.waitFor();
  const signBeside = (form: typeof chemicals.sheet) => chemicals.signBeside(form, officer.username, officer.password);

  await test.step('opening stock from a spreadsheet', async () => {
    await keys.press('g');
    await keys.press('c');
    await chemicals.frame.arriveAt('/chemicals');
    await keys.press('e');
    await chemicals.frame.arriveAt('/chemicals/import');
    const chooser = page.waitForEvent('filechooser');
    await expect(page.getByRole('button', { name: zh('chemicals:import.choose') })).toBeFocused();
    await keys.press('Enter');
    await (await chooser).setFiles(openingList());
    await chemicals.pick(page.getByRole('main'), zh('chemicals:opening.second'), 'zjg');
    await keys.press('Control+Enter');
    await chemicals.frame.arriveAt('/chemicals');
    await expect(chemicals.row('CB-')).toHaveCount(7);
  });

  await test.step('the second person says one yes to all that is listed', async () => {
    const context = await browser.newContext({ locale: 'zh-CN', viewport: { width: 1366, height: 768 } });
    const otherPage = await context.newPage();
    const otherSignIn = new SignInPage(otherPage);
    await otherSignIn.open(app.startAddress);
    await otherSignIn.signIn(officer.username, officer.password);
    const other = new ChemicalsPages(otherPage);
    await other.frame.navigation.waitFor();
    await other.frame.goToAddress('/chemicals/ledger?pending=true&mine=toConfirm');
    await expect(other.row('CB-')).toHaveCount(5);
    await otherPage.keyboard.press('y');
    await expect(other.sheet).toContainText(zh('approvals:all.of', { name: '盐酸', count: 3 }));
    await other.saveDialog();
    await expect(other.row('CB-')).toHaveCount(0);
    await context.close();
  });

  let number = '';
  await test.step('a purchase with two people', async () => {
    await keys.press('a');
    const receive = chemicals.form('receive');
    await receive.waitFor();
    await expect(receive.getByRole('combobox', { name: zh('chemicals:field.substance') })).toBeFocused();
    await keys.type('gmsj');
    await page.getByRole('option').filter({ visible: true }).first().waitFor();
    await keys.press('Enter');
    await expect(receive.getByRole('textbox', { name: zh('chemicals:field.netAmount') })).toBeFocused();
    await keys.type('500g');
    await keys.press('Enter');
    await keys.type('1号');
    await page.getByRole('option').filter({ visible: true }).first().waitFor();
    await keys.press('Enter');
    await expect(receive.getByRole('textbox', { name: zh('chemicals:receive.reason.received') })).toBeFocused();
    await keys.type('市化学试剂公司，发票 04127788');
    await signBeside(receive);
    await keys.press('Control+Enter');
    const article = page.getByRole('article');
    await article.waitFor();
    number = (await article.getAttribute('aria-label')) ?? '';
    await expect(chemicals.row(zh('chemicals:kind.received'))).toContainText(officer.name);
  });

  const slip = chemicals.slip('氧气的制取');
  await test.step('an issue for a class from the bottle', async () => {
    await keys.press('n');
    const issue = chemicals.form('issue');
    await expect(issue.getByRole('textbox', { name: zh('chemicals:field.amount') })).toBeFocused();
    for (const typed of ['25g', '九（3）班', '氧气的制取']) {
      await keys.type(typed);
      await keys.press('Enter');
    }
    await keys.type('sl');
    await page.getByRole('option').filter({ visible: true }).first().waitFor();
    await keys.press('Enter');
    await signBeside(issue);
    await keys.press('Control+Enter');
    await chemicals.frame.arriveAt('/chemicals/slips');
    await expect(slip).toContainText('25 g');
  });

  await test.step('a partial return, the rest used but for what was spilled', async () => {
    await slip.getByRole('link', { name: /^LY-/ }).focus();
    await keys.press('Enter');
    await expect(chemicals.fate('returned')).toBeFocused();
    for (const typed of ['10', '12', '', '3']) {
      await keys.type(typed);
      await keys.press('Enter');
    }
    await keys.type('试管破裂，洒落');
    await expect(chemicals.sheet.getByText(zh('chemicals:slips.balanced'), { exact: true })).toBeVisible();
    await signBeside(chemicals.sheet);
    await chemicals.saveSheet();
    await expect(slip).toHaveCount(0);
  });

  await test.step('a month closed with the officer beside, and printed', async () => {
    await chemicals.openTab('months');
    await keys.press('n');
    await chemicals.sheet.waitFor();
    await signBeside(chemicals.sheet);
    await chemicals.saveSheet();
    await expect(chemicals.row(officer.name)).toContainText(keeper.name);
    await chemicals.openTab('ledger');
    const saving = page.waitForEvent('download');
    await page.getByRole('button', { name: zh('chemicals:ledger.export') }).focus();
    await keys.press('Enter');
    await page.getByRole('menu').waitFor();
    await keys.press('ArrowDown');
    await keys.press('Enter');
    expect((await saving).suggestedFilename()).toMatch(/\.docx$/);
  });

  await test.step('a count finds a difference', async () => {
    await chemicals.frame.openTab(zh('counts:title'));
    await keys.press('n');
    await chemicals.sheet.waitFor();
    await signBeside(chemicals.sheet);
    await keys.press('Control+Enter');
    const field = (bottle: string) =>
      page.getByRole('textbox', { name: zh('counts:entry.amountOf', { number: bottle }) });
    const lines = page
      .getByRole('main')
      .locator('tbody tr')
      .filter({ has: page.getByRole('textbox') });
    await expect(lines).toHaveCount(5);
    for (const typed of ['500', '500', '500', '500', '480']) {
      await keys.type(typed);
      await keys.press('Enter');
    }
    await expect(page.getByText(zh('counts:entry.complete'))).toBeVisible();
    await keys.press('Control+Enter');
    await expect(lines).toHaveCount(1);
    // 475 g should be left of the bought bottle.
    await expect(field(number)).toBeFocused();
    await keys.type('480');
    await keys.press('Enter');
    await keys.press('Control+Enter');
    await expect(chemicals.row(number)).toContainText('485 g');
    await expect(chemicals.row(number)).toContainText(zh('counts:result.waitsOther'));
  });
});
