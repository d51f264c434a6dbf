// Opens the store in the folder given and brings waste of its one bottle into a container and out of the school, again and again,
// until it is killed. Says `ready`, then the number of each hand-over once its reply is there.
import { randomUUID } from 'node:crypto';
import { openOffice } from '../../../electron/office/office.ts';

const [folder = '', day = '', username = '', password = ''] = process.argv.slice(2);
const office = await openOffice({ folder, clock: { now: () => `${day}T02:00:00.000Z` }, dailyWork: false });
const owner = { accountId: null, personId: null, name: 'owner', role: 'officer' } as const;
const client = office.client({ session: office.openSession('desk', owner) });
const [bottle] = (await client.chemicals.bottles.list({})).rows;
const [place] = await client.school.places.list();
if (bottle === undefined || place === undefined) throw new Error('no bottle, or nowhere to put its waste');
const { bottles, waste, movements } = client.chemicals;
const second = { username, password };
const papers = { firm: '处置公司', licence: '1', formNumber: '1', receiver: '赵师傅', vehicle: '', words: '' };
process.stdout.write('ready\n');
for (;;) {
  const containerId = randomUUID();
  await waste.containers.open({
    ...{ id: containerId, categoryId: 'expired', kind: 'box', capacity: 5000, placeId: place.id, words: '' },
  });
  for (const amount of [1000, 2000]) {
    const taken = await bottles.remove({
      ...{
        id: randomUUID(),
        happenedOn: day,
        second: null,
        bottleId: bottle.id,
        amount,
        what: 'wasted',
        reason: '结块',
      },
    });
    const sequence = taken.movements[0]?.sequence ?? 0;
    await waste.entries.add({ id: randomUUID(), containerId, sequence, name: '', amount, words: '', despite: '' });
    // The second was a mistake: the row is reversed, and with it what stands in the container.
    if (amount === 2000) await movements.reverse({ id: randomUUID(), sequence, reason: '称错', second: null });
  }
  await waste.containers.seal({ id: randomUUID(), containerId });
  const lines = [{ containerId, weight: 1000 }];
  const { number } = await waste.handOvers.add({ id: randomUUID(), on: day, ...papers, lines, second });
  process.stdout.write(`${number}\n`);
}
