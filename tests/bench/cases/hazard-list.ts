import type { OfficeClient } from '../../../shared/contract/contract.ts';
import { alternate, median, repeated, warmUp } from '../alternate.ts';
import { type BenchCase, ownPeakMb } from '../bench-case.ts';
import { formatRatio } from '../print-result.ts';
import { signIn } from '../store/bench-school.ts';
import { type RecordedStatement, recordSql } from '../store/record-sql.ts';
import { withBenchOffice, withBenchStore } from '../store/with-bench-store.ts';
import { type ListInput, listPages } from './list-pages.ts';

/** Many short bundles of calls: most of them then fit between two things that the PC does beside it. */
const turns = { runs: 101, warmUps: 5 };
const bundleMs = 2;
const warmUpMs = 400;

interface Page {
  name: string;
  input: ListInput;
  /** The statements on `hazard` that a call of it runs. */
  statements: readonly RecordedStatement[];
}

/**
 * The hazard list, called as an officer through the contract: a round through its pages, against the very statements on
 * `hazard` that these calls run, prepared once and run bare on the same connection. What a call costs beside its SQL
 * is the same for a cheap and a dear page, so the limit is on the round, and the line names the highest single ratio.
 */
export function hazardList(count: number): BenchCase {
  return () =>
    withBenchStore(count, async (folder) => {
      const pages = await withBenchOffice(folder, async (office) => {
        const takeSql = recordSql(office.store);
        const client = office.client({ session: await signIn(office) });
        const inputs = await office.store.read(listPages);
        const recorded: Page[] = [];
        for (const [name, input] of Object.entries(inputs)) {
          takeSql();
          await client.hazards.list(input);
          recorded.push({ name, input, statements: takeSql().filter(({ sql }) => sql.includes('from "hazard"')) });
        }
        return recorded;
      });
      const measured = await withBenchOffice(folder, async (office) => {
        const client = office.client({ session: await signIn(office) });
        const measured = [];
        for (const page of pages) {
          const bare = page.statements.map(({ sql, values }) => ({ all: office.store.raw().prepare(sql), values }));
          const runBare = () => bare.map(({ all, values }) => all.all(...values));
          measured.push({ name: page.name, ...(await measurePage(client, page.input, runBare)) });
        }
        return measured;
      });
      const sum = (side: 'ours' | 'peer') => measured.reduce((total, page) => total + page[side], 0);
      const worst = measured.reduce((a, b) => (a.ours / a.peer > b.ours / b.peer ? a : b));
      return {
        unit: 'ms',
        ours: sum('ours'),
        peer: sum('peer'),
        peerName: 'the same SQL, prepared, bare better-sqlite3',
        limit: count >= 10_000 ? { times: 1.5 } : null,
        runs: turns.runs,
        peakMb: { both: ownPeakMb() },
        note: `${measured.length} pages, each once; highest alone: ${worst.name} ${formatRatio(worst.ours / worst.peer)}`,
        more: Object.fromEntries(
          measured.flatMap(({ name, ours, peer }) => [
            [`${name}.ours`, ours],
            [`${name}.peer`, peer],
          ]),
        ),
      };
    });
}

async function measurePage(client: OfficeClient, input: ListInput, runBare: () => unknown) {
  const callOurs = () => client.hazards.list(input);
  await warmUp(warmUpMs, runBare);
  const times = Math.ceil(((await warmUp(warmUpMs, callOurs)) * bundleMs) / warmUpMs);
  const [ours = [], peer = []] = await alternate([repeated(times, callOurs), repeated(times, runBare)], turns);
  return { ours: median(ours), peer: median(peer) };
}
