import { Frame } from '../pages/frame.ts';
import { SignInPage } from '../pages/sign-in.ts';
import { expect, test } from '../support/app.ts';
import { zh } from '../support/words.ts';

test('the officer checks the store, makes a backup and reads the audit', async ({ page, app }) => {
  await new SignInPage(page).enterAs(app.startAddress, 'officer');
  const frame = new Frame(page);
  await frame.goTo('maintenance');
  await page.keyboard.press('n');
  await expect(page.getByText(zh('maintenance:check.holds'), { exact: true }).first()).toBeVisible();
  await expect(page.getByText(zh('maintenance:check.fails'), { exact: true })).toHaveCount(0);

  await frame.openTab(zh('maintenance:backup.title'));
  const backups = page.getByRole('row', { name: /\.db/ });
  await expect(backups.first()).toBeVisible();
  const before = await backups.count();
  await page.keyboard.press('n');
  await expect(backups).toHaveCount(before + 1);

  await frame.openTab(zh('maintenance:audit.title'));
  await expect(page.getByRole('row').nth(1)).toContainText(zh('maintenance:action.maintenance.backup.make'));
  await expect(page.getByRole('row').nth(2)).toContainText(zh('maintenance:action.accounts.session.signIn'));
});

test('a restored backup brings the old data back and asks everybody to sign in again', async ({ page, app }) => {
  const signIn = new SignInPage(page);
  await signIn.enterAs(app.startAddress, 'officer');
  const frame = new Frame(page);
  await frame.goToAddress('/maintenance/backups');
  const backups = page.getByRole('row', { name: /\.db/ });
  await backups.first().waitFor();
  const before = await backups.count();
  await page.keyboard.press('n');
  await expect(backups).toHaveCount(before + 1);

  // Written after the backup: gone once that is restored.
  await frame.goToAddress('/school/people?edit=new');
  await frame.dialog.getByLabel(zh('school:people.field.name'), { exact: true }).fill('欧阳听雨');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('row', { name: /欧阳听雨/ })).toBeVisible();

  await frame.goToAddress('/maintenance/backups');
  await backups.first().getByRole('button').click();
  await expect(frame.dialog).toContainText('.db');
  await frame.dialog.getByRole('button', { name: zh('maintenance:backup.restore.action') }).click();
  await signIn.button.waitFor();
  await expect(page.getByText('请用当时的密码登录', { exact: false })).toBeVisible();
  await signIn.signIn('officer', 'sample-2026');
  await frame.goToAddress('/school/people');
  await expect(page.getByRole('row').nth(1)).toBeVisible();
  await expect(page.getByRole('row', { name: /欧阳听雨/ })).toHaveCount(0);
});
