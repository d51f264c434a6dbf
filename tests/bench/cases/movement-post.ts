import { randomUUID } from 'node:crypto';
import type Database from 'better-sqlite3';
import { chemicalWorkshop } from '../../contract/chemical-workshop.ts';
import { alternate, median, repeated, warmUp } from '../alternate.ts';
import { type BenchCase, ownPeakMb } from '../bench-case.ts';
import { benchToday, dayText } from '../store/bench-clock.ts';
import { signIn } from '../store/bench-school.ts';
import { withBenchOffice, withBenchStore } from '../store/with-bench-store.ts';

const turns = { runs: 51, warmUps: 5 };
const warmUpMs = 1000;
const posts = 10;

/** A table of the same shape with the same indexes, without triggers. */
function makeLikeTable(raw: Database.Database): void {
  const parts = raw
    .prepare(
      "select sql from sqlite_master where tbl_name = 'chemical_movement' and type <> 'trigger' and sql is not null",
    )
    .pluck()
    .all() as string[];
  const renamed = (sql: string) =>
    sql.replaceAll('chemical_movement', 'bare_movement').replace(/index movement_/i, 'index bare_');
  for (const sql of parts) raw.exec(renamed(sql));
}

/**
 * Entering one movement (checks, transaction, fsync, chain, level, audit) through the contract, against one bare insert of
 * the same row a commit, on the same connection with the same durability. At least 0.6 of its rate.
 */
export const movementPost: BenchCase = () =>
  withBenchStore(10, (folder) =>
    withBenchOffice(folder, async (office) => {
      const client = office.client({ session: await signIn(office) });
      const today = dayText(benchToday);
      const chemicals = chemicalWorkshop(client, randomUUID, today);
      const { id: bottleId } = await chemicals.bottle({ grams: 900_000 });
      const post = () =>
        client.chemicals.bottles.remove({ ...chemicals.entry(), bottleId, amount: 1, what: 'wasted', reason: '洒落' });
      await post();
      const raw = office.store.raw();
      const row = raw.prepare('select * from chemical_movement order by sequence desc limit 1').get() as {
        sequence: number;
      };
      makeLikeTable(raw);
      const names = Object.keys(row);
      const insert = raw.prepare(`insert into bare_movement (${names}) values (${names.map((name) => `@${name}`)})`);
      let { sequence } = row;
      const postBare = () => {
        sequence += 1;
        return insert.run({ ...row, sequence, id: randomUUID() });
      };
      await warmUp(warmUpMs, postBare);
      await warmUp(warmUpMs, post);
      const [ours = [], peer = []] = await alternate([repeated(posts, post), repeated(posts, postBare)], turns);
      return {
        unit: 'ms',
        ours: median(ours),
        peer: median(peer),
        peerName: 'a bare insert of the same row a commit',
        limit: { times: 1 / 0.6 },
        runs: turns.runs,
        peakMb: { both: ownPeakMb() },
      };
    }),
  );
