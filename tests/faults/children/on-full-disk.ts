// Fills a small disk, then asks the store for everything that needs room. Says one line of JSON: what each answered.
// Arguments: a folder on the small disk.
import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { keepAttachment } from '../../../electron/store/attachments.ts';
import { backUpTo } from '../../../electron/store/backup.ts';
import { openStore } from '../../../electron/store/open-store.ts';
import { StoreFault } from '../../../electron/store/store-fault.ts';
import { Fault } from '../../../shared/contract/fault.ts';
import { entry, insertPerson, now, personRow } from '../../store/plain-rows.ts';

const [disk = ''] = process.argv.slice(2);
const options = { now, storeId: 'store-1', passwordCost: 12 };
const store = await openStore(join(disk, 'store'), options);
await store.write(async (writer) => {
  for (let i = 0; i < 500; i += 1) await insertPerson(writer, `p${i}`);
  await writer.audit(entry);
});

const ballast = join(disk, 'ballast');
function fillDisk(): void {
  for (let size = 1 << 22; size >= 256; size >>= 1) {
    try {
      for (;;) writeFileSync(ballast, Buffer.alloc(size, 1), { flag: 'a' });
    } catch {
      // No room for a piece of this size; a smaller one may still go in.
    }
  }
}

async function answerOf(work: () => unknown): Promise<string> {
  try {
    await work();
    return 'done';
  } catch (error) {
    if (error instanceof Fault) return error.code;
    if (error instanceof StoreFault) return error.problem;
    return `unexpected ${error}`;
  }
}

const countPeople = () => store.read(async (db) => (await db.selectFrom('person').select('id').execute()).length);
const addALot = () =>
  store.write(async (writer) => {
    for (let i = 0; i < 300; i += 1) {
      await writer.tx
        .insertInto('person')
        .values(personRow(`x${i}`, '长'.repeat(3000)))
        .execute();
    }
    await writer.audit(entry);
  });

fillDisk();
const copy = join(disk, 'store', 'backups', 'copy.db');
const answers = {
  write: await answerOf(addALot),
  people: await countPeople(),
  attachment: await answerOf(() => keepAttachment(store, new Uint8Array(400_000).fill(3))),
  backup: await answerOf(() => backUpTo(store, copy)),
  backupThere: existsSync(copy),
  newStore: await answerOf(() => openStore(join(disk, 'another'), options)),
  newStoreThere: existsSync(join(disk, 'another', 'store.db')),
  parts: readdirSync(disk, { recursive: true })
    .map(String)
    .filter((name) => /\.(part|new)-/.test(name)),
};
rmSync(ballast);
const afterwards = {
  writeAfterwards: await answerOf(() =>
    store.write(async (writer) => {
      await insertPerson(writer, 'after');
      await writer.audit(entry);
    }),
  ),
  peopleAfterwards: await countPeople(),
};
await store.close();
process.stdout.write(`${JSON.stringify({ ...answers, ...afterwards })}\n`);
