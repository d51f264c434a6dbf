// Opens the store in the folder given and issues from its one bottle again and again, a gram each time, until it is killed.
// Says `ready`, then the number of each slip once its reply is there.
import { randomUUID } from 'node:crypto';
import { openOffice } from '../../../electron/office/office.ts';
import { chemicalWorkshop } from '../../contract/chemical-workshop.ts';

const [folder = '', day = ''] = process.argv.slice(2);
const office = await openOffice({ folder, clock: { now: () => `${day}T02:00:00.000Z` }, dailyWork: false });
const owner = { accountId: null, personId: null, name: 'owner', role: 'officer' } as const;
const client = office.client({ session: office.openSession('desk', owner) });
const [bottle] = (await client.chemicals.bottles.list({})).rows;
if (bottle === undefined) throw new Error('no bottle');
const chemicals = chemicalWorkshop(client, randomUUID, day);
process.stdout.write('ready\n');
for (;;) {
  const slip = await chemicals.issue(bottle.id, 1);
  process.stdout.write(`${slip.number}\n`);
}
