import { Frame } from '../pages/frame.ts';
import { type SampleUsername, SignInPage } from '../pages/sign-in.ts';
import { expect, test } from '../support/app.ts';
import { expectNoBarriers } from '../support/axe.ts';

test('what is due is counted in the navigation and told once a day; each line leads to its rows', async ({
  page,
  app,
}) => {
  const frame = new Frame(page);
  const notice = page.getByRole('banner').getByRole('status');
  const enter = (username: SampleUsername) => new SignInPage(page).enterAs(app.startAddress, username);

  await enter('officer');
  await expect(frame.link('hazards')).toHaveAccessibleName(/\d+ 项待您处理，\d+ 项逾期/);
  await expect(notice).toContainText(/\d+ 项逾期/);
  await expectNoBarriers(page);
  const lines = await notice.getByRole('button').count();
  await notice.getByRole('button', { name: '逾期' }).click();
  await expect(page).toHaveURL(/overdue=true/);
  await expect(notice.getByRole('button')).toHaveCount(lines - 1);
  await notice.getByRole('button', { name: '待您处理' }).click();
  await expect(page).toHaveURL(/mine=true/);

  // The same again on the same day: not to the same account, but to another one, which is told its own.
  await enter('officer');
  await expect(frame.link('hazards')).toHaveAccessibleName(/待您处理/);
  await expect(notice).toBeEmpty();
  await enter('staff');
  await expect(notice).toContainText('待您处理');
  await notice.getByRole('button', { name: frame.words('app:due.close') }).click();
  await expect(notice).toBeEmpty();
});
