import { ChemicalsPages } from '../pages/chemicals.ts';
import { Frame } from '../pages/frame.ts';
import { SignInPage } from '../pages/sign-in.ts';
import { expect, test } from '../support/app.ts';
import { zh } from '../support/words.ts';

test('a form with something in it asks once before it is left, and loses nothing to a slip of the hand', async ({
  page,
  app,
}) => {
  await new SignInPage(page).enterAs(app.startAddress, 'lab');
  const frame = new Frame(page);
  const form = new ChemicalsPages(page).form('issue');
  const className = form.getByRole('combobox', { name: zh('chemicals:issue.className') });
  const question = page.getByRole('dialog', { name: zh('app:leave.title') });
  await frame.goTo('chemicals');

  await test.step('empty, it is left by Esc without a word', async () => {
    await page.keyboard.press('n');
    await expect(form).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(form).toBeHidden();
  });

  await test.step('filled, Esc asks; no keeps all of it', async () => {
    await page.keyboard.press('n');
    await className.fill('八（2）班');
    await page.keyboard.press('Escape');
    await expect(question).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(question).toBeHidden();
    await expect(className).toHaveValue('八（2）班');
  });

  await test.step('a link asks, too; yes leaves', async () => {
    await frame.link('hazards').click();
    await expect(question).toBeVisible();
    await page.keyboard.press('Control+Enter');
    await expect(form).toBeHidden();
    await expect(page).toHaveURL(/#\/hazards/);
  });
});
