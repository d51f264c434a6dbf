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
