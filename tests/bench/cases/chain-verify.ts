import { hash, randomUUID } from 'node:crypto';
import { movementContent } from '../../../electron/chemicals/chain.ts';
import { verifyChain } from '../../../electron/chemicals/chain-check.ts';
import type { ChemicalMovementTable } from '../../../electron/store/chemical-tables.ts';
import type { Store } from '../../../electron/store/store.ts';
import { chemicalWorkshop } from '../../contract/chemical-workshop.ts';
import { alternate, median } from '../alternate.ts';
import { type BenchCase, ownPeakMb } from '../bench-case.ts';
import { benchToday, dayText } from '../store/bench-clock.ts';
import { signIn } from '../store/bench-school.ts';
import { fillWithMovements } from '../store/fill-with-movements.ts';
import { withBenchOffice, withBenchStore } from '../store/with-bench-store.ts';

const rows = 1_000_000;
const turns = { runs: 5, warmUps: 1 };

/** Proving the chain of a million movements, against reading those rows and SHA-256 over as many bytes. */
export const chainVerify: BenchCase = () =>
  withBenchStore(10, (folder) =>
    withBenchOffice(folder, async (office) => {
      const client = office.client({ session: await signIn(office) });
      await chemicalWorkshop(client, randomUUID, dayText(benchToday)).bottle();
      const contents = lengthen(office.store);
      const time = async (work: () => unknown) => {
        const from = performance.now();
        await work();
        return performance.now() - from;
      };
      const prove = () =>
        time(async () => {
          const { firstBroken } = await verifyChain(office.store);
          if (firstBroken !== null) throw new Error(`the bench's own chain is broken at ${firstBroken}`);
        });
      const readAndHash = () => time(() => readEvery(office.store, contents));
      const [ours = [], peer = []] = await alternate([prove, readAndHash], turns);
      return {
        unit: 'ms',
        ours: median(ours),
        peer: median(peer),
        peerName: 'reading the rows and SHA-256 over as many bytes',
        limit: { times: 1.3 },
        runs: turns.runs,
        peakMb: { both: ownPeakMb() },
        note: `${rows} movements`,
      };
    }),
  );

/** As many bytes as the chain hashes a row. */
function lengthen(store: Store): Uint8Array {
  return new TextEncoder().encode(movementContent(fillWithMovements(store, rows)));
}

/** Reads as the program does, in slices, and hashes as many bytes as each row has. */
function readEvery(store: Store, content: Uint8Array): number {
  const statement = store
    .raw()
    .prepare('select * from chemical_movement where sequence > ? order by sequence limit 2000');
  let [last, digits] = [0, 0];
  for (;;) {
    const part = statement.all(last) as ChemicalMovementTable[];
    for (const _row of part) digits += hash('sha256', content).length;
    const newest = part.at(-1);
    if (newest === undefined) return digits;
    last = newest.sequence;
  }
}
