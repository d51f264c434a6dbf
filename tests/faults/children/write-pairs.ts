// Writes pairs of people, each pair in one write, from the number given on, and says each number once its write is done.
import { openStore } from '../../../electron/store/open-store.ts';
import { entry, insertPerson } from '../../store/plain-rows.ts';

const [folder = '', from = '0'] = process.argv.slice(2);
const store = await openStore(folder, { now: entry.at, storeId: 'store-1', passwordCost: 12 });
for (let number = Number(from); ; number += 1) {
  await store.write(async (writer) => {
    await insertPerson(writer, `a${number}`);
    await insertPerson(writer, `b${number}`);
    await writer.audit({ ...entry, subject: `pair ${number}` });
  });
  process.stdout.write(`${number}\n`);
}
