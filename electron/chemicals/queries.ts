import type { BottleRecord, BottleRow, Cabinet, Slip } from '../../shared/contract/chemical-schemas.ts';
import type { BottleFilter } from '../../shared/contract/chemicals.ts';
import { Fault } from '../../shared/contract/fault.ts';
import type { Caller } from '../call/call-context.ts';
import { listPlaces } from '../school/queries.ts';
import type { Reader } from '../store/store.ts';
import { awaitedOfBottles, awaitedOfSlips } from './awaited-parties.ts';
import { declinedOfSlips } from './declined-rows.ts';
import { ghsMarksOf } from './ghs-reading.ts';
import { kindsOf } from './kinds-of.ts';
import { listsInForce } from './lists/lists-in-force.ts';
import { countBottles, matchingBottles } from './matching-bottles.ts';
import { movementRows } from './movement-rows.ts';
import { bottleRankOf, nearestSubstances } from './nearest-substances.ts';
import { openingProofOf } from './opening-proof-rows.ts';
import { controlsOf, subjectOf } from './reference.ts';

const linesOf = (joined: string) => (joined === '' ? [] : joined.split('\n'));

/** The cabinets with their key holders, in use first. */
export async function listCabinets(db: Reader): Promise<Cabinet[]> {
  const paths = new Map((await listPlaces(db)).map((place) => [place.id, place.path]));
  const rows = await db
    .selectFrom('cabinet')
    .leftJoin('person as keeper', 'keeper.id', 'cabinet.keeper_id')
    .leftJoin('person as second', 'second.id', 'cabinet.second_keeper_id')
    .select(['cabinet.id', 'cabinet.name', 'cabinet.pinyin', 'cabinet.initials', 'place_id as placeId', 'retired'])
    .select(['keeper_id as keeperId', 'second_keeper_id as secondKeeperId'])
    .select(['keeper.name as keeperName', 'second.name as secondKeeperName'])
    .select((eb) =>
      eb
        .selectFrom('bottle')
        .select((inner) => inner.fn.countAll<number>().as('count'))
        .whereRef('bottle.cabinet_id', '=', 'cabinet.id')
        .where((inner) => inner.or([inner('stock', '>', 0), inner('out', '>', 0)]))
        .as('bottles'),
    )
    .orderBy('retired')
    .orderBy('cabinet.name')
    .execute();
  return rows.map((row) => ({
    ...row,
    bottles: row.bottles ?? 0,
    retired: row.retired === 1,
    placePath: paths.get(row.placeId) ?? '',
  }));
}

const bottleColumns = [
  'bottle.id',
  'bottle.number',
  'bottle.substance_id as substanceId',
  'substance.name_zh as nameZh',
  'substance.name_en as nameEn',
  'substance.cas',
  'bottle.purity',
  'bottle.unit',
  'bottle.net_amount as netAmount',
  'bottle.stock',
  'bottle.out',
  'bottle.cabinet_id as cabinetId',
  'cabinet.name as cabinetName',
  'bottle.expires_on as expiresOn',
  'bottle.controls',
  'bottle.pending',
] as const;

/** The rows of bottles as lists show them: with the lists that each is on, and whose yes its entries wait for. */
async function asBottleRows<Row extends { id: string; pending: number; controls: string }>(
  db: Reader,
  rows: readonly Row[],
) {
  const awaited = await awaitedOfBottles(db, rows);
  return rows.map((row) => ({ ...row, controls: kindsOf(row.controls), awaits: awaited.get(row.id) ?? null }));
}

/** A page of bottles by substance and number, with how many match; what is called as it is searched for comes first. */
export async function listBottles(
  db: Reader,
  filter: BottleFilter & { page: number; size: number },
  today: string,
): Promise<{ rows: BottleRow[]; total: number }> {
  const total = await countBottles(db, filter, today);
  const { search } = filter;
  let query = matchingBottles(db, filter, today).select(bottleColumns);
  if (search) {
    const near = await nearestSubstances(db, search);
    query = query.orderBy((eb) => bottleRankOf(eb, near, search));
  }
  const rows = await query
    .orderBy('substance.search_text')
    .orderBy('bottle.number')
    .limit(filter.size)
    .offset((filter.page - 1) * filter.size)
    .execute();
  return { rows: await asBottleRows(db, rows), total };
}

/** A bottle with its whole life. Throws `notFound`. */
export async function bottleRecord(db: Reader, id: string, viewer: Caller): Promise<BottleRecord> {
  const found = await matchingBottles(db, { withEmpty: true }, '')
    .where('bottle.id', '=', id)
    .select(bottleColumns)
    .select(['bottle.version', 'bottle.maker', 'bottle.batch', 'bottle.concentration', 'bottle.dimension'])
    .select([
      'bottle.opened_on as openedOn',
      'bottle.recorded_on as recordedOn',
      'substance.density',
      'substance.hazard_classes',
    ])
    .execute();
  const [row] = await asBottleRows(db, found);
  if (row === undefined) throw new Fault('notFound', 'noSuchBottle');
  const { hazard_classes: classes, ...rest } = row;
  return {
    ...rest,
    ghs: ghsMarksOf(linesOf(classes)),
    controlDetails: controlsOf(subjectOf(row.cas, row.concentration), await listsInForce(db), 'zh-CN'),
    movements: await movementRows(db, { bottleId: id }, viewer),
    ...(await openingProofOf(db, id)),
  };
}

/** Bottles by their ids, as lists show them. */
export async function bottleRowsById(db: Reader, ids: readonly string[]): Promise<Map<string, BottleRow>> {
  if (ids.length === 0) return new Map();
  const rows = await matchingBottles(db, { withEmpty: true }, '')
    .where('bottle.id', 'in', ids)
    .select(bottleColumns)
    .execute();
  return new Map((await asBottleRows(db, rows)).map((row) => [row.id, row]));
}

/** Issue slips by id, each with what became of every bottle on it, in the order of the ids. */
export async function slipsOf(db: Reader, ids: readonly string[], now: string): Promise<Slip[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom('issue_slip')
    .leftJoin('experiment_version', 'experiment_version.id', 'issue_slip.experiment_version_id')
    .leftJoin('experiment', 'experiment.id', 'experiment_version.experiment_id')
    .selectAll('issue_slip')
    .select(['experiment.id as experimentId', 'experiment.number as experimentNumber'])
    .select('experiment_version.number as versionNumber')
    .where('issue_slip.id', 'in', ids)
    .execute();
  const lines = await db
    .selectFrom('slip_line')
    .innerJoin('bottle', 'bottle.id', 'slip_line.bottle_id')
    .innerJoin('substance', 'substance.id', 'bottle.substance_id')
    .select(['slip_id', 'slip_line.bottle_id as bottleId', 'bottle.number as bottleNumber', 'bottle.unit'])
    .select(['substance.name_zh as nameZh', 'substance.name_en as nameEn'])
    .select(['issued', 'returned', 'used', 'wasted', 'lost', 'slip_line.out'])
    .where('slip_id', 'in', ids)
    .orderBy('bottle.number')
    .execute();
  const awaited = await awaitedOfSlips(db, ids);
  const declined = await declinedOfSlips(db, ids);
  const bySlip = Map.groupBy(lines, (line) => line.slip_id);
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => {
    const row = byId.get(id);
    if (row === undefined) return [];
    return [
      {
        id,
        number: row.number,
        className: row.class_name,
        experiment: row.experiment,
        takerName: row.taker_name,
        issuedOn: row.issued_on,
        dueAt: row.due_at,
        settledAt: row.settled_at,
        late: row.settled_at === null && row.due_at < now,
        drawnFrom:
          row.experimentId === null || row.experimentNumber === null || row.versionNumber === null
            ? null
            : { experimentId: row.experimentId, number: row.experimentNumber, versionNumber: row.versionNumber },
        lines: (bySlip.get(id) ?? []).map(({ slip_id: _slip, ...line }) => ({
          ...line,
          awaits: awaited.get(id)?.get(line.bottleId) ?? null,
          declined: declined.get(id)?.get(line.bottleId) ?? null,
        })),
      },
    ];
  });
}

/** One slip. Throws `notFound`. */
export async function slipById(db: Reader, id: string, now: string): Promise<Slip> {
  const [slip] = await slipsOf(db, [id], now);
  if (slip === undefined) throw new Fault('notFound', 'noSuchSlip');
  return slip;
}
