import { Frame } from '../pages/frame.ts';
import { SignInPage } from '../pages/sign-in.ts';
import { expect, test } from '../support/app.ts';
import { zh } from '../support/words.ts';

test('the officer adds somebody and finds them by pinyin initials', async ({ page, app }) => {
  await new SignInPage(page).enterAs(app.startAddress, 'officer');
  const frame = new Frame(page);
  await frame.goTo('school');
  await frame.openTab(zh('school:people.title'));
  await page.keyboard.press('n');

  await frame.dialog.getByLabel(zh('school:people.field.name'), { exact: true }).fill('欧阳晓雯');
  await page.keyboard.press('Enter');
  await page.keyboard.type('心理教师');
  const from = frame.dialog.getByLabel(zh('school:people.field.activeFrom'), { exact: true });
  await from.fill('2026-9-5');
  await expect(frame.dialog.getByText('2026年9月5日', { exact: false })).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await expect(frame.dialog).toHaveCount(0);

  await page.keyboard.press('/');
  await page.keyboard.type('oyxw');
  const row = page.getByRole('row', { name: /欧阳晓雯/ });
  await expect(row).toContainText('心理教师');
  await expect(row).toContainText('2026-09-05');
  await expect(row).toContainText(zh('school:people.noAccount'));
  await expect(page).toHaveURL(/find=oyxw/);
  await expect(page.getByRole('row')).toHaveCount(2);

  await page.getByRole('button', { name: '欧阳晓雯' }).click();
  await frame.dialog.getByRole('button', { name: zh('school:people.end.action') }).click();
  const question = page.getByRole('dialog', { name: zh('school:people.end.title') });
  await expect(question).toContainText('欧阳晓雯');
  await question.getByRole('button', { name: zh('school:people.end.action') }).click();
  await expect(frame.dialog).toHaveCount(0);
});

test('a day that is none is refused in words, and Escape goes back without saving', async ({ page, app }) => {
  await new SignInPage(page).enterAs(app.startAddress, 'officer');
  const frame = new Frame(page);
  await frame.goToAddress('/school/people?edit=new');
  await frame.dialog.getByLabel(zh('school:people.field.name'), { exact: true }).fill('不存在的人');
  await frame.dialog.getByLabel(zh('school:people.field.activeFrom'), { exact: true }).fill('13-45');
  // What nobody understands is never sent without it.
  await page.keyboard.press('Control+Enter');
  await expect(frame.dialog.getByText(zh('app:day.notUnderstood'))).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(frame.dialog).toHaveCount(0);
  await expect(page.getByText('不存在的人')).toHaveCount(0);
});

test('the officer builds a place within a place and names who is responsible', async ({ page, app }) => {
  await new SignInPage(page).enterAs(app.startAddress, 'officer');
  const frame = new Frame(page);
  await frame.goToAddress('/school/places');
  await page.keyboard.press('n');
  await frame.dialog.getByLabel(zh('school:places.field.name'), { exact: true }).fill('艺体馆');
  await page.keyboard.press('Control+Enter');
  await expect(frame.dialog).toHaveCount(0);

  await page.getByRole('button', { name: zh('school:places.addWithin', { name: '艺体馆' }) }).click();
  await frame.dialog.getByLabel(zh('school:places.field.name'), { exact: true }).fill('舞蹈室');
  const within = frame.dialog.getByRole('combobox', { name: zh('school:places.field.within') });
  await expect(within).toHaveValue('艺体馆');
  const responsible = frame.dialog.getByRole('combobox', { name: zh('school:places.field.responsible') });
  await responsible.click();
  await expect(page.getByRole('option').first()).toBeVisible();
  await page.keyboard.type('zjg');
  await expect(page.getByRole('option').first()).toHaveText(/周建国/);
  await page.keyboard.press('Enter');
  await expect(responsible).toHaveValue('周建国');
  await page.keyboard.press('Control+Enter');
  await expect(frame.dialog).toHaveCount(0);
  await expect(page.getByRole('row', { name: /舞蹈室/ })).toContainText('周建国');

  await page.getByRole('button', { name: '舞蹈室', exact: true }).click();
  await frame.dialog.getByRole('button', { name: zh('school:places.retire.action') }).click();
  const question = page.getByRole('dialog', { name: zh('school:places.retire.title') });
  await expect(question).toContainText('艺体馆');
  await question.getByRole('button', { name: zh('school:places.retire.action') }).click();
  await expect(page.getByRole('row', { name: /舞蹈室/ })).toHaveCount(0);
});

test('the profile is saved and shows at once in the frame; others only read it', async ({ page, app, browser }) => {
  await new SignInPage(page).enterAs(app.startAddress, 'officer');
  const frame = new Frame(page);
  await frame.goTo('school');
  const name = page.getByLabel(zh('school:profile.field.name'), { exact: true });
  await name.fill('青川市第二实验中学');
  await page.keyboard.press('Control+Enter');
  await expect(frame.navigation).toContainText('青川市第二实验中学');
  const time = page.getByLabel(zh('school:profile.field.cutOffTime'), { exact: true });
  await time.fill('25:00');
  await page.keyboard.press('Tab');
  await expect(page.getByText(zh('errors:field.time'))).toBeVisible();

  const context = await browser.newContext({ locale: 'zh-CN' });
  const other = await context.newPage();
  await new SignInPage(other).enterAs(app.startAddress, 'staff');
  const otherFrame = new Frame(other);
  await otherFrame.goTo('school');
  await expect(other.getByRole('main')).toContainText('青川市第二实验中学');
  await expect(other.getByRole('main').getByRole('textbox')).toHaveCount(0);
  await context.close();
});
