import shipped from '../../../resources/reference/chemicals/controlled-lists.json' with { type: 'json' };
import { ChemicalsPages } from '../pages/chemicals.ts';
import { SignInPage } from '../pages/sign-in.ts';
import { expect, test } from '../support/app.ts';
import { expectNoBarriers } from '../support/axe.ts';
import { zh } from '../support/words.ts';

const salt = { cas: '7647-14-5', nameZh: '氯化钠', item: '9.9', rule: null };

function fileWith(cas: string) {
  const lists = shipped.lists
    .filter(({ kind }) => kind === 'explosivePrecursor')
    .map((list) => ({ ...list, version: '2026', entries: [...list.entries, { ...salt, cas }] }));
  const text = JSON.stringify({ ...shipped, version: '2026', lists }, null, 2);
  return { name: 'newer.json', mimeType: 'application/json', buffer: Buffer.from(text) };
}

test('a newer list: its mistakes by their lines, then what it changes, then it is in force', async ({ page, app }) => {
  await new SignInPage(page).enterAs(app.startAddress, 'lab');
  const chemicals = new ChemicalsPages(page);
  await chemicals.frame.goToAddress('/chemicals/lists');
  await expect(page.getByRole('region', { name: zh('lists:inForce') })).toContainText('2017');
  const file = page.locator('input[type="file"]');
  await file.setInputFiles(fileWith('7647-14-6'));
  await expect(page.getByText(zh('lists:problem.casWrong'))).toBeVisible();
  await expect(page.getByRole('button', { name: zh('lists:load.run') })).toHaveCount(0);
  await file.setInputFiles(fileWith(salt.cas));
  await expect(page.getByText(salt.cas)).toBeVisible();
  await expectNoBarriers(page);
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('region', { name: zh('lists:history') })).toContainText('2026');
  await expect(page.getByRole('region', { name: zh('lists:inForce') })).toContainText('2026');
});
