import { ChemicalsPages } from '../pages/chemicals.ts';
import { SignInPage } from '../pages/sign-in.ts';
import { expect, test } from '../support/app.ts';
import { zh } from '../support/words.ts';

test('grams of what is counted in millilitres ask for the density once, and are converted by it from then on', async ({
  page,
  app,
}) => {
  await new SignInPage(page).enterAs(app.startAddress, 'lab');
  const chemicals = new ChemicalsPages(page);
  await chemicals.frame.goToAddress('/chemicals/issue');
  const issue = chemicals.form('issue');
  // Acetone, of which nobody has stated a density.
  await chemicals.pick(issue, zh('chemicals:issue.bottle'), '67-64-1');
  const amount = issue.getByRole('textbox', { name: zh('chemicals:field.amount') });
  await amount.fill('79g');
  await expect(issue.getByRole('status')).toContainText(zh('sheets:density.wanted', { name: '丙酮' }));
  const density = issue.getByRole('textbox', { name: zh('chemicals:substances.density') });
  await density.fill('0');
  await density.press('Enter');
  await expect(issue.getByText(zh('sheets:density.unreadable'))).toBeVisible();
  await density.fill('0.79');
  await density.press('Enter');
  const converted = zh('sheets:density.converted', { typed: '79 g', density: '0.79', amount: '100 mL' });
  await expect(issue.getByText(converted, { exact: false })).toBeVisible();
  await expect(density).toHaveCount(0);

  // The next form knows it.
  await chemicals.frame.goToAddress('/chemicals/experiments/new');
  const plan = page.getByRole('form');
  await chemicals.pick(plan, zh('experiments:amounts.substance'), '67-64-1');
  await plan.getByRole('textbox', { name: zh('experiments:amounts.amount') }).fill('7.9 g');
  const each = zh('sheets:density.converted', { typed: '7.9 g', density: '0.79', amount: '10 mL' });
  await expect(plan.getByText(each, { exact: false })).toBeVisible();
});
