import { expect, test } from 'vitest';
import type { OfficeClient } from '../../shared/contract/contract.ts';
import { chemicalWorkshop } from './chemical-workshop.ts';
import { experimentWorkshop } from './experiment-workshop.ts';
import { sampleForTest } from './sample-for-test.ts';

const toxicCas = '7487-94-7';

async function laboratory() {
  const school = await sampleForTest();
  const [{ client: lab }, { client: officer }, { client: principal }] = [
    await school.seat('lab'),
    await school.seat('officer'),
    await school.seat('principal'),
  ];
  const { newId } = school.workshop;
  const chemicals = chemicalWorkshop(lab, newId);
  const bottle = async (name: string, cas: string) => {
    const cabinetId = await chemicalWorkshop(officer, newId).cabinet();
    const substanceId = await chemicals.substance(name, cas);
    return lab.chemicals.bottles.add(await chemicals.bottleInput({ cabinetId, substanceId }));
  };
  return { lab, officer, principal, chemicals, bottle, plans: experimentWorkshop(lab, newId) };
}

/** The figures of home, and the rows of the lists that they lead to. */
async function waitingFor(client: OfficeClient) {
  const { toApprove, toConfirm, experimentsToApprove } = await client.chemicals.overview();
  const list = { pending: true, size: 200 };
  const approve = await client.chemicals.movements.list({ ...list, mine: 'toApprove' });
  const confirm = await client.chemicals.movements.list({ ...list, mine: 'toConfirm' });
  const experiments = await client.chemicals.experiments.list({
    ...{ search: '', waiting: true, mine: true, page: 1, size: 100 },
  });
  return {
    figures: [toApprove, toConfirm, experimentsToApprove],
    totals: [approve.total, confirm.total, experiments.total],
    bottles: approve.rows.map(({ bottleId }) => bottleId),
    seconds: confirm.rows.map(({ bottleId }) => bottleId),
    experiments: experiments.rows.map(({ id }) => id),
  };
}

test('what waits for one’s own yes is counted on home and is the list behind it, to each role its own', async () => {
  const { lab, officer, principal, bottle, plans } = await laboratory();
  const [toxic, listed] = [await bottle('氯化汞', toxicCas), await bottle('高锰酸钾', '7722-64-7')];
  const plain = await plans.waiting();
  const escalating = await plans.waiting(toxic.substanceId);
  for (const client of [lab, officer, principal]) {
    const { figures, totals } = await waitingFor(client);
    expect(figures).toEqual(totals);
  }
  const [keeper, safety, head] = [await waitingFor(lab), await waitingFor(officer), await waitingFor(principal)];
  expect(head.bottles).toContain(toxic.id);
  expect(head.bottles).not.toContain(listed.id);
  expect(head.seconds).toContain(listed.id);
  expect(safety.bottles).not.toContain(toxic.id);
  expect(safety.seconds).toContain(listed.id);
  expect(keeper.bottles).toEqual([]);
  expect(keeper.seconds).not.toContain(listed.id);
  // Whoever wrote it, and whoever may not, is not asked for it.
  expect(keeper.experiments).toEqual([]);
  expect(safety.experiments).toContain(plain.record.id);
  expect(safety.experiments).not.toContain(escalating.record.id);
  expect(head.experiments).toEqual(expect.arrayContaining([plain.record.id, escalating.record.id]));
});

test('home tells each role what of the chemicals is theirs to see to', async () => {
  const { lab, officer, principal, bottle, chemicals } = await laboratory();
  await bottle('高锰酸钾', '7722-64-7');
  const toHome = async (client: OfficeClient) => (await client.home.overview()).chemicals;
  for (const client of [officer, principal]) {
    const { toApprove, toConfirm, experimentsToApprove, ...others } = await toHome(client);
    const seen = await client.chemicals.overview();
    expect(seen).toMatchObject({ toApprove, toConfirm, experimentsToApprove });
    expect(toConfirm).toBeGreaterThan(0);
    // The shelves and the slips are the lab manager's.
    expect(others).toMatchObject({ openSlips: 0, lateSlips: 0, countsDue: 0, countsLate: 0, ownLateSlips: 0 });
  }
  const before = await toHome(lab);
  await chemicals.issue((await bottle('氯化钠', '7647-14-5')).id, 1);
  const { openSlips, lateSlips, countsDue, countsLate } = await lab.chemicals.overview();
  expect(await toHome(lab)).toMatchObject({ openSlips, lateSlips, countsDue, countsLate, toApprove: 0 });
  expect(openSlips).toBe(before.openSlips + 1);
});

test('home tells everybody of the slips that they took and did not bring back in time, and nobody of what they do not see', async () => {
  const school = await sampleForTest();
  const { client: officer } = await school.seat('officer');
  const chemicals = chemicalWorkshop(officer, school.workshop.newId);
  const session = await officer.accounts.session.current();
  const personId = session.account?.personId ?? '';
  const own = async () => (await officer.home.overview()).chemicals.ownLateSlips;
  const { id } = await chemicals.bottle({ grams: 10 });
  await officer.chemicals.slips.issue({ ...chemicals.issueInput(id, 1), taker: { kind: 'person', personId } });
  expect(await own()).toBe(0);
  const { slipHours } = await officer.chemicals.settings.get();
  school.clock.advance((slipHours + 1) * 3_600_000);
  expect(await own()).toBe(1);
  // Who does not see the chemicals is told of none.
  const { client: staff } = await school.seat('staff');
  expect(Object.values((await staff.home.overview()).chemicals).every((figure) => !figure)).toBe(true);
});
