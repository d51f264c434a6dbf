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
  page?: number;
  size?: number;
}

interface Wanted {
  [name: string]: string | number | readonly number[] | undefined;
  bottleId: string | undefined;
  sequences: readonly number[] | undefined;
  from: string | undefined;
  to: string | undefined;
}

function selectMatching(db: Reader, { bottleId, sequences, from, to }: Wanted, pending: boolean) {
  let query = db.selectFrom('chemical_movement as m');
  if (bottleId) query = query.where('m.bottle_id', '=', bottleId);
  if (sequences) query = query.where('m.sequence', 'in', sequences);
  if (from) query = query.where('m.happened_on', '>=', from);
  if (to) query = query.where('m.happened_on', '<=', to);
  if (!pending) return query;
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
  (db, { limit, offset, ...wanted }: Wanted & { limit: number; offset: number }, pending: boolean) =>
    selectMatching(db, wanted as Wanted, pending)
      .innerJoin('bottle', 'bottle.id', 'm.bottle_id')
      .innerJoin('substance', 'substance.id', 'bottle.substance_id')
      .innerJoin('cabinet', 'cabinet.id', 'm.cabinet_id')
      .leftJoin('issue_slip', 'issue_slip.id', 'm.slip_id')
      .select(['m.sequence', 'm.id', 'm.kind', 'm.bottle_id as bottleId', 'm.from_account as from'])
      .select(['m.to_account as to', 'm.amount', 'm.stock_after as stockAfter', 'm.out_after as outAfter'])
      .select(['cabinet.name as cabinetName', 'm.slip_id as slipId', 'issue_slip.number as slipNumber'])
      .select(['m.refers_to as refersTo', 'm.happened_on as happenedOn', 'm.recorded_at as recordedAt'])
      .select(['m.by_name as by', 'm.second_name as second', 'm.pending', 'm.reason', 'm.hash'])
      .select(['bottle.number as bottleNumber', 'bottle.unit'])
      .select(['substance.name_zh as nameZh', 'substance.name_en as nameEn'])
      .orderBy('m.sequence', 'desc')
      .limit(limit)
      .offset(offset),
);

const preparedLater = prepareQuery((db, { first, last }: { first: number; last: number }) =>
  db
    .selectFrom('chemical_movement')
    .select(['refers_to', 'kind', 'by_name'])
    .where('refers_to', '>=', first)
    .where('refers_to', '<=', last),
);

const preparedCount = prepareQuery((db, wanted: Wanted, pending: boolean) =>
  selectMatching(db, wanted, pending).select((eb) => eb.fn.countAll<number>().as('count')),
);

function wantedBy({ bottleId, sequences, from, to }: MovementFilter): Wanted {
  return { bottleId, sequences, from, to };
}

/** Rows of the ledger, latest first, each with what later rows say of it. */
export async function movementRows(db: Reader, filter: MovementFilter) {
  const { page = 1, size = 10_000, pending = false } = filter;
  const rows = await preparedRows(db, { ...wantedBy(filter), limit: size, offset: (page - 1) * size }, pending);
  const sequences = rows.map((row) => row.sequence);
  if (sequences.length === 0) return [];
  const later = await preparedLater(db, { first: Math.min(...sequences), last: Math.max(...sequences) });
  const reversed = new Set(later.filter((row) => row.kind === 'reversed').map((row) => row.refers_to));
  const confirmed = new Map(later.filter((row) => row.kind === 'confirmed').map((row) => [row.refers_to, row.by_name]));
  return rows.map((row) => ({
    ...row,
    reversed: reversed.has(row.sequence),
    pending: row.pending === 1 && !reversed.has(row.sequence) && !confirmed.has(row.sequence),
    second: row.second ?? confirmed.get(row.sequence) ?? null,
  }));
}

/** How many rows match. */
export async function countMovements(db: Reader, filter: MovementFilter): Promise<number> {
  const [row] = await preparedCount(db, wantedBy(filter), filter.pending ?? false);
  return row?.count ?? 0;
}
