import { expect, it } from 'vitest';
import { verifyOffice } from '../../electron/office/verify-office.ts';
import { chemicalWorkshop } from '../contract/chemical-workshop.ts';
import { openTestStore } from '../store/new-store.ts';
import { startChild } from '../support/child-script.ts';
import { smallSchool } from '../support/small-school.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const postMovements = new URL('children/post-movements.ts', import.meta.url);
const day = '2026-09-01';

it('killed while it posts, every acknowledged row is there and every balance is the sum of its rows', async () => {
  const folder = temporaryFolder();
  const school = await smallSchool(folder);
  await chemicalWorkshop(school.officer, school.newId, day).bottle({ grams: 1000 });
  await school.office.close();
  const acknowledged = new Set<string>();
  for (const posts of [1, 5, 30]) {
    const child = startChild(postMovements, [folder, day]);
    expect(await child.nextLine()).toBe('ready');
    while (child.lines.length < posts + 1) expect(await child.nextLine()).toBeDefined();
    await child.kill();
    for (const number of child.lines.slice(1)) acknowledged.add(number);

    const store = await openTestStore(folder, { mustExist: true });
    const slips = await store.read((db) => db.selectFrom('issue_slip').select('number').execute());
    const numbers = new Set(slips.map((slip) => slip.number));
    expect([...acknowledged].filter((number) => !numbers.has(number))).toEqual([]);
    // What was written and could not be said any more: at most one a kill.
    expect(numbers.size - acknowledged.size).toBeLessThanOrEqual(3);
    const { out } = await store.read((db) => db.selectFrom('bottle').select('out').executeTakeFirstOrThrow());
    expect(out).toBe(numbers.size * 1000);
    const { checks } = await verifyOffice(store, 'en');
    expect(checks.filter((check) => !check.ok)).toEqual([]);
    await store.close();
  }
});
