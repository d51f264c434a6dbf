import { Frame } from '../pages/frame.ts';
import { SignInPage } from '../pages/sign-in.ts';
import { expect, test } from '../support/app.ts';
import { expectNoBarriers } from '../support/axe.ts';
import { en, zh } from '../support/words.ts';

test('a wrong password is refused in words, and the right one lets in', async ({ page, app }) => {
  const signIn = new SignInPage(page);
  await signIn.open(app.startAddress);
  await signIn.signIn('officer', 'wrong');
  await expect(signIn.fault).toContainText(zh('errors:reason.wrongPassword'));
  await expectNoBarriers(page);
  await signIn.signIn('OFFICER', 'sample-2026');
  const frame = new Frame(page);
  await expect(frame.sampleMark).toBeVisible();
  await expect(page).toHaveTitle(new RegExp(zh('app:product')));
});

test('each role sees the navigation that it can use', async ({ browser, app }) => {
  const hidden = {
    officer: [],
    principal: ['accounts', 'maintenance'],
    lab: ['reports', 'accounts', 'maintenance'],
    staff: ['reports', 'accounts', 'maintenance'],
    viewer: ['accounts', 'maintenance'],
  } as const;
  for (const role of ['officer', 'principal', 'lab', 'staff', 'viewer'] as const) {
    const context = await browser.newContext({ locale: 'zh-CN' });
    const page = await context.newPage();
    await new SignInPage(page).enterAs(app.startAddress, role);
    const frame = new Frame(page);
    for (const place of ['home', 'hazards', 'reports', 'school', 'accounts', 'maintenance'] as const) {
      await expect(frame.link(place)).toHaveCount(hidden[role].some((each) => each === place) ? 0 : 1);
    }
    await context.close();
  }
});

test('a page that the role may not see says so and names the next step', async ({ page, app }) => {
  await new SignInPage(page).enterAs(app.startAddress, 'viewer');
  const address = new URL(page.url()).origin;
  await page.goto(`${address}/#/accounts`);
  await expect(page.getByRole('alert')).toContainText(zh('errors:reason.notPermitted'));
});

test('the language is that of the system, switches at once and is remembered', async ({ browser, app }) => {
  const context = await browser.newContext({ locale: 'en-GB' });
  const page = await context.newPage();
  await new SignInPage(page, en).enterAs(app.startAddress, 'officer');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(new Frame(page, en).link('school')).toBeVisible();

  await new Frame(page, en).switchLanguage();
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
  await expect(new Frame(page).link('school')).toBeVisible();

  await page.reload();
  await expect(new Frame(page).link('school')).toBeVisible();
  await context.close();
});

test('dark is chosen once and stays', async ({ page, app }) => {
  await new SignInPage(page).enterAs(app.startAddress, 'officer');
  await page.getByRole('button', { name: zh('app:colorScheme.dark') }).click();
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark');
  await expectNoBarriers(page);
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark');
});

test('one changes the own password and signs in with it', async ({ page, app }) => {
  const signIn = new SignInPage(page);
  const frame = new Frame(page);
  await signIn.enterAs(app.startAddress, 'staff');
  const menu = page.getByRole('banner').getByRole('button').last();
  await menu.click();
  await page.getByRole('menuitem', { name: zh('app:person.changePassword') }).click();
  const field = (name: string) => page.getByLabel(name, { exact: true });
  await field(zh('accounts:own.oldPassword')).fill('not it');
  await field(zh('accounts:own.newPassword')).fill('ein-neues-Wort');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText(zh('accounts:own.oldPasswordWrong'))).toBeVisible();
  await field(zh('accounts:own.oldPassword')).fill('sample-2026');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText(zh('accounts:own.changed'))).toBeVisible();

  await menu.click();
  await page.getByRole('menuitem', { name: zh('app:person.signOut') }).click();
  await signIn.signIn('staff', 'sample-2026');
  await expect(signIn.fault).toBeVisible();
  await signIn.signIn('staff', 'ein-neues-Wort');
  await frame.navigation.waitFor();
});
