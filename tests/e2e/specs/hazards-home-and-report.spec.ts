import { readFile } from 'node:fs/promises';
import { unzipSync } from 'fflate';
import { Frame } from '../pages/frame.ts';
import { HazardListPage } from '../pages/hazard-list.ts';
import { SignInPage } from '../pages/sign-in.ts';
import { expect, test } from '../support/app.ts';
import { zh } from '../support/words.ts';

test('home answers, and every figure leads to its rows', async ({ page, app }) => {
  await new SignInPage(page).enterAs(app.startAddress, 'officer');
  const main = page.getByRole('main');
  const waiting = main.getByRole('region', { name: zh('home:waiting.title') });
  const overdue = main.getByRole('region', { name: zh('home:late.title') });
  await expect(waiting.getByRole('link').first()).toBeVisible();
  const late = Number(await overdue.getByRole('paragraph').first().textContent());
  expect(late).toBeGreaterThan(0);
  await expect(main.getByRole('region', { name: zh('home:cutOff.title') }).getByRole('time')).toContainText('15:00');
  // Who has no account is reached through the officer.
  await expect(main.getByRole('region', { name: zh('home:tell.title') })).toContainText(/告知/);

  await main.getByRole('link', { name: zh('home:overdue', { count: late }), exact: true }).click();
  const list = new HazardListPage(page);
  await list.numbers.first().waitFor();
  expect(await list.total()).toBe(late);

  await page.goBack();
  const charts = main.getByRole('region', { name: zh('home:chart.region') });
  const bar = charts.getByRole('listitem').first().getByRole('link');
  const count = Number(/\d+/.exec((await bar.textContent()) ?? '')?.[0]);
  await bar.click();
  await list.numbers.first().waitFor();
  expect(await list.total()).toBe(count);

  await page.goBack();
  await charts.getByRole('button', { name: zh('home:chart.asTable') }).click();
  await charts.getByRole('table').getByRole('link').nth(1).click();
  await expect(page).toHaveURL(/reports\?until=/);
});

test('each role meets what is theirs', async ({ page, app, browser }) => {
  await new SignInPage(page).enterAs(app.startAddress, 'lab');
  const main = page.getByRole('main');
  await expect(
    main
      .getByRole('region', { name: zh('home:waiting.title') })
      .getByRole('link')
      .first(),
  ).toBeVisible();
  await expect(main.getByRole('link', { name: zh('home:cutOff.report') })).toHaveCount(0);
  await new Frame(page).goTo('hazards');
  await expect(page.getByRole('button', { name: zh('hazards:list.register') })).toBeVisible();
  await expect(page.getByRole('button', { name: zh('hazards:export.ledger') })).toHaveCount(0);

  const context = await browser.newContext({ locale: 'zh-CN', viewport: { width: 1366, height: 768 } });
  const viewerPage = await context.newPage();
  await new SignInPage(viewerPage).enterAs(app.startAddress, 'viewer');
  await new Frame(viewerPage).goTo('hazards');
  const list = new HazardListPage(viewerPage);
  await list.open(/HZ-/);
  await expect(viewerPage.getByRole('button', { name: zh('hazards:record.more') })).toHaveCount(0);
  await expect(viewerPage.getByRole('button', { name: zh('hazards:export.record') })).toBeVisible();
  await context.close();
});

test('the weekly report: its sums, an earlier period in the address, its Word file', async ({ page, app }) => {
  await new SignInPage(page).enterAs(app.startAddress, 'officer');
  await new Frame(page).goTo('reports');
  const table = page.getByRole('table').first();
  const figuresOf = async (name: string) => {
    const cells = await table
      .getByRole('row', { name: new RegExp(`^${name} `) })
      .getByRole('cell')
      .allTextContents();
    return cells.map(Number);
  };
  await expect(table).toBeVisible();
  const total = await figuresOf(zh('reports:figures.total'));
  const origins = await Promise.all(
    (['selfInspection', 'district', 'city', 'report'] as const).map((origin) =>
      figuresOf(zh(`hazards:origin.${origin}`)),
    ),
  );
  const sums = total.map((_, column) => origins.reduce((sum, row) => sum + (row[column] ?? 0), 0));
  expect(sums).toEqual(total);
  // Open at the start + new + carried in + reopened = closed + cancelled + open at the end.
  const [start = 0, added = 0, carriedIn = 0, reopened = 0, ...rest] = total;
  const [closed = 0, cancelled = 0, end = 0] = rest.slice(-3);
  expect(start + added + carriedIn + reopened).toBe(closed + cancelled + end);

  await page.getByRole('button', { name: zh('reports:period.earlier') }).click();
  await expect(page).toHaveURL(/until=\d{4}-\d{2}-\d{2}/);
  await expect.poll(async () => (await figuresOf(zh('reports:figures.total'))).at(-1)).toBe(start);
  const until = /until=([\d-]+)/.exec(page.url())?.[1];

  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: zh('reports:export') }).click();
  await page.getByRole('menuitem', { name: zh('hazards:export.chinese') }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe(`安全工作周报_${until}.docx`);
  const parts = unzipSync(new Uint8Array(await readFile(await file.path())));
  expect(Object.keys(parts)).toContain('word/document.xml');

  await page.goBack();
  await expect(page).not.toHaveURL(/until=/);
});
