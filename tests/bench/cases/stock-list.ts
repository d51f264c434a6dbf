import { randomUUID } from 'node:crypto';
import type { Office } from '../../../electron/office/office.ts';
import type { OfficeClient } from '../../../shared/contract/contract.ts';
import { chemicalWorkshop } from '../../contract/chemical-workshop.ts';
import { alternate, median, repeated, warmUp } from '../alternate.ts';
import { type BenchCase, ownPeakMb } from '../bench-case.ts';
import { benchToday, dayText } from '../store/bench-clock.ts';
import { signIn } from '../store/bench-school.ts';
import { fillWithBottles, fillWithMovements } from '../store/fill-with-movements.ts';
import { withBenchOffice, withBenchStore } from '../store/with-bench-store.ts';

const bottles = 10_000;
const [many, few] = [1_000_000, 1_000];
const turns = { runs: 51, warmUps: 5 };
const warmUpMs = 500;

async function fill(office: Office, rows: number): Promise<OfficeClient> {
  const client = office.client({ session: await signIn(office) });
  await chemicalWorkshop(client, randomUUID, dayText(benchToday)).bottle();
  fillWithBottles(office.store, bottles);
  fillWithMovements(office.store, rows);
  return client;
}

/** The pages of the stock list with a million movements behind its bottles, against the same with a thousand behind them. */
export const stockList: BenchCase = () =>
  withBenchStore(10, (longFolder) =>
    withBenchStore(10, (shortFolder) =>
      withBenchOffice(longFolder, (long) =>
        withBenchOffice(shortFolder, async (short) => {
          const sides = [await fill(long, many), await fill(short, few)].map((client) => async () => {
            await client.chemicals.bottles.list({});
            await client.chemicals.bottles.list({ page: 50 });
            await client.chemicals.bottles.list({ search: 'lhn' });
          });
          for (const side of sides) await warmUp(warmUpMs, side);
          const [ours = [], peer = []] = await alternate(
            sides.map((side) => repeated(2, side)),
            turns,
          );
          return {
            unit: 'ms',
            ours: median(ours),
            peer: median(peer),
            peerName: `the same with ${few} movements`,
            limit: { times: 1.1 },
            runs: turns.runs,
            peakMb: { both: ownPeakMb() },
            note: `3 pages of ${bottles} bottles, ${many} movements`,
          };
        }),
      ),
    ),
  );
