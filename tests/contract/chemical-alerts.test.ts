import { expect, test } from 'vitest';
import { addDays } from '../../shared/school/calendar.ts';
import { sampleDay } from '../support/sample-school.ts';
import { chemicalWorkshop } from './chemical-workshop.ts';
import { sampleForTest } from './sample-for-test.ts';

async function laboratory() {
  const school = await sampleForTest();
  const { client: officer } = await school.seat('officer');
  return { officer, chemicals: chemicalWorkshop(officer, school.workshop.newId) };
}

type Office = Awaited<ReturnType<typeof laboratory>>['officer'];

/** What the lists behind the figures have, each asked for by its own filter. */
async function totalsOf({ chemicals }: Office) {
  const page = { page: 1, size: 1 };
  const bottles = async (filter: object) => (await chemicals.bottles.list({ ...filter, ...page })).total;
  const beyond = async (bound: 'belowMinimum' | 'aboveMaximum') =>
    (await chemicals.substances.list({ beyond: bound })).length;
  return {
    bottles: await bottles({}),
    openSlips: (await chemicals.slips.list({ open: true, ...page })).total,
    lateSlips: (await chemicals.slips.list({ open: true, late: true, ...page })).total,
    pending: (await chemicals.movements.list({ pending: true, ...page })).total,
    expired: await bottles({ expired: true }),
    expiring: await bottles({ expiring: true }),
    belowMinimum: await beyond('belowMinimum'),
    aboveMaximum: await beyond('aboveMaximum'),
  };
}

test('every figure is the total of the list that it leads to', async () => {
  const { officer, chemicals } = await laboratory();
  const before = await officer.chemicals.overview();
  expect(before).toMatchObject(await totalsOf(officer));
  const cabinetId = await chemicals.cabinet();
  const substanceOf = async (name: string, minimum: number | null, maximum: number | null) => {
    const input = { ...chemicals.substanceInput(name, null), minimum, maximum };
    return (await officer.chemicals.substances.save(input)).id;
  };
  const bottleUntil = async (substanceId: string, expiresOn: string | null) =>
    officer.chemicals.bottles.add({
      ...(await chemicals.bottleInput({ substanceId, cabinetId, grams: 10 })),
      expiresOn,
    });
  const plenty = await substanceOf('多了的', null, 5_000);
  const little = await substanceOf('少了的', 50_000, null);
  // Nothing at all is there of it: below its minimum, without a bottle.
  await substanceOf('没有的', 1, 2);
  await bottleUntil(plenty, addDays(sampleDay, -1));
  await bottleUntil(little, sampleDay);
  await bottleUntil(little, addDays(sampleDay, 30));
  await bottleUntil(little, addDays(sampleDay, 31));
  const after = await officer.chemicals.overview();
  expect(after).toMatchObject(await totalsOf(officer));
  expect(after).toMatchObject({
    bottles: before.bottles + 4,
    expired: before.expired + 1,
    expiring: before.expiring + 2,
    belowMinimum: before.belowMinimum + 2,
    aboveMaximum: before.aboveMaximum + 1,
  });
});

test('a bottle that is wholly out is still to be seen to, an empty one is not', async () => {
  const { officer, chemicals } = await laboratory();
  const { expired } = await officer.chemicals.overview();
  const input = { ...(await chemicals.bottleInput({ grams: 10 })), expiresOn: addDays(sampleDay, -1) };
  const { id } = await officer.chemicals.bottles.add(input);
  const slip = await chemicals.issue(id, 10);
  expect((await officer.chemicals.overview()).expired).toBe(expired + 1);
  await chemicals.settle(slip.id, id, { used: 10 });
  expect((await officer.chemicals.overview()).expired).toBe(expired);
});

test('the stock list can show the bottles of what is too little and too much', async () => {
  const { officer, chemicals } = await laboratory();
  const input = { ...chemicals.substanceInput('多了的', null), maximum: 1_000 };
  const { id: substanceId } = await officer.chemicals.substances.save(input);
  const bottle = await chemicals.bottle({ substanceId, grams: 2 });
  const listed = async (filter: object) =>
    (await officer.chemicals.bottles.list({ ...filter, size: 200 })).rows.map((row) => row.id);
  expect(await listed({ aboveMaximum: true })).toContain(bottle.id);
  expect(await listed({ belowMinimum: true })).not.toContain(bottle.id);
});
