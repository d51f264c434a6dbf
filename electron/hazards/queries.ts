import { sql } from 'kysely';
import type { z } from 'zod';
import type { Role } from '../../shared/accounts/roles.ts';
import type { HazardFilter, HazardListRow, hazardList, hazardListInput } from '../../shared/contract/hazards.ts';
import { replay } from '../../shared/hazards/apply-event.ts';
import type { HazardEvent } from '../../shared/hazards/events.ts';
import { type Hazard, isBackEntry, isOverdue as isOverdueHazard } from '../../shared/hazards/hazard.ts';
import { addDays } from '../../shared/school/calendar.ts';
import { dayOfMoment, defaultTimeZone } from '../../shared/school/time-zone.ts';
import { type CallContext, callerOf } from '../call/call-context.ts';
import { readProfile, selectPlaceIdsWithin } from '../school/queries.ts';
import { prepareQuery } from '../store/prepared-query.ts';
import type { Reader } from '../store/store.ts';
import {
  type Asked,
  askedBy,
  isOpen,
  isOverdue,
  isVisible,
  matches,
  type Viewpoint,
  type Wanted,
  waitsFor,
  wantedBy,
} from './hazard-filter.ts';

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

async function placesOf(db: Reader, { placeId }: HazardFilter): Promise<string[] | undefined> {
  return placeId === undefined ? undefined : [placeId, ...(await selectPlaceIdsWithin(db, placeId))];
}

function selectMatching(db: Reader, wanted: Wanted, asked: Asked) {
  return db.selectFrom('hazard').where((eb) => matches(eb, wanted, asked));
}

const preparedPage = prepareQuery(
  (
    db,
    { offset, ...wanted }: Wanted & { offset: number },
    asked: Asked,
    { sort, direction, size }: Pick<ListInput, 'sort' | 'direction' | 'size'>,
  ) =>
    selectMatching(db, wanted, asked)
      .select(listColumns)
      .orderBy(sortColumns[sort], direction)
      .orderBy('id', direction)
      .limit(sql.lit(size))
      .offset(offset),
);

const preparedCount = prepareQuery((db, wanted: Wanted, asked: Asked) =>
  selectMatching(db, wanted, asked).select((eb) => eb.fn.countAll<number>().as('total')),
);

/** One page of the list with the number of all matching rows and the figures above it. */
export async function listHazards(
  db: Reader,
  { sort, direction, page, size, ...filter }: ListInput,
  viewpoint: Viewpoint,
): Promise<z.output<typeof hazardList>> {
  const wanted = wantedBy(filter, viewpoint, await placesOf(db, filter));
  const asked = askedBy(filter, viewpoint);
  const offset = (page - 1) * size;
  const rows = await preparedPage(db, { ...wanted, offset }, asked, { sort, direction, size });
  // A page that is not full is the last one: then there is nothing left to count.
  const isLast = rows.length < size && (rows.length > 0 || page === 1);
  const total = isLast ? offset + rows.length : (await preparedCount(db, wanted, asked))[0]?.total;
  return {
    rows: rows.map((row) => toListRow(row, viewpoint.today)),
    total: total ?? 0,
    summary: await summarize(db, viewpoint),
  };
}

const preparedSummary = prepareQuery(
  (db, { personId, today }: { personId: string | null; today: string }, role: Role) => {
    const viewpoint: Viewpoint = { caller: { role, personId }, today };
    return db
      .selectFrom('hazard')
      .where((eb) => eb.and([isOpen(eb), isVisible(eb, viewpoint)]))
      .select((eb) => [
        eb.fn.countAll<number>().as('open'),
        eb.fn.countAll<number>().filterWhere(isOverdue(eb, viewpoint)).as('overdue'),
        eb.fn.countAll<number>().filterWhere('grade', '=', 'major').as('majorOpen'),
        eb.fn.countAll<number>().filterWhere('state', '=', 'awaitingRecheck').as('awaitingRecheck'),
        eb.fn.countAll<number>().filterWhere(waitsFor(eb, viewpoint)).as('waitingForMe'),
      ]);
  },
);

/** Open, overdue, major and waiting: what the title's sentence says. */
export async function summarize(db: Reader, { caller, today }: Viewpoint) {
  const [summary] = await preparedSummary(db, { personId: caller.personId, today }, caller.role);
  if (summary === undefined) throw new Error('counting gives one row');
  return summary;
}

/** Ids of all rows that match, in the order of their numbers, for the ledger. */
export async function matchingIds(db: Reader, filter: HazardFilter, viewpoint: Viewpoint): Promise<string[]> {
  const wanted = wantedBy(filter, viewpoint, await placesOf(db, filter));
  const rows = await selectMatching(db, wanted, askedBy(filter, viewpoint))
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

/** How many fixes that the caller has to see to are past their due day, and how many are due within `days` from today. */
export async function countDue(db: Reader, { caller, today }: Viewpoint, days: number) {
  let fixes = db.selectFrom('hazard').where('state', '=', 'rectifying').where('due_on', '<=', addDays(today, days));
  if (caller.role !== 'officer' && caller.role !== 'principal') {
    fixes = fixes.where('responsible_id', '=', caller.personId);
  }
  return fixes
    .select((eb) => [
      eb.fn.countAll<number>().filterWhere('due_on', '<', today).as('overdue'),
      eb.fn.countAll<number>().filterWhere('due_on', '>=', today).as('soon'),
    ])
    .executeTakeFirstOrThrow();
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
