// Opens the store in the folder given, writes a row and closes it, again and again until its stdin ends; whoever comes too
// late finds it in use. Says every other answer, and at the end how often it had the store.
import { openStore } from '../../../electron/store/open-store.ts';
import { StoreFault } from '../../../electron/store/store-fault.ts';

const options = { now: '2026-09-02T08:00:00.000Z', storeId: 'never made', mustExist: true };
const entry = { at: options.now, actor: { accountId: null, name: '测试' }, action: 'test', subject: 'x' };
let ended = false;
let opened = 0;
process.stdin.resume().once('end', () => {
  ended = true;
});
process.stdout.write('ready\n');
while (!ended) {
  try {
    const store = await openStore(process.argv[2] ?? '', options);
    await store.write(({ audit }) => audit(entry));
    await store.close();
    opened += 1;
  } catch (error) {
    if (!(error instanceof StoreFault) || error.problem !== 'inUse') process.stdout.write(`${error}\n`);
  }
  // So that the others have a chance.
  await new Promise((resolve) => setTimeout(resolve, 20));
}
process.stdout.write(`opened ${opened}\n`);
