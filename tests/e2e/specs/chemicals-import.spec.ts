import { writeSheet } from '../../../electron/spreadsheet/write-sheet.ts';
import { ChemicalsPages } from '../pages/chemicals.ts';
import { SignInPage } from '../pages/sign-in.ts';
import { expect, test } from '../support/app.ts';
import { expectNoBarriers } from '../support/axe.ts';
import { zh } from '../support/words.ts';

const columns = ['药品名称', 'CAS号', '净含量', '瓶数', '存放地点'].map((header) => ({
  header,
  kind: 'text' as const,
  width: 12,
}));

function sheetOf(rows: string[][]) {
  const details = { name: '清单', writtenAt: '2026-11-27T00:00:00.000Z', creator: '实验中学' };
  const buffer = Buffer.from(writeSheet(columns, rows, details));
  const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  return { name: '期初清单.xlsx', mimeType, buffer };
}

test('opening stock from a spreadsheet: what is wrong is named by its row, and then all of it is entered', async ({
  page,
  app,
}) => {
  await new SignInPage(page).enterAs(app.startAddress, 'lab');
  const chemicals = new ChemicalsPages(page);
  await chemicals.frame.goToAddress('/chemicals');
  await page.keyboard.press('e');
  await chemicals.frame.arriveAt('/chemicals/import');
  const file = page.locator('input[type="file"]');
  const good = ['氯化钾', '7447-40-7', '500g', '3', '期初柜'];

  await file.setInputFiles(sheetOf([good, ['硫酸', '7664-93-8', '500 mL', '1', '期初柜']]));
  const problems = page.getByRole('region', { name: zh('chemicals:import.problems', { count: 1 }) });
  await expect(problems).toContainText('7664-93-8');
  await expect(problems.getByRole('row').nth(1).getByRole('cell').first()).toHaveText('3');
  await expectNoBarriers(page);

  await file.setInputFiles(sheetOf([good]));
  await expect(page.getByRole('region', { name: zh('chemicals:import.planned') })).toContainText('氯化钾');
  // Opening stock is counted by two.
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText(zh('errors:reason.countersMissing'))).toBeVisible();
  await chemicals.pick(page.getByRole('main'), zh('chemicals:opening.second'), 'zjg');
  await page.keyboard.press('Control+Enter');
  await chemicals.frame.arriveAt('/chemicals');
  await page.keyboard.press('/');
  await page.keyboard.type('7447-40-7');
  await expect(page.getByText('期初柜')).toHaveCount(3);
});

test('an import that is cancelled leaves nothing, and says so', async ({ page, app }) => {
  await new SignInPage(page).enterAs(app.startAddress, 'lab');
  const chemicals = new ChemicalsPages(page);
  await chemicals.frame.goToAddress('/chemicals/import');
  const many = Array.from({ length: 500 }, () => ['氯化钾', '7447-40-7', '500g', '6', '大柜']);
  await page.locator('input[type="file"]').setInputFiles(sheetOf(many));
  // Held back until it is cancelled: a quick PC would be done before anybody can press the button.
  await page.route('**/rpc/chemicals/import/run', () => new Promise(() => undefined));
  await chemicals.pick(page.getByRole('main'), zh('chemicals:opening.second'), 'zjg');
  await page.keyboard.press('Control+Enter');
  await page.getByRole('button', { name: zh('chemicals:import.cancel') }).click();
  await expect(page.getByText(zh('chemicals:import.cancelled'))).toBeVisible();
  await chemicals.frame.goToAddress('/chemicals');
  await page.keyboard.press('/');
  await page.keyboard.type('7447-40-7');
  await expect(page.getByText('大柜')).toHaveCount(0);
  await page.unrouteAll({ behavior: 'ignoreErrors' });
});
