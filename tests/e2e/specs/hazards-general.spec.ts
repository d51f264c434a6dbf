import type { Browser } from '@playwright/test';
import { photoFile } from '../pages/form-fields.ts';
import { Frame } from '../pages/frame.ts';
import { HazardListPage } from '../pages/hazard-list.ts';
import { HazardRecordPage } from '../pages/hazard-record.ts';
import { HazardRegisterPage } from '../pages/hazard-register.ts';
import { type SampleUsername, SignInPage } from '../pages/sign-in.ts';
import { expect, test } from '../support/app.ts';
import { zh } from '../support/words.ts';

async function enter(browser: Browser, startAddress: string, username: SampleUsername) {
  const context = await browser.newContext({ locale: 'zh-CN', viewport: { width: 1366, height: 768 } });
  const page = await context.newPage();
  await new SignInPage(page).enterAs(startAddress, username);
  return page;
}

test('a general hazard from finding to close-out, each by whom it has to be', async ({ page, app, browser }) => {
  test.slow();
  const description = '三层连廊护栏焊点开裂，课间学生常倚靠';
  await new SignInPage(page).enterAs(app.startAddress, 'officer');
  await new Frame(page).goTo('hazards');

  // Typed with the keyboard alone, as in a hurry.
  const register = new HazardRegisterPage(page);
  await register.openByKey();
  await expect(register.description).toBeFocused();
  await page.keyboard.type(description);
  await register.pickCategory('校舍');
  await register.addPhotos(await photoFile('连廊.jpg', '#8a6a4a'), await photoFile('焊点.jpg', '#7a5a3a'));
  await register.pickPlace('mdl');
  await register.save();

  const record = new HazardRecordPage(page);
  const number = await record.number();
  expect(number).toMatch(/^HZ-\d{4}-\d{4}$/);
  await expect(record.record).toContainText(description);
  await expect(record.state('registered')).toBeVisible();
  await expect(record.record.getByRole('figure')).toHaveCount(2);

  await test.step('the gate: nothing is missing before it goes to rectifying', async () => {
    await record.give('commit');
    await page.keyboard.press('Control+Enter');
    await expect(record.form.getByText(zh('errors:field.required')).first()).toBeVisible();
    await record.fillPlan({ responsible: 'wf', dueOn: '12-31', contingency: null });
    await record.save();
    await expect(record.state('rectifying')).toBeVisible();
    await expect(record.record).toContainText('1,280.50');
    await expect(record.timeline).toContainText(zh('hazards:event.registered'));
  });

  await test.step('the responsible person finds it on the home page and hands it in', async () => {
    const staffPage = await enter(browser, app.startAddress, 'staff');
    await staffPage.getByRole('main').getByRole('link', { name: description }).first().click();
    const staff = new HazardRecordPage(staffPage);
    await expect(staff.button('commit')).toHaveCount(0);
    await staff.give('submit');
    await staff.fill(zh('hazards:form.result'), '焊点已补焊并打磨，摇晃无松动。');
    await staff.addPhotos(await photoFile('补焊后.jpg', '#4a7a6a'));
    await staff.save();
    await expect(staff.state('awaitingRecheck')).toBeVisible();
    await expect(staff.record.getByRole('figure')).toHaveCount(3);
    await expect(staff.button('pass')).toHaveCount(0);
    await staffPage.context().close();
  });

  await test.step('who found it may not re-check it without saying why', async () => {
    await page.reload();
    await record.give('pass');
    const rechecker = record.form.getByRole('combobox', { name: zh('hazards:form.recheckedBy') });
    await expect(rechecker).toHaveValue('');
    await record.pick(zh('hazards:form.recheckedBy'), '周建国');
    await expect(record.form.getByText(zh('hazards:form.broken.finderIsRechecker'))).toBeVisible();
    await page.keyboard.press('Control+Enter');
    await expect(record.form.getByText(zh('errors:reason.finderIsRechecker'), { exact: false })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(record.form).toHaveCount(0);
  });

  await test.step('the principal re-checks and closes it', async () => {
    const principalPage = await enter(browser, app.startAddress, 'principal');
    await new Frame(principalPage).goTo('hazards');
    const list = new HazardListPage(principalPage);
    await list.searchBox.fill(number);
    await list.searchBox.press('Enter');
    const principal = new HazardRecordPage(principalPage);
    await principal.give('pass');
    await principal.fill(zh('hazards:record.opinion'), '现场查看，牢固。');
    await principal.save();
    await expect(principal.state('closed')).toBeVisible();
    await expect(principal.timeline).toContainText('现场查看，牢固。');
    await principalPage.context().close();
  });

  await page.reload();
  await expect(record.state('closed')).toBeVisible();
  await record.record.getByRole('button', { name: /放大/ }).first().click();
  await expect(page.getByRole('dialog').getByRole('img', { name: zh('hazards:stage.before') })).toBeVisible();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('dialog')).toContainText(zh('hazards:photo.position', { index: 2, total: 3 }));
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
});
