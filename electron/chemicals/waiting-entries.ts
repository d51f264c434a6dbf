import { type AwaitedParty, strictestOf } from '../../shared/chemicals/approval.ts';
import type { WaitingEntry } from '../../shared/chemicals/waiting-amounts.ts';
import type { Reader } from '../store/store.ts';

/** Which entries are asked for: all that wait now when nothing is given. */
export interface WaitingScope {
  /** Places in the chain: those that waited when it had so many rows, and after which of them the period began. */
  stretch?: { after: number; upTo: number };
  /** Days `YYYY-MM-DD`: those of which an entry waits now, dated up to the last, and the first of the period. */
  days?: { first: string; last: string };
}

/** An entry that waits, with its bottle and slip. */
export interface WaitingRow extends WaitingEntry {
  bottleId: string;
  slipId: string | null;
}

/** The entries for which somebody's yes is missing, in their order. */
export async function waitingEntries(db: Reader, { stretch, days }: WaitingScope = {}): Promise<WaitingRow[]> {
  let query = db
    .selectFrom('chemical_movement as m')
    .leftJoin('movement_approval as approval', 'approval.sequence', 'm.sequence')
    .select(['m.sequence', 'm.kind', 'm.amount', 'm.bottle_id as bottleId', 'm.slip_id as slipId'])
    .select(['m.happened_on as happenedOn', 'approval.awaits'])
    .where('m.pending', '=', 1);
  if (stretch !== undefined) query = query.where('m.sequence', '<=', stretch.upTo);
  if (days !== undefined) query = query.where('m.happened_on', '<=', days.last);
  const rows = await query
    .where(({ not, exists, selectFrom }) => {
      const answers = selectFrom('chemical_movement as later')
        .select('later.sequence')
        .whereRef('later.refers_to', '=', 'm.sequence');
      return not(exists(stretch === undefined ? answers : answers.where('later.sequence', '<=', stretch.upTo)));
    })
    .orderBy('m.sequence')
    .execute();
  return rows.map(({ sequence, happenedOn, awaits, ...row }) => ({
    ...row,
    awaits: awaits ?? 'second',
    inPeriod: sequence > (stretch?.after ?? 0) && happenedOn >= (days?.first ?? ''),
  }));
}

/** Whose yes the issues of slips wait for, the strictest for each; a slip of which none waits is left out. */
export function awaitedBySlip(rows: readonly WaitingRow[]): ReadonlyMap<string, AwaitedParty | null> {
  const issues = rows.filter(({ kind, slipId }) => kind === 'issued' && slipId !== null);
  return new Map(
    [...Map.groupBy(issues, ({ slipId }) => slipId ?? '')].map(([slipId, own]) => [
      slipId,
      strictestOf(own.map(({ awaits }) => awaits)),
    ]),
  );
}
