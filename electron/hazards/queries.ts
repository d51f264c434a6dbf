import type { z } from 'zod';
import type { HazardFilter, HazardListRow, hazardList, hazardListInput } from '../../shared/contract/hazards.ts';
import { replay } from '../../shared/hazards/apply-event.ts';
import type { HazardEvent } from '../../shared/hazards/events.ts';
import { type Hazard, isBackEntry, isOverdue as isOverdueHazard } from '../../shared/hazards/hazard.ts';
import { dayOfMoment, defaultTimeZone } from '../../shared/school/time-zone.ts';
import { type CallContext, callerOf } from '../call/call-context.ts';
import { listPlaces, placeIdsWithin, readProfile } from '../school/queries.ts';
import type { Reader } from '../store/store.ts';
import { isOpen, isOverdue, isVisible, matches, type Viewpoint, waitsFor } from './hazard-filter.ts';

// SQLite takes at most 32,766 values in one statement.
const historiesAtOnce = 500;

const listColumns = [
  'id',
  'number',
  'state',
  'grade',
  'origin',
  'category',
  'description',
  'place_name as placeName',
  'responsible_name as responsibleName',
  'found_on as foundOn',
  'recorded_on as recordedOn',
  'due_on as dueOn',
  'closed_on as closedOn',
  'extension_count as extensionCount',
] as const;

const sortColumns = {
  number: 'number',
  foundOn: 'found_on',
  dueOn: 'due_on',
  updatedAt: 'updated_at',
  state: 'state',
  grade: 'grade',
} as const;

type ListInput = z.output<typeof hazardListInput>;
type StoredRow = Omit<HazardListRow, 'overdue' | 'backEntry'>;

function toListRow(row: StoredRow, today: string): HazardListRow {
  return { ...row, overdue: isOverdueHazard(row, today), backEntry: isBackEntry(row) };
}

async function placesOf(db: Reader, filter: HazardFilter): Promise<string[]> {
  return filter.placeId === undefined ? [] : placeIdsWithin(await listPlaces(db), filter.placeId);
}

function selectMatching(db: Reader, filter: HazardFilter, viewpoint: Viewpoint, placeIds: readonly string[]) {
  return db.selectFrom('hazard').where((eb) => matches(eb, filter, viewpoint, placeIds));
}

async function countOf(matching: ReturnType<typeof selectMatching>): Promise<number> {
  const { total } = await matching.select((eb) => eb.fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
  return total;
}

/** One page of the list with the number of all matching rows and the figures above it. */
export async function listHazards(
  db: Reader,
  { sort, direction, page, size, ...filter }: ListInput,
  viewpoint: Viewpoint,
): Promise<z.output<typeof hazardList>> {
  const placeIds = await placesOf(db, filter);
  const matching = selectMatching(db, filter, viewpoint, placeIds);
  const before = (page - 1) * size;
  const rows = await matching
    .select(listColumns)
    .orderBy(sortColumns[sort], direction)
    .orderBy('id', direction)
    .limit(size)
    .offset(before)
    .execute();
  // A page that is not full is the last one: then there is nothing left to count.
  const isLast = rows.length < size && (rows.length > 0 || page === 1);
  return {
    rows: rows.map((row) => toListRow(row, viewpoint.today)),
    total: isLast ? before + rows.length : await countOf(matching),
    summary: await summarize(db, viewpoint),
  };
}

/** Open, overdue, major and waiting: what the title's sentence says. */
export async function summarize(db: Reader, viewpoint: Viewpoint) {
  const row = await db
    .selectFrom('hazard')
    .where((eb) => eb.and([isOpen(eb), isVisible(eb, viewpoint)]))
    .select((eb) => [
      eb.fn.countAll<number>().as('open'),
      eb.fn.countAll<number>().filterWhere(isOverdue(eb, viewpoint)).as('overdue'),
      eb.fn.countAll<number>().filterWhere('grade', '=', 'major').as('majorOpen'),
      eb.fn.countAll<number>().filterWhere('state', '=', 'awaitingRecheck').as('awaitingRecheck'),
      eb.fn.countAll<number>().filterWhere(waitsFor(eb, viewpoint)).as('waitingForMe'),
    ])
    .executeTakeFirstOrThrow();
  return row;
}

/** Ids of all rows that match, in the order of their numbers, for the ledger. */
export async function matchingIds(db: Reader, filter: HazardFilter, viewpoint: Viewpoint): Promise<string[]> {
  const placeIds = await placesOf(db, filter);
  const rows = await selectMatching(db, filter, viewpoint, placeIds)
    .select('id')
    .orderBy('recorded_at')
    .orderBy('number')
    .execute();
  return rows.map((row) => row.id);
}

/** The histories of some hazards up to a moment, each in its order; hazards recorded later are left out. */
export async function historiesOf(
  db: Reader,
  ids: readonly string[],
  until?: string,
): Promise<Map<string, HazardEvent[]>> {
  let query = db
    .selectFrom('hazard_event')
    .select(['id', 'hazard_id', 'sequence', 'at', 'by_name', 'fact'])
    .where('hazard_id', 'in', [...ids])
    .orderBy('hazard_id')
    .orderBy('sequence');
  if (until !== undefined) query = query.where('at', '<=', until);
  const rows = await query.execute();
  return Map.groupBy(
    rows.map((row) => ({
      id: row.id,
      hazardId: row.hazard_id,
      sequence: row.sequence,
      at: row.at,
      by: row.by_name,
      fact: JSON.parse(row.fact),
    })),
    (event) => event.hazardId,
  );
}

/** True when the caller may see this hazard. */
export async function canSee(db: Reader, id: string, viewpoint: Viewpoint): Promise<boolean> {
  const row = await db
    .selectFrom('hazard')
    .select('id')
    .where('id', '=', id)
    .where((eb) => isVisible(eb, viewpoint))
    .executeTakeFirst();
  return row !== undefined;
}

/** Rows that wait for the caller, the earliest due first. */
export async function waitingHazards(db: Reader, viewpoint: Viewpoint, limit: number) {
  const rows = await db
    .selectFrom('hazard')
    .where((eb) => eb.and([isOpen(eb), waitsFor(eb, viewpoint)]))
    .select([...listColumns, 'responsible_id as responsibleId', 'extension_pending as extensionPending'])
    .orderBy((eb) => eb.fn.coalesce('due_on', 'found_on'))
    .orderBy('id')
    .limit(limit)
    .execute();
  return rows.map(({ responsibleId, extensionPending, ...row }) => ({
    hazard: toListRow(row, viewpoint.today),
    responsibleId,
    extensionPending: extensionPending === 1,
  }));
}

/** Overdue rows, the longest overdue first. */
export async function overdueHazards(db: Reader, viewpoint: Viewpoint, limit: number): Promise<HazardListRow[]> {
  const rows = await db
    .selectFrom('hazard')
    .where((eb) => eb.and([isOverdue(eb, viewpoint), isVisible(eb, viewpoint)]))
    .select(listColumns)
    .orderBy('due_on')
    .orderBy('id')
    .limit(limit)
    .execute();
  return rows.map((row) => toListRow(row, viewpoint.today));
}

/** People whose hazards are being rectified or overdue and who cannot sign in: the officer tells them. */
export async function rectifyingWithoutAccount(db: Reader, viewpoint: Viewpoint, limit: number) {
  const rows = await db
    .selectFrom('hazard')
    .where('state', '=', 'rectifying')
    // Without a due date there is no plan to carry out yet: the officer's turn, not theirs.
    .where('due_on', 'is not', null)
    .where('responsible_id', 'is not', null)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('account')
            .select('account.id')
            .whereRef('account.person_id', '=', 'hazard.responsible_id')
            .where('account.ended_at', 'is', null),
        ),
      ),
    )
    .select(listColumns)
    .orderBy('due_on')
    .orderBy('id')
    .limit(limit)
    .execute();
  return rows.map((row) => toListRow(row, viewpoint.today));
}

/** Open rows by category and grade, for the chart on the home page. */
export async function openByCategory(db: Reader, viewpoint: Viewpoint) {
  return db
    .selectFrom('hazard')
    .where((eb) => eb.and([isOpen(eb), isVisible(eb, viewpoint)]))
    .groupBy('category')
    .select((eb) => [
      'category',
      eb.fn.countAll<number>().filterWhere('grade', '=', 'general').as('general'),
      eb.fn.countAll<number>().filterWhere('grade', '=', 'major').as('major'),
    ])
    .orderBy((eb) => eb.fn.countAll(), 'desc')
    .execute();
}

/** Who asks and on which day of the store's time zone. */
export async function viewpointOf(db: Reader, context: CallContext): Promise<Viewpoint> {
  const profile = await readProfile(db);
  const today = dayOfMoment(context.clock.now(), profile?.timeZone ?? defaultTimeZone);
  return { caller: callerOf(context), today };
}

/** Some hazards as they were at a moment, in the order of their numbers. */
export async function hazardsAt(db: Reader, ids: readonly string[], moment: string): Promise<Hazard[]> {
  const hazards: Hazard[] = [];
  for (let start = 0; start < ids.length; start += historiesAtOnce) {
    const histories = await historiesOf(db, ids.slice(start, start + historiesAtOnce), moment);
    for (const events of histories.values()) hazards.push(replay(events));
  }
  return hazards.sort((a, b) => a.recordedAt.localeCompare(b.recordedAt) || a.number.localeCompare(b.number));
}
