import type { Browser, Page } from '@playwright/test';
import { ExperimentPages } from '../pages/experiments.ts';
import { SignInPage } from '../pages/sign-in.ts';
import { expect, test } from '../support/app.ts';
import { expectNoBarriers } from '../support/axe.ts';
import { zh } from '../support/words.ts';

/** Of the sample school: approved once. */
const title = '酸碱中和反应';
const why = '氢氧化钠用量与步骤对不上，请写明配多少溶液';

async function deskOf(browser: Browser, address: string, username: 'officer' | 'principal'): Promise<Page> {
  const context = await browser.newContext({ locale: 'zh-CN', viewport: { width: 1366, height: 768 } });
  const page = await context.newPage();
  await new SignInPage(page).enterAs(address, username);
  return page;
}

test('a second version is sent back with a reason, written again and approved; its slip says what is short', async ({
  page,
  app,
  browser,
}) => {
  test.slow();
  await new SignInPage(page).enterAs(app.startAddress, 'lab');
  const writer = new ExperimentPages(page);
  const draft = zh('experiments:versionState', { number: 2, state: zh('experiments:state.draft') });

  await test.step('the next version is written beside the one in force, and laid before others', async () => {
    await writer.open(title);
    await writer.edit();
    await writer.draft
      .getByRole('textbox', { name: zh('experiments:amounts.amount') })
      .nth(1)
      .fill('300');
    await writer.keep();
    await expect(writer.record.getByText(draft).first()).toBeVisible();
    await writer.submit();
  });

  await test.step('the safety officer sends it back and says why', async () => {
    const desk = await deskOf(browser, app.startAddress, 'officer');
    const officer = new ExperimentPages(desk);
    await officer.open(title);
    await officer.sendBack(why);
    await expect(officer.record).toContainText(why);
    await desk.context().close();
  });

  await test.step('the writer reads it, puts it right and submits again', async () => {
    await page.reload();
    await expect(writer.record).toContainText(why);
    await expectNoBarriers(page);
    await writer.edit();
    await writer.draft
      .getByRole('textbox', { name: zh('experiments:text.procedure'), exact: true })
      .fill('各组取氢氧化钠配成溶液，滴入酚酞\n逐滴加入稀盐酸，恰好无色时停止');
    await writer.keep();
    await writer.submit();
  });

  await test.step('the principal finds it among what waits for the own approval', async () => {
    const desk = await deskOf(browser, app.startAddress, 'principal');
    const principal = new ExperimentPages(desk);
    await desk.getByRole('link', { name: zh('alerts:experimentsToApprove', { count: 2 }) }).click();
    await principal.frame.arriveAt('/chemicals/experiments');
    await expect(principal.row(/SY-/)).toHaveCount(2);
    await principal.row(title).getByRole('link', { name: /^SY-/ }).click();
    await principal.record.waitFor();
    await principal.approve();
    await expect(desk.getByRole('button', { name: zh('experiments:record.approve'), exact: true })).toHaveCount(0);
    await desk.context().close();
  });

  await test.step('its slip takes what is there and names what is missing', async () => {
    await page.reload();
    await writer.record.waitFor();
    await page.keyboard.press('n');
    const issue = writer.form('issue');
    const short = page.getByRole('region', { name: zh('experiments:draw.shortTitle') });
    await expect(short.getByRole('listitem')).toHaveCount(1);
    await expect(short).toContainText('氢氧化钠');
    await expectNoBarriers(page);
    await writer.pick(issue, zh('chemicals:issue.taker'), '吴');
    await writer.signBeside(issue, 'officer', 'sample-2026');
    await page.keyboard.press('Control+Enter');
    await writer.frame.arriveAt('/chemicals/slips');
    await expect(writer.slip(title)).toContainText(/SY-\d{4}-\d+/);
  });
});
