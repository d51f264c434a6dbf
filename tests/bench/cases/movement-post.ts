import { randomUUID } from 'node:crypto';
import type Database from 'better-sqlite3';
import { enterMovement } from '../../../electron/chemicals/enter-movement.ts';
import type { LedgerMoment } from '../../../electron/chemicals/ledger-moment.ts';
import type { ChemicalMovementTable } from '../../../electron/store/chemical-tables.ts';
import { chemicalWorkshop } from '../../contract/chemical-workshop.ts';
import { alternate, median, repeated, warmUp } from '../alternate.ts';
import { type BenchCase, ownPeakMb } from '../bench-case.ts';
import { formatFigure } from '../print-result.ts';
import { benchClock, benchToday, dayText } from '../store/bench-clock.ts';
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
 * Posting one movement (rule, transaction, fsync, chain, level, audit), against one bare insert of the same row a commit, on
 * the same connection with the same durability. At least 0.6 of its rate. The note has the whole call: schemas, permission,
 * what the rule asks of the store, and the row read back for the page.
 */
export const movementPost: BenchCase = () =>
  withBenchStore(10, (folder) =>
    withBenchOffice(folder, async (office) => {
      const client = office.client({ session: await signIn(office) });
      const today = dayText(benchToday);
      const chemicals = chemicalWorkshop(client, randomUUID, today);
      const { id: bottleId } = await chemicals.bottle({ grams: 900_000 });
      const call = () =>
        client.chemicals.bottles.remove({ ...chemicals.entry(), bottleId, amount: 1, what: 'wasted', reason: '洒落' });
      await call();
      const raw = office.store.raw();
      const row = raw
        .prepare('select * from chemical_movement order by sequence desc limit 1')
        .get() as ChemicalMovementTable;
      const { account_id: accountId, by_name: name } = row;
      const moment: LedgerMoment = {
        caller: { accountId, name, role: 'officer', personId: null },
        now: benchClock.now(),
        today,
        closedThrough: null,
        settings: await client.chemicals.settings.get(),
        storeId: '',
      };
      const wasted = { kind: 'wasted', flow: { from: 'stock', to: 'waste', amount: 1 }, reason: '洒落' } as const;
      const post = () =>
        office.store.write((writer) =>
          enterMovement(writer, moment, {
            ...wasted,
            id: randomUUID(),
            bottleId,
            happenedOn: today,
            slipId: null,
            second: null,
          }),
        );
      makeLikeTable(raw);
      const names = Object.keys(row);
      const insert = raw.prepare(`insert into bare_movement (${names}) values (${names.map((name) => `@${name}`)})`);
      let { sequence } = row;
      const postBare = () => {
        sequence += 1;
        return insert.run({ ...row, sequence, id: randomUUID() });
      };
      for (const side of [postBare, call, post]) await warmUp(warmUpMs, side);
      const sides = [post, postBare, call].map((side) => repeated(posts, side));
      const [ours = [], peer = [], called = []] = await alternate(sides, turns);
      return {
        unit: 'ms',
        ours: median(ours),
        peer: median(peer),
        peerName: 'a bare insert of the same row a commit',
        limit: { times: 1 / 0.6 },
        runs: turns.runs,
        peakMb: { both: ownPeakMb() },
        note: `the whole call: ${formatFigure(median(called), 'ms')}`,
        more: { called: median(called) },
      };
    }),
  );
