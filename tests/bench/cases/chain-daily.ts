import { randomUUID } from 'node:crypto';
import { checkChainDaily, lastChainCheck } from '../../../electron/chemicals/daily-chain-check.ts';
import type { Office } from '../../../electron/office/office.ts';
import type { Store } from '../../../electron/store/store.ts';
import { chemicalWorkshop } from '../../contract/chemical-workshop.ts';
import { alternate, median } from '../alternate.ts';
import { type BenchCase, ownPeakMb } from '../bench-case.ts';
import { benchToday, dayText, momentOn } from '../store/bench-clock.ts';
import { signIn } from '../store/bench-school.ts';
import { fillWithMovements } from '../store/fill-with-movements.ts';
import { withBenchOffice, withBenchStore } from '../store/with-bench-store.ts';

const [many, few, newRows] = [1_000_000, 1_000, 1_000];
const turns = { runs: 15, warmUps: 2 };

/** Checks each day what the day before has added; only the check is timed. */
async function daysOf(office: Office, rows: number): Promise<() => Promise<number>> {
  const { store } = office;
  const client = office.client({ session: await signIn(office) });
  await chemicalWorkshop(client, randomUUID, dayText(benchToday)).bottle();
  let [length, day] = [rows, benchToday];
  fillWithMovements(store, length);
  await check(store, day);
  return async () => {
    length += newRows;
    day += 1;
    fillWithMovements(store, length);
    const from = performance.now();
    await check(store, day);
    const took = performance.now() - from;
    const found = await store.read(lastChainCheck);
    if (found?.rows !== length || found.firstBroken !== null) throw new Error('the check did not see the whole chain');
    return took;
  };
}

function check(store: Store, day: number): Promise<void> {
  return checkChainDaily(store, { now: () => momentOn(day, 9 * 3600) });
}

/** The daily proof of a thousand new movements behind a million, against the same behind a thousand: it reads what is new. */
export const chainDaily: BenchCase = () =>
  withBenchStore(10, (longFolder) =>
    withBenchStore(10, (shortFolder) =>
      withBenchOffice(longFolder, (long) =>
        withBenchOffice(shortFolder, async (short) => {
          const sides = [await daysOf(long, many), await daysOf(short, few)];
          const [ours = [], peer = []] = await alternate(sides, turns);
          return {
            unit: 'ms',
            ours: median(ours),
            peer: median(peer),
            peerName: `the same behind ${few} movements`,
            limit: { times: 2 },
            runs: turns.runs,
            peakMb: { both: ownPeakMb() },
            note: `${newRows} new ones behind ${many}`,
          };
        }),
      ),
    ),
  );
