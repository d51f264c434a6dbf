import { Frame } from '../pages/frame.ts';
import { SignInPage } from '../pages/sign-in.ts';
import { expect, test } from '../support/app.ts';
import { expectNoBarriers } from '../support/axe.ts';
import { zh } from '../support/words.ts';

const addresses = [
  '/school',
  '/school/people',
  '/school/people?edit=new',
  '/school/places',
  '/school/places?edit=new',
  '/accounts',
  '/accounts?edit=new',
  '/account',
  '/maintenance',
  '/maintenance/backups',
  '/maintenance/audit',
  '/nowhere',
];

for (const colorScheme of ['light', 'dark'] as const) {
  test(`no page has a barrier, ${colorScheme}`, async ({ page, app }) => {
    await page.emulateMedia({ colorScheme });
    await new SignInPage(page).enterAs(app.startAddress, 'officer');
    const frame = new Frame(page);
    for (const address of addresses) {
      await test.step(address, async () => {
        await frame.goToAddress(address);
        await expect(page.getByRole('status', { name: zh('app:loading') })).toHaveCount(0);
        if (address.endsWith('edit=new')) await frame.dialog.waitFor();
        await expectNoBarriers(page);
      });
    }
  });
}

test('everything is reached by keys, and the keys are listed', async ({ page, app }) => {
  await new SignInPage(page).enterAs(app.startAddress, 'officer');
  const frame = new Frame(page);
  await page.keyboard.press('g');
  await page.keyboard.press('s');
  await expect(frame.title).toHaveText(zh('app:navigation.school'));
  await page.keyboard.press('g');
  await page.keyboard.press('m');
  await expect(frame.title).toHaveText(zh('app:navigation.maintenance'));

  await page.keyboard.press('?');
  await expect(frame.dialog).toContainText(zh('maintenance:check.action'));
  // The keys of the page rest while the list is open.
  await page.keyboard.press('g');
  await page.keyboard.press('s');
  await expect(frame.dialog).toBeVisible();
  await frame.dialog.getByRole('switch').click();
  await page.keyboard.press('Escape');
  await expect(frame.dialog).toHaveCount(0);
  // Switched off, they do nothing any more.
  await page.keyboard.press('g');
  await page.keyboard.press('s');
  await expect(frame.title).toHaveText(zh('app:navigation.maintenance'));
});

test('every page opens by its address alone, as after a reload', async ({ page, app }) => {
  const frame = new Frame(page);
  await new SignInPage(page).enterAs(app.startAddress, 'officer');
  for (const path of ['/hazards', '/hazards/new', '/reports', '/school', '/accounts', '/maintenance']) {
    await frame.goToAddress(path);
    await page.reload();
    await frame.arriveAt(path);
  }
});

test('an address that leads nowhere leaves a way on', async ({ page, app }) => {
  await new SignInPage(page).enterAs(app.startAddress, 'officer');
  const frame = new Frame(page);
  await frame.goToAddress('/no/such/page');
  await expect(frame.title).toHaveText(zh('app:notFound.title'));
  await page.getByRole('link', { name: zh('app:notFound.home') }).click();
  await expect(frame.title).not.toHaveText(zh('app:notFound.title'));
});

test('a sign-in that ends by itself keeps what was typed', async ({ page, app, context }) => {
  const signIn = new SignInPage(page);
  await signIn.enterAs(app.startAddress, 'officer');
  const frame = new Frame(page);
  await frame.goToAddress('/school/people?edit=new');
  const name = frame.dialog.getByLabel(zh('school:people.field.name'), { exact: true });
  await name.fill('写了一半');
  // A second window of the same browser signs out: one cookie, one session.
  const second = await context.newPage();
  await second.goto(new URL(page.url()).origin);
  await new Frame(second).signOut('周建国');
  await new SignInPage(second).button.waitFor();
  await second.close();

  await page.keyboard.press('Control+Enter');
  await signIn.button.waitFor();
  await expect(page.getByText(zh('accounts:signIn.interrupted'))).toBeVisible();
  await expect(signIn.username).toHaveValue('officer');
  await expect(frame.dialog).toHaveCount(0);
  await signIn.password.fill('sample-2026');
  await page.keyboard.press('Enter');
  await expect(name).toHaveValue('写了一半');
});
