import type { Reader } from '../store/store.ts';
import type { LedgerEntry } from './documents/ledger-data.ts';

/**
 * The rows of some days as far as the chain went when they were signed, the rows of the chain after one and up to another, or the
 * rows of one issue slip.
 */
export type LedgerScope =
  | { first: string; last: string; chainRows: number }
  | { after: number; upTo: number }
  | { slipId: string };

function selectRows(db: Reader, scope: LedgerScope) {
  const query = db
    .selectFrom('chemical_movement as m')
    .innerJoin('bottle', 'bottle.id', 'm.bottle_id')
    .innerJoin('cabinet', 'cabinet.id', 'm.cabinet_id')
    .leftJoin('issue_slip as slip', 'slip.id', 'm.slip_id')
    .leftJoin('chemical_movement as undone', 'undone.sequence', 'm.refers_to')
    .leftJoin('movement_approval as approval', 'approval.sequence', 'm.sequence')
    .leftJoin('movement_decline as decline', 'decline.sequence', 'm.sequence')
    .leftJoin('opening_witness as witness', (join) =>
      join.onRef('witness.bottle_id', '=', 'm.bottle_id').on('m.kind', '=', 'opening'),
    )
    .where('m.kind', '<>', 'confirmed');
  if ('slipId' in scope) return query.where('m.slip_id', '=', scope.slipId);
  if ('after' in scope) return query.where('m.sequence', '>', scope.after).where('m.sequence', '<=', scope.upTo);
  return query
    .where('m.happened_on', '>=', scope.first)
    .where('m.happened_on', '<=', scope.last)
    .where('m.sequence', '<=', scope.chainRows);
}

/** What later rows of the chain say of those in scope: reversed, confirmed. */
async function laterRows(db: Reader, scope: LedgerScope) {
  const query = db
    .selectFrom('chemical_movement as later')
    .innerJoin('chemical_movement as m', 'm.sequence', 'later.refers_to')
    .select(['later.refers_to as refersTo', 'later.sequence', 'later.kind', 'later.by_name as by']);
  const inScope = () => {
    if ('slipId' in scope) return query.where('m.slip_id', '=', scope.slipId);
    if ('after' in scope) return query.where('m.sequence', '>', scope.after).where('later.sequence', '<=', scope.upTo);
    return query
      .where('m.happened_on', '>=', scope.first)
      .where('m.happened_on', '<=', scope.last)
      .where('later.sequence', '<=', scope.chainRows);
  };
  const rows = await inScope().execute();
  const ofKind = (kind: 'reversed' | 'confirmed') =>
    new Map(rows.filter((row) => row.kind === kind).map((row) => [row.refersTo, row]));
  return { reversals: ofKind('reversed'), confirmations: ofKind('confirmed') };
}

/** Rows of the ledger as they are printed, as they were entered; confirmations are told by the rows that they confirm. */
export async function ledgerEntries(db: Reader, scope: LedgerScope): Promise<(LedgerEntry & { bottleId: string })[]> {
  const rows = await selectRows(db, scope)
    .select(['m.sequence', 'm.kind', 'm.from_account as from', 'm.to_account as to', 'm.amount'])
    .select(['m.bottle_id as bottleId', 'm.happened_on as happenedOn', 'm.by_name as by', 'm.second_name as second'])
    .select([
      'm.pending',
      'm.reason',
      'undone.sequence as undoneSequence',
      'undone.kind as undoneKind',
      'undone.happened_on as undoneOn',
      'approval.awaits',
      'decline.declines as declined',
    ])
    .select(['bottle.number as bottleNumber', 'bottle.unit', 'cabinet.name as cabinetName'])
    .select([
      'm.stock_after as stockAfter',
      'witness.first_name as firstCounter',
      'witness.second_name as secondCounter',
    ])
    .select([
      'slip.number as slipNumber',
      'slip.class_name as className',
      'slip.experiment',
      'slip.taker_name as taker',
    ])
    .orderBy('m.sequence')
    .execute();
  const { reversals, confirmations } = await laterRows(db, scope);
  const cabinets = await cabinetsBefore(db, scope);
  return rows.map(
    ({ slipNumber, className, experiment, taker, undoneSequence, undoneKind, undoneOn, pending, awaits, ...rest }) => {
      const { declined, firstCounter, secondCounter, ...row } = rest;
      const [reversal, confirmation] = [reversals.get(row.sequence), confirmations.get(row.sequence)];
      const waits = pending === 1 && reversal === undefined && confirmation === undefined;
      const slip = { className: className ?? '', experiment: experiment ?? '', takerName: taker ?? '' };
      return {
        ...row,
        movedFrom: cabinets.get(row.sequence) ?? null,
        slip: slipNumber === null ? null : { number: slipNumber, ...slip },
        second: row.second ?? confirmation?.by ?? null,
        counters: [firstCounter, secondCounter].filter((name) => name !== null),
        reverses:
          undoneSequence === null || undoneKind === null || undoneOn === null
            ? null
            : { sequence: undoneSequence, kind: undoneKind, happenedOn: undoneOn },
        reversedBy: reversal?.sequence ?? null,
        declines: declined !== null,
        waits,
        awaits: waits ? (awaits ?? 'second') : null,
        confirmedBy: confirmation?.sequence ?? null,
      };
    },
  );
}

/** Where the bottles of those rows stood before that moved them, or moved them back: the cabinet of each bottle's row before. */
async function cabinetsBefore(db: Reader, scope: LedgerScope): Promise<Map<number, string>> {
  const rows = await selectRows(db, scope)
    .where((eb) => eb.or([eb('m.kind', '=', 'moved'), eb('undone.kind', '=', 'moved')]))
    .select((eb) => [
      'm.sequence',
      eb
        .selectFrom('chemical_movement as earlier')
        .innerJoin('cabinet as left', 'left.id', 'earlier.cabinet_id')
        .select('left.name')
        .whereRef('earlier.bottle_id', '=', 'm.bottle_id')
        .whereRef('earlier.sequence', '<', 'm.sequence')
        .orderBy('earlier.sequence', 'desc')
        .limit(1)
        .as('name'),
    ])
    .execute();
  return new Map(rows.flatMap(({ sequence, name }) => (name === null ? [] : [[sequence, name] as const])));
}
