import { photoFile } from '../pages/form-fields.ts';
import { Frame } from '../pages/frame.ts';
import { HazardRecordPage } from '../pages/hazard-record.ts';
import { HazardRegisterPage } from '../pages/hazard-register.ts';
import { type SampleUsername, SignInPage } from '../pages/sign-in.ts';
import { expect, test } from '../support/app.ts';
import { zh } from '../support/words.ts';

test('a major hazard: its clause, its plan with a step, an extension, one round back, closed by the principal', async ({
  app,
  browser,
}) => {
  test.slow();
  const enter = async (username: SampleUsername) => {
    const context = await browser.newContext({ locale: 'zh-CN', viewport: { width: 1366, height: 768 } });
    const page = await context.newPage();
    await new SignInPage(page).enterAs(app.startAddress, username);
    return page;
  };
  const officerPage = await enter('officer');
  const staffPage = await enter('staff');
  const principalPage = await enter('principal');
  const officer = new HazardRecordPage(officerPage);
  const staff = new HazardRecordPage(staffPage);
  const principal = new HazardRecordPage(principalPage);

  await new Frame(officerPage).goToAddress('/hazards/new');
  const register = new HazardRegisterPage(officerPage);
  await register.description.fill('教学楼西侧疏散楼梯间外窗加装固定防盗网，无法开启');
  await register.pickCategory('消防');
  await register.pickPlace('mdl');
  await register.choose(zh('hazards:origin.district'));
  await register.form.getByRole('textbox', { name: zh('hazards:register.originNote') }).fill('区教育局消防专项检查组');
  await register.pickFinder('郑督导');
  await register.makeMajor('窗', true);
  await register.save();
  const address = new URL(officerPage.url()).hash.slice(1);
  await expect(officer.record).toContainText(zh('hazards:gradeShort.major'));
  await expect(officer.record).toContainText(zh('hazards:mark.useStopped'));
  await expect(officer.record).toContainText('郑督导');
  await expect(officer.button('fixOnTheSpot')).toHaveCount(0);

  await test.step('the plan needs a contingency', async () => {
    await officer.give('commit');
    await officer.fillPlan({ responsible: 'wf', dueOn: '明天', contingency: '' });
    await officerPage.getByRole('button', { name: zh('hazards:form.addStep') }).click();
    await officer.fill(zh('hazards:form.stepWhat', { number: 1 }), '拆除防盗网');
    await officer.form
      .getByRole('listitem')
      .getByRole('textbox', { name: zh('hazards:form.stepDue') })
      .fill('今天');
    await officerPage.keyboard.press('Control+Enter');
    await expect(officer.form.getByText(zh('errors:field.required'), { exact: true })).toBeVisible();
    await officer.fill(zh('hazards:form.contingency'), '发生火情时由值班组长带人破拆。');
    await officer.save();
    await expect(officer.state('rectifying')).toBeVisible();
  });

  await test.step('the responsible person does the step, asks for time, hands it in', async () => {
    await new Frame(staffPage).goToAddress(address);
    await staff.record.getByRole('button', { name: zh('hazards:record.completeStep') }).click();
    await staff.fill(zh('hazards:form.evidence'), '已拆除 12 扇，照片已存。');
    await staff.save();
    await staff.give('requestExtension');
    await staff.fill(zh('hazards:form.reason'), '逃生窗配件要定做');
    await staff.fill(zh('hazards:form.newDueOn'), '12-30');
    await staff.save();
  });

  await test.step('only the principal grants it; the old date stays in sight', async () => {
    await officerPage.reload();
    await expect(officer.timeline).toContainText('逃生窗配件要定做');
    await expect(officer.button('grantExtension')).toHaveCount(0);
    await new Frame(principalPage).goToAddress(address);
    await principal.give('grantExtension');
    await expect(principal.form).toContainText('逃生窗配件要定做');
    await principal.save();
    await expect(principal.record).toContainText(zh('hazards:mark.extendedTimes', { count: 1 }));
    await expect(principal.record.getByText(/已延期/)).toBeVisible();
  });

  await test.step('sent back once', async () => {
    await staffPage.reload();
    await staff.give('submit');
    await staff.fill(zh('hazards:form.result'), '防盗网全部拆除。');
    await staff.addPhotos(await photoFile('拆除后.jpg', '#6a8a9a'));
    await staff.save();
    await principalPage.reload();
    await principal.give('sendBack');
    await principal.fill(zh('hazards:form.opinionRequired'), '四层两扇窗仍打不开。');
    await principal.save();
    await expect(principal.state('rectifying')).toBeVisible();
  });

  await test.step('fixed again and closed', async () => {
    await staffPage.reload();
    await expect(staff.record).toContainText('四层两扇窗仍打不开。');
    await staff.give('submit');
    await staff.fill(zh('hazards:form.result'), '四层窗扇已更换，全部可开启。');
    await staff.save();
    await officerPage.reload();
    await expect(officer.button('pass')).toHaveCount(0);
    await principalPage.reload();
    await principal.give('pass');
    await principal.save();
    await expect(principal.state('closed')).toBeVisible();
    await expect(principal.record.getByText(zh('hazards:record.roundNumber', { number: 2 }))).toBeVisible();
  });
  for (const page of [officerPage, staffPage, principalPage]) await page.context().close();
});
