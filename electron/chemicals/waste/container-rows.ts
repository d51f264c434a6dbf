import { sql } from 'kysely';
import { wasteMarksOf } from '../../../shared/chemicals/waste-container.ts';
import type {
  WasteCategory,
  WasteContainerRecord,
  WasteContainerRow,
  WasteSettings,
} from '../../../shared/contract/chemical-waste.ts';
import { Fault } from '../../../shared/contract/fault.ts';
import { addDays } from '../../../shared/school/calendar.ts';
import { listPlaces } from '../../school/queries.ts';
import { prepareQuery } from '../../store/prepared-query.ts';
import type { Reader } from '../../store/store.ts';
import type { WasteContainerTable } from '../../store/waste-tables.ts';
import { categoriesById } from './categories.ts';
import { entriesOf, eventsOf } from './container-life.ts';
import { readWasteSettings } from './waste-settings.ts';

const formOf = { volume: 'liquid', mass: 'solid', count: 'packaging' } as const;

/** The present state of a container. Throws `notFound`. */
export async function containerById(db: Reader, id: string): Promise<WasteContainerTable> {
  const row = await db.selectFrom('waste_container').selectAll().where('id', '=', id).executeTakeFirst();
  if (row === undefined) throw new Fault('notFound', 'noSuchWasteContainer');
  return row;
}

interface Marked {
  full: boolean;
  old: boolean;
}

/** Containers to be seen to: full ones are open and filled so far, old ones are here longer than they should be. */
function toBeSeenTo(db: Reader, { full, old }: Marked, limits: { fullPercent: number; openedBefore: string }) {
  let query = db.selectFrom('waste_container');
  if (full) {
    query = query
      .where('state', '=', 'open')
      .where((eb) => eb(eb('contents', '*', 100), '>=', eb('capacity', '*', eb.val(limits.fullPercent))));
  }
  // The words of the partial index, so that SQLite reads only what is here.
  if (old)
    query = query.where((eb) => eb('state', '<>', sql.lit('handedOver'))).where('opened_on', '<', limits.openedBefore);
  return query;
}

const preparedCount = prepareQuery((db, limits: { fullPercent: number; openedBefore: string }, marked: Marked) =>
  toBeSeenTo(db, marked, limits).select((eb) => eb.fn.countAll<number>().as('count')),
);

/** How many containers are full, and how many have been here too long. */
export async function wasteContainerFigures(
  db: Reader,
  today: string,
): Promise<{ wasteFull: number; wasteOld: number }> {
  const limits = limitsOf(await readWasteSettings(db), today);
  const [full] = await preparedCount(db, limits, { full: true, old: false });
  const [old] = await preparedCount(db, limits, { full: false, old: true });
  return { wasteFull: full?.count ?? 0, wasteOld: old?.count ?? 0 };
}

function limitsOf({ keptDays, fullPercent }: WasteSettings, today: string) {
  return { fullPercent, openedBefore: addDays(today, -keptDays) };
}

/** A page of containers: the open ones first, then the sealed, then what has left; the oldest of each first. */
export async function listContainers(
  db: Reader,
  { state, full = false, old = false, page, size }: ListInput,
  today: string,
): Promise<{ rows: WasteContainerRow[]; total: number }> {
  const settings = await readWasteSettings(db);
  let matching = toBeSeenTo(db, { full, old }, limitsOf(settings, today));
  if (state !== undefined) matching = matching.where('state', '=', state);
  const { total } = await matching.select((eb) => eb.fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
  const rows = await matching
    .selectAll()
    .orderBy((eb) => eb.case('state').when('open').then(0).when('sealed').then(1).else(2).end())
    .orderBy('opened_on')
    .orderBy('number')
    .limit(size)
    .offset((page - 1) * size)
    .execute();
  return { rows: await asRows(db, rows, settings, today), total };
}

interface ListInput {
  state?: WasteContainerTable['state'] | undefined;
  full?: boolean | undefined;
  old?: boolean | undefined;
  page: number;
  size: number;
}

/** Containers as lists show them. */
export async function asRows(
  db: Reader,
  containers: readonly WasteContainerTable[],
  settings: WasteSettings,
  today: string,
): Promise<WasteContainerRow[]> {
  const categories = await categoriesById(db);
  const paths = new Map((await listPlaces(db)).map((place) => [place.id, place.path]));
  const leftOn = await daysOfLeaving(db, containers);
  return containers.map((row) =>
    asRow(row, {
      category: categories(row.category_id, formOf[row.dimension]),
      placePath: paths.get(row.place_id) ?? '',
      handedOverOn: leftOn.get(row.hand_over_id ?? '') ?? null,
      marks: wasteMarksOf({ ...row, openedOn: row.opened_on }, settings, today),
    }),
  );
}

interface Around {
  category: WasteCategory;
  placePath: string;
  handedOverOn: string | null;
  marks: ReturnType<typeof wasteMarksOf>;
}

function asRow(row: WasteContainerTable, { category, placePath, handedOverOn, marks }: Around): WasteContainerRow {
  const { id, number, kind, capacity, contents, state } = row;
  return {
    ...{ id, number, category, kind, capacity, contents, placeId: row.place_id, placePath, state },
    ...{ openedOn: row.opened_on, sealedOn: row.sealed_on, handedOverOn, ...marks },
  };
}

async function daysOfLeaving(db: Reader, containers: readonly WasteContainerTable[]): Promise<Map<string, string>> {
  const ids = [...new Set(containers.flatMap((row) => row.hand_over_id ?? []))];
  if (ids.length === 0) return new Map();
  const rows = await db.selectFrom('waste_hand_over').select(['id', 'handed_on']).where('id', 'in', ids).execute();
  return new Map(rows.map((row) => [row.id, row.handed_on]));
}

/** A container with its whole life. Throws `notFound`. */
export async function containerRecord(db: Reader, id: string, today: string): Promise<WasteContainerRecord> {
  const container = await containerById(db, id);
  const [row] = await asRows(db, [container], await readWasteSettings(db), today);
  if (row === undefined) throw new Fault('notFound', 'noSuchWasteContainer');
  return {
    ...row,
    openedBy: container.by_name,
    words: container.words,
    entries: await entriesOf(db, id),
    events: await eventsOf(db, container),
    handOverId: container.hand_over_id,
  };
}
