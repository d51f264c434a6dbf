import { heicFile, photoFile } from '../pages/form-fields.ts';
import { Frame } from '../pages/frame.ts';
import { HazardListPage } from '../pages/hazard-list.ts';
import { HazardRecordPage } from '../pages/hazard-record.ts';
import { HazardRegisterPage } from '../pages/hazard-register.ts';
import { SignInPage } from '../pages/sign-in.ts';
import { expect, test } from '../support/app.ts';
import { zh } from '../support/words.ts';

test('a form that is left comes back as it was', async ({ page, app }) => {
  await new SignInPage(page).enterAs(app.startAddress, 'lab');
  const register = new HazardRegisterPage(page);
  await register.openByKey();
  await register.description.fill('写了一半的隐患');
  await page.keyboard.press('Escape');
  await expect(register.form).toHaveCount(0);
  await new Frame(page).goToAddress('/hazards/new');
  await expect(register.description).toHaveValue('写了一半的隐患');
  await page.getByRole('button', { name: zh('hazards:register.discardDraft') }).click();
  await expect(register.description).toHaveValue('');
});

test('what is missing is said beside its field, when it is left', async ({ page, app }) => {
  await new SignInPage(page).enterAs(app.startAddress, 'officer');
  await new Frame(page).goToAddress('/hazards/new');
  const register = new HazardRegisterPage(page);
  await register.description.click();
  await page.keyboard.press('Tab');
  await expect(register.form.getByText(zh('errors:field.required'))).toHaveCount(1);
  await page.keyboard.press('Control+Enter');
  await expect(register.form.getByText(zh('errors:field.required'))).toHaveCount(3);
});

test('a HEIC photo gets its sentence at once, and the form waits until it is gone', async ({ page, app }) => {
  await new SignInPage(page).enterAs(app.startAddress, 'officer');
  await new Frame(page).goToAddress('/hazards/new');
  const register = new HazardRegisterPage(page);
  await register.description.fill('操场边井盖松动');
  await register.pickCategory('校园周边');
  await register.pickPlace('操场');
  await register.addPhotos(heicFile(), await photoFile('井盖.jpg', '#555555'));
  await expect(register.form.getByText(zh('errors:next.photoHeic'), { exact: false })).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await expect(register.form.getByText(zh('hazards:photo.removeFirst'))).toBeVisible();
  await register.form.getByRole('button', { name: zh('app:photo.remove', { name: 'IMG_0001.HEIC' }) }).click();
  await register.save();
  await expect(page.getByRole('article').getByRole('figure')).toHaveCount(1);
});

test('a record that somebody else changed meanwhile is read again and nothing typed is lost', async ({
  page,
  app,
  context,
}) => {
  await new SignInPage(page).enterAs(app.startAddress, 'officer');
  await new Frame(page).goToAddress('/hazards?state=registered');
  const list = new HazardListPage(page);
  await list.open(/HZ-/);
  const record = new HazardRecordPage(page);
  await record.give('correct');
  const description = record.form.getByRole('textbox', { name: zh('hazards:form.description') });
  await description.fill('更正后的描述，写清了位置和数量');
  await record.fill(zh('hazards:form.reason'), '现场核对');

  const otherPage = await context.newPage();
  await otherPage.goto(page.url());
  const other = new HazardRecordPage(otherPage);
  await other.give('addPhoto');
  await other.addPhotos(await photoFile('补充.jpg', '#334455'));
  await other.save();
  await otherPage.close();

  await page.keyboard.press('Control+Enter');
  await expect(record.form.getByText(zh('hazards:form.stale'))).toBeVisible();
  await expect(description).toHaveValue('更正后的描述，写清了位置和数量');
  await record.save();
  await expect(record.timeline).toContainText('更正后的描述，写清了位置和数量');
  await expect(record.timeline.locator('del').first()).toBeVisible();
});

test('a general hazard fixed on the spot needs its photo; cancelling names the record and says it is final', async ({
  page,
  app,
}) => {
  await new SignInPage(page).enterAs(app.startAddress, 'officer');
  await new Frame(page).goToAddress('/hazards?state=registered&grade=general');
  const list = new HazardListPage(page);
  await list.open(/HZ-/);
  const record = new HazardRecordPage(page);
  await record.give('fixOnTheSpot');
  await record.fill(zh('hazards:form.result'), '当场移开杂物');
  await page.keyboard.press('Control+Enter');
  await expect(record.form.getByText(zh('errors:reason.afterPhotoNeeded'), { exact: false })).toBeVisible();
  await record.addPhotos(await photoFile('移开后.jpg', '#99aa88'));
  await record.save();
  await expect(record.state('awaitingRecheck')).toBeVisible();

  await record.give('cancel');
  await expect(record.form).toContainText(zh('hazards:form.hint.cancel', { number: await record.number() }));
  await record.fill(zh('hazards:form.reason'), '重复登记');
  await record.save();
  await expect(record.state('cancelled')).toBeVisible();
  await expect(record.record.getByRole('button', { name: zh('hazards:record.more') })).toHaveCount(0);
});
