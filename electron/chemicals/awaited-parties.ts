import { type AwaitedParty, strictestOf } from '../../shared/chemicals/approval.ts';
import type { Reader } from '../store/store.ts';
import type { WaitingRow } from './documents/ledger-data.ts';

/** The rows of the ledger that nobody has confirmed or reversed yet, each with the role whose yes it waits for, if any. */
function waitingRows(db: Reader) {
  return db
    .selectFrom('chemical_movement as m')
    .leftJoin('movement_approval as approval', 'approval.sequence', 'm.sequence')
    .where('m.pending', '=', 1)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('chemical_movement as later')
            .select('later.sequence')
            .whereRef('later.refers_to', '=', 'm.sequence'),
        ),
      ),
    );
}

/** Whose yes the entries of bottles wait for, the strictest for each; a bottle of which nothing waits is left out. */
export async function awaitedOfBottles(
  db: Reader,
  bottles: readonly { id: string; pending: number }[],
): Promise<Map<string, AwaitedParty | null>> {
  const ids = bottles.filter(({ pending }) => pending > 0).map(({ id }) => id);
  if (ids.length === 0) return new Map();
  const rows = await waitingRows(db)
    .select(['m.bottle_id as bottleId', 'approval.awaits'])
    .where('m.bottle_id', 'in', ids)
    .execute();
  const byBottle = Map.groupBy(rows, (row) => row.bottleId);
  return new Map(
    [...byBottle].map(([id, waiting]) => [id, strictestOf(waiting.map(({ awaits }) => awaits ?? 'second'))]),
  );
}

/** Whose yes the issues of slips wait for: `[slip][bottle]`. */
export async function awaitedOfSlips(
  db: Reader,
  slipIds: readonly string[],
): Promise<Map<string, Map<string, AwaitedParty>>> {
  if (slipIds.length === 0) return new Map();
  const rows = await waitingRows(db)
    .select(['m.slip_id as slipId', 'm.bottle_id as bottleId', 'approval.awaits'])
    .where('m.slip_id', 'in', slipIds)
    .where('m.kind', '=', 'issued')
    .execute();
  const bySlip = Map.groupBy(rows, (row) => row.slipId ?? '');
  return new Map(
    [...bySlip].map(([id, issues]) => [
      id,
      new Map(issues.map(({ bottleId, awaits }) => [bottleId, awaits ?? ('second' as const)])),
    ]),
  );
}

/** The rows up to a day that wait, as they were entered, each with what it does and whose yes it waits for. */
export async function waitingUpTo(db: Reader, lastDay: string): Promise<WaitingRow[]> {
  const rows = await waitingRows(db)
    .leftJoin('chemical_movement as undone', 'undone.sequence', 'm.refers_to')
    .select(['m.sequence', 'm.bottle_id as bottleId', 'm.happened_on as happenedOn', 'm.kind', 'm.amount'])
    .select(['m.from_account as from', 'm.to_account as to', 'undone.kind as reverses', 'approval.awaits'])
    .where('m.happened_on', '<=', lastDay)
    .orderBy('m.sequence')
    .execute();
  return rows.map((row) => ({ ...row, awaits: row.awaits ?? 'second' }));
}

/** The first row up to a day that waits, of those whose yes is hardest to come by; undefined where none does. */
export async function firstWaitingUpTo(
  db: Reader,
  lastDay: string,
): Promise<{ sequence: number; party: AwaitedParty } | undefined> {
  const rows = await waitingRows(db)
    .select(['m.sequence', 'approval.awaits'])
    .where('m.happened_on', '<=', lastDay)
    .orderBy('m.sequence')
    .execute();
  const waiting = rows.map(({ sequence, awaits }) => ({ sequence, party: awaits ?? ('second' as const) }));
  const party = strictestOf(waiting.map((row) => row.party));
  return waiting.find((row) => row.party === party);
}

/** How many rows up to a day wait. */
export async function countWaitingUpTo(db: Reader, lastDay: string): Promise<number> {
  const { count } = await waitingRows(db)
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('m.happened_on', '<=', lastDay)
    .executeTakeFirstOrThrow();
  return count;
}
