// Opens the store in the folder given, says how that went, and holds it until its stdin ends.
import { openStore } from '../../../electron/store/open-store.ts';
import { StoreFault } from '../../../electron/store/store-fault.ts';

try {
  const store = await openStore(process.argv[2] ?? '', {
    now: new Date().toISOString(),
    storeId: `made-by-${process.pid}`,
    passwordCost: 12,
  });
  process.stdout.write('open\n');
  process.stdin.resume().once('end', () => void store.close());
} catch (error) {
  process.stdout.write(`${error instanceof StoreFault ? error.problem : `unexpected ${error}`}\n`);
}
