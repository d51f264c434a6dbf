import { sql } from 'kysely';
import { isPermitted } from '../../shared/accounts/permissions.ts';
import { type ApprovingRole, approvingRoles, mayApprove, type OwnAnswer } from '../../shared/chemicals/approval.ts';
import { isSamePerson } from '../../shared/chemicals/two-persons.ts';
import type { Caller } from '../call/call-context.ts';
import { prepareQuery } from '../store/prepared-query.ts';
import type { Reader } from '../store/store.ts';

interface MovementFilter {
  bottleId?: string;
  /** Places in the chain. */
  sequences?: readonly number[];
  from?: string | undefined;
  to?: string | undefined;
  /** Only those that wait for the second person. */
  pending?: boolean | undefined;
  /** Only those that the viewer may say yes to, in this way. */
  mine?: OwnAnswer | undefined;
  page?: number;
  size?: number;
}

/** For whom the rows are: who may confirm them. */
type Viewer = Pick<Caller, 'accountId' | 'personId' | 'role'>;

interface Wanted {
  [name: string]: string | number | readonly number[] | undefined;
  bottleId: string | undefined;
  sequences: readonly number[] | undefined;
  from: string | undefined;
  to: string | undefined;
  accountId: string;
  personId: string;
}

/**
 * Which of the rows that wait: all; or of those that somebody else entered, those that wait for one of these roles, or
 * (`second`) for no role.
 */
type Waiting = null | 'all' | 'second' | readonly ApprovingRole[];

function selectMatching(db: Reader, wanted: Wanted, waiting: Waiting) {
  const { bottleId, sequences, from, to, accountId, personId } = wanted;
  let query = db
    .selectFrom('chemical_movement as m')
    .leftJoin('movement_approval as approval', 'approval.sequence', 'm.sequence')
    .leftJoin('account as enterer', 'enterer.id', 'm.account_id');
  if (bottleId) query = query.where('m.bottle_id', '=', bottleId);
  if (sequences) query = query.where('m.sequence', 'in', sequences);
  if (from) query = query.where('m.happened_on', '>=', from);
  if (to) query = query.where('m.happened_on', '<=', to);
  if (waiting === null) return query;
  if (waiting !== 'all') {
    query = query
      .where((eb) => (waiting === 'second' ? eb('approval.awaits', 'is', null) : eb('approval.awaits', 'in', waiting)))
      .where((eb) => eb.or([eb('m.account_id', 'is', null), eb('m.account_id', '<>', accountId)]))
      .where((eb) => eb.or([eb('enterer.person_id', 'is', null), eb('enterer.person_id', '<>', personId)]));
  }
  return query
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

const preparedRows = prepareQuery(
  (db, { offset, ...wanted }: Wanted & { offset: number }, waiting: Waiting, limit: number) =>
    selectMatching(db, wanted as Wanted, waiting)
      .innerJoin('bottle', 'bottle.id', 'm.bottle_id')
      .innerJoin('substance', 'substance.id', 'bottle.substance_id')
      .innerJoin('cabinet', 'cabinet.id', 'm.cabinet_id')
      .leftJoin('issue_slip', 'issue_slip.id', 'm.slip_id')
      .leftJoin('movement_decline as decline', 'decline.sequence', 'm.sequence')
      .select(['m.sequence', 'm.id', 'm.kind', 'm.bottle_id as bottleId', 'm.from_account as from'])
      .select(['m.to_account as to', 'm.amount', 'm.stock_after as stockAfter', 'm.out_after as outAfter'])
      .select(['cabinet.name as cabinetName', 'm.slip_id as slipId', 'issue_slip.number as slipNumber'])
      .select(['m.refers_to as refersTo', 'm.happened_on as happenedOn', 'm.recorded_at as recordedAt'])
      .select(['approval.awaits', 'decline.declines', 'm.account_id as accountId', 'enterer.person_id as personId'])
      .select(['m.by_name as by', 'm.second_name as second', 'm.pending', 'm.reason', 'm.hash'])
      .select(['bottle.number as bottleNumber', 'bottle.unit'])
      .select(['substance.name_zh as nameZh', 'substance.name_en as nameEn'])
      .orderBy('m.sequence', 'desc')
      .limit(sql.lit(limit))
      .offset(offset),
);

const preparedLater = prepareQuery((db, { first, last }: { first: number; last: number }) =>
  db
    .selectFrom('chemical_movement')
    .leftJoin('movement_decline', 'movement_decline.sequence', 'chemical_movement.sequence')
    .select(['refers_to', 'kind', 'by_name', 'movement_decline.declines'])
    .where('refers_to', '>=', first)
    .where('refers_to', '<=', last),
);

const preparedCount = prepareQuery((db, wanted: Wanted, waiting: Waiting) =>
  selectMatching(db, wanted, waiting).select((eb) => eb.fn.countAll<number>().as('count')),
);

function wantedBy({ bottleId, sequences, from, to }: MovementFilter, viewer: Viewer | null): Wanted {
  const { accountId, personId } = viewer ?? { accountId: null, personId: null };
  return { bottleId, sequences, from, to, accountId: accountId ?? '', personId: personId ?? '' };
}

function waitingOf({ pending = false, mine }: MovementFilter, viewer: Viewer | null): Waiting {
  if (mine === 'toConfirm') return 'second';
  if (mine === 'toApprove')
    return viewer === null ? [] : approvingRoles.filter((role) => mayApprove(role, viewer.role));
  return pending ? 'all' : null;
}

function mayConfirm(row: Viewed, viewer: Viewer | null): boolean {
  if (viewer === null || !isPermitted('chemicals.confirm', viewer.role)) return false;
  return mayApprove(row.awaits, viewer.role) && !isSamePerson(viewer, row);
}

interface Viewed {
  awaits: ApprovingRole | null;
  accountId: string | null;
  personId: string | null;
}

/** Rows of the ledger, latest first, each with what later rows say of it, and whether the viewer may confirm it. */
export async function movementRows(db: Reader, filter: MovementFilter, viewer: Viewer | null = null) {
  const { page = 1, size = 10_000 } = filter;
  const values = { ...wantedBy(filter, viewer), offset: (page - 1) * size };
  const rows = await preparedRows(db, values, waitingOf(filter, viewer), size);
  const sequences = rows.map((row) => row.sequence);
  if (sequences.length === 0) return [];
  const later = await preparedLater(db, { first: Math.min(...sequences), last: Math.max(...sequences) });
  const reversed = new Set(later.filter((row) => row.kind === 'reversed').map((row) => row.refers_to));
  const confirmed = new Map(later.filter((row) => row.kind === 'confirmed').map((row) => [row.refers_to, row.by_name]));
  const declined = new Set(later.map((row) => row.declines));
  return rows.map(({ accountId, personId, declines, ...row }) => {
    const pending = row.pending === 1 && !reversed.has(row.sequence) && !confirmed.has(row.sequence);
    return {
      ...row,
      reversed: reversed.has(row.sequence),
      declined: declines !== null || declined.has(row.sequence),
      pending,
      awaits: pending ? row.awaits : null,
      mayConfirm: pending && mayConfirm({ awaits: row.awaits, accountId, personId }, viewer),
      second: row.second ?? confirmed.get(row.sequence) ?? null,
    };
  });
}

/** How many rows match. */
export async function countMovements(
  db: Reader,
  filter: MovementFilter,
  viewer: Viewer | null = null,
): Promise<number> {
  const [row] = await preparedCount(db, wantedBy(filter, viewer), waitingOf(filter, viewer));
  return row?.count ?? 0;
}
