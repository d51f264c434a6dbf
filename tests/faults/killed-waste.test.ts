import { expect, it } from 'vitest';
import { verifyOffice } from '../../electron/office/verify-office.ts';
import { chemicalWorkshop } from '../contract/chemical-workshop.ts';
import { openTestStore } from '../store/new-store.ts';
import { startChild } from '../support/child-script.ts';
import { smallSchool } from '../support/small-school.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const handWasteOver = new URL('children/hand-waste-over.ts', import.meta.url);
const day = '2026-09-01';

it('killed while waste leaves the school, every acknowledged hand-over is there and every container is the sum of its rows', async () => {
  const folder = temporaryFolder();
  const school = await smallSchool(folder);
  await chemicalWorkshop(school.officer, school.newId, day).bottle({ grams: 1000 });
  await school.office.close();
  const acknowledged = new Set<string>();
  for (const handOvers of [1, 3, 8]) {
    const child = startChild(handWasteOver, [folder, day, 'wang', 'a-good-password']);
    expect(await child.nextLine()).toBe('ready');
    while (child.lines.length < handOvers + 1) expect(await child.nextLine()).toBeDefined();
    await child.kill();
    for (const number of child.lines.slice(1)) acknowledged.add(number);

    const store = await openTestStore(folder, { mustExist: true });
    const rows = await store.read((db) => db.selectFrom('waste_hand_over').select('number').execute());
    const numbers = new Set(rows.map((row) => row.number));
    expect([...acknowledged].filter((number) => !numbers.has(number))).toEqual([]);
    const left = await store.read((db) =>
      db.selectFrom('waste_container').select('contents').where('state', '=', 'handedOver').execute(),
    );
    expect(left.map(({ contents }) => contents)).toEqual([...numbers].map(() => 1000));
    const { checks } = await verifyOffice(store, 'en');
    expect(checks.filter((check) => !check.ok)).toEqual([]);
    await store.close();
  }
});
