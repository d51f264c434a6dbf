import { Frame } from '../pages/frame.ts';
import { SignInPage } from '../pages/sign-in.ts';
import { expect, test } from '../support/app.ts';
import { expectNoBarriers } from '../support/axe.ts';
import { zh } from '../support/words.ts';

test.use({ store: 'empty' });

test('a first start asks three questions and lets the officer in', async ({ page, app }) => {
  await page.goto(app.startAddress);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(zh('accounts:start.title'));
  await expectNoBarriers(page);

  // Nothing answered yet: each question says so beside its field.
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText(zh('errors:field.required'))).toHaveCount(3);
  await expect(page.getByText(zh('errors:field.username'))).toBeVisible();

  const field = (name: string) => page.getByLabel(name, { exact: true });
  await field(zh('accounts:start.schoolName')).fill('青松实验中学');
  await field(zh('accounts:start.bureau')).fill('云山区教育局');
  await field(zh('accounts:personName')).fill('周建国');
  await field(zh('accounts:username')).fill('Zhou.Jianguo');
  await field(zh('accounts:password')).fill('eine-lange-Losung');
  await page.keyboard.press('Control+Enter');

  const frame = new Frame(page);
  await expect(frame.navigation).toContainText('青松实验中学');
  await expect(frame.sampleMark).toHaveCount(0);
  await expect(frame.link('accounts')).toBeVisible();

  await frame.signOut('周建国');
  const signIn = new SignInPage(page);
  await signIn.button.waitFor();
  await expect(page.getByText('sample-2026')).toHaveCount(0);
  await signIn.signIn('zhou.jianguo', 'eine-lange-Losung');
  await frame.navigation.waitFor();
});

test('a first start can open the sample school', async ({ page, app }) => {
  await page.goto(app.startAddress);
  await page.getByRole('button', { name: zh('accounts:start.sampleAction') }).click();
  const signIn = new SignInPage(page);
  await signIn.sampleAccount('principal').click();
  await page.keyboard.press('Enter');
  const frame = new Frame(page);
  await expect(frame.sampleMark).toBeVisible();
});
