import { Frame } from '../pages/frame.ts';
import { SignInPage } from '../pages/sign-in.ts';
import { expect, test } from '../support/app.ts';
import { zh } from '../support/words.ts';

test('the officer makes an account, changes its role, sets a password and ends it', async ({ page, app, browser }) => {
  await new SignInPage(page).enterAs(app.startAddress, 'officer');
  const frame = new Frame(page);
  await frame.goToAddress('/school/people?edit=new');
  await frame.dialog.getByLabel(zh('school:people.field.name'), { exact: true }).fill('欧阳听雨');
  await page.keyboard.press('Control+Enter');
  await expect(frame.dialog).toHaveCount(0);

  await frame.goTo('accounts');
  await page.keyboard.press('n');
  await frame.dialog.getByRole('combobox', { name: zh('accounts:list.field.person') }).fill('oyty');
  await expect(page.getByRole('option').first()).toHaveText(/欧阳听雨/);
  await page.keyboard.press('Enter');
  await expect(frame.dialog.getByLabel(zh('accounts:username'), { exact: true })).toHaveValue('ouyangtingyu');
  await frame.dialog.getByRole('radio', { name: zh('accounts:role.viewer') }).check();
  await frame.dialog.getByRole('button', { name: zh('accounts:makeUp') }).click();
  const password = await frame.dialog.getByLabel(zh('accounts:create.password'), { exact: true }).inputValue();
  expect(password).toMatch(/^[a-z0-9]{4}-[a-z0-9]{4}-[a-z0-9]{4}$/);
  await page.keyboard.press('Control+Enter');
  await expect(frame.dialog).toHaveCount(0);
  const row = page.getByRole('row', { name: /欧阳听雨/ });
  await expect(row).toContainText(zh('accounts:role.viewer'));

  const context = await browser.newContext({ locale: 'zh-CN' });
  const other = await context.newPage();
  const otherSignIn = new SignInPage(other);
  await otherSignIn.open(app.startAddress);
  await otherSignIn.signIn('ouyangtingyu', password);
  await new Frame(other).navigation.waitFor();

  await row.getByRole('button', { name: '欧阳听雨' }).click();
  await frame.dialog.getByRole('radio', { name: zh('accounts:role.staff') }).check();
  await frame.dialog.getByRole('button', { name: zh('accounts:edit.changeRole') }).click();
  await expect(row).toContainText(zh('accounts:role.staff'));
  await frame.dialog.getByRole('button', { name: zh('accounts:end.action') }).click();
  const question = page.getByRole('dialog', { name: zh('accounts:end.title') });
  await expect(question).toContainText('欧阳听雨');
  await question.getByRole('button', { name: zh('accounts:end.action') }).click();
  await expect(row).toContainText(zh('accounts:state.ended'));

  // The ended account is asked to sign in again, and cannot.
  await new Frame(other).link('school').click();
  await otherSignIn.button.waitFor();
  await otherSignIn.signIn('ouyangtingyu', password);
  await expect(otherSignIn.fault).toBeVisible();
  await context.close();
});

test('the last safety officer cannot be ended, and the page says why', async ({ page, app }) => {
  await new SignInPage(page).enterAs(app.startAddress, 'officer');
  const frame = new Frame(page);
  await frame.goTo('accounts');
  await page
    .getByRole('row', { name: /officer/ })
    .getByRole('button')
    .click();
  await expect(frame.dialog).toContainText(zh('accounts:edit.lastOfficer'));
  await expect(frame.dialog.getByRole('button', { name: zh('accounts:end.action') })).toBeDisabled();
});
