import { type Expression, type ExpressionBuilder, type SqlBool, sql } from 'kysely';
import { seesEveryHazard } from '../../shared/accounts/permissions.ts';
import type { Role } from '../../shared/accounts/roles.ts';
import type { HazardFilter } from '../../shared/contract/hazards.ts';
import { openStates } from '../../shared/hazards/vocabulary.ts';
import type { Caller } from '../call/call-context.ts';
import type { Tables } from '../store/tables.ts';

type Hazards = ExpressionBuilder<Tables, 'hazard'>;

/** Who asks, and on which day; `placeIds` are the places that the person answers for. */
export interface Viewpoint {
  caller: Pick<Caller, 'role' | 'personId'>;
  today: string;
}

/** Hazards that the caller may see at all. */
export function isVisible(eb: Hazards, { caller }: Viewpoint): Expression<SqlBool> {
  if (seesEveryHazard(caller.role)) return eb.lit(true);
  const me = caller.personId;
  return eb.or([
    eb('finder_id', '=', me),
    eb('recorded_by_id', '=', me),
    eb('responsible_id', '=', me),
    eb('fixer_id', '=', me),
    eb('place_id', 'in', eb.selectFrom('place').select('place.id').where('place.responsible_id', '=', me)),
  ]);
}

/** Past its due day and the fix not handed in. */
export function isOverdue(eb: Hazards, { today }: Viewpoint): Expression<SqlBool> {
  return eb.and([eb('state', '=', 'rectifying'), eb('due_on', '<', today)]);
}

/** Neither closed nor cancelled. */
export function isOpen(eb: Hazards): Expression<SqlBool> {
  return eb('state', 'in', [...openStates]);
}

/** Something about it is the caller's to do next. */
export function waitsFor(eb: Hazards, { caller }: Viewpoint): Expression<SqlBool> {
  const mine = eb.and([
    eb('state', '=', 'rectifying'),
    eb('due_on', 'is not', null),
    eb('responsible_id', '=', caller.personId),
  ]);
  if (caller.role === 'officer') {
    return eb.or([
      mine,
      eb('state', '=', 'registered'),
      eb.and([eb('state', '=', 'rectifying'), eb('due_on', 'is', null)]),
      eb.and([eb('state', '=', 'awaitingRecheck'), eb('grade', '=', 'general')]),
      eb.and([eb('state', '=', 'rectifying'), eb('extension_pending', '=', 1), eb('grade', '=', 'general')]),
    ]);
  }
  if (caller.role === 'principal') {
    return eb.or([
      mine,
      eb.and([eb('state', '=', 'awaitingRecheck'), eb('grade', '=', 'major')]),
      eb.and([eb('state', '=', 'rectifying'), eb('extension_pending', '=', 1), eb('grade', '=', 'major')]),
    ]);
  }
  return mine;
}

/** What the list's filters compare with; what is not asked is undefined. */
export type Wanted = {
  /** Patterns, all of which the searchable text must contain. */
  patterns: readonly string[];
  states: HazardFilter['states'];
  origins: HazardFilter['origins'];
  categories: HazardFilter['categories'];
  grade: HazardFilter['grade'];
  placeIds: readonly string[] | undefined;
  responsibleId: string | undefined;
  foundFrom: string | undefined;
  foundTo: string | undefined;
  personId: string | null;
  today: string;
};

/** What the list's filters ask without a value of their own, and for whom. */
export interface Asked {
  role: Role;
  overdue: boolean;
  mine: boolean;
  extended: boolean;
}

/** The filters' values; `placeIds` is `filter.placeId` with everything within it. */
export function wantedBy(filter: HazardFilter, { caller, today }: Viewpoint, placeIds: readonly string[] | undefined) {
  const { search, states, origins, categories, grade, responsibleId, foundFrom, foundTo } = filter;
  const wanted: Wanted = {
    patterns: search ? search.toLowerCase().split(' ').map(containing) : [],
    states: states?.length ? states : undefined,
    origins: origins?.length ? origins : undefined,
    categories: categories?.length ? categories : undefined,
    grade,
    placeIds,
    responsibleId,
    foundFrom,
    foundTo,
    personId: caller.personId,
    today,
  };
  return wanted;
}

/** The filters' questions. */
export function askedBy({ overdue, mine, extended }: HazardFilter, { caller }: Viewpoint): Asked {
  return { role: caller.role, overdue: overdue === true, mine: mine === true, extended: extended === true };
}

/** What the list's filters ask, as a condition. */
export function matches(eb: Hazards, wanted: Wanted, asked: Asked): Expression<SqlBool> {
  const viewpoint: Viewpoint = { caller: { role: asked.role, personId: wanted.personId }, today: wanted.today };
  const all: Expression<SqlBool>[] = [isVisible(eb, viewpoint)];
  for (const pattern of wanted.patterns) all.push(sql<SqlBool>`${eb.ref('search_text')} like ${pattern} escape '\\'`);
  if (wanted.states) all.push(eb('state', 'in', wanted.states));
  if (wanted.origins) all.push(eb('origin', 'in', wanted.origins));
  if (wanted.categories) all.push(eb('category', 'in', wanted.categories));
  if (wanted.grade) all.push(eb('grade', '=', wanted.grade));
  if (wanted.placeIds) all.push(eb('place_id', 'in', wanted.placeIds));
  if (wanted.responsibleId) all.push(eb('responsible_id', '=', wanted.responsibleId));
  if (wanted.foundFrom) all.push(eb('found_on', '>=', wanted.foundFrom));
  if (wanted.foundTo) all.push(eb('found_on', '<=', wanted.foundTo));
  if (asked.overdue) all.push(isOverdue(eb, viewpoint));
  if (asked.mine) all.push(waitsFor(eb, viewpoint));
  if (asked.extended) all.push(eb('extension_count', '>', 0));
  return eb.and(all);
}

// LIKE's wild cards `%` and `_` are plain characters when people type them, as in "100%".
function containing(word: string): string {
  return `%${word.replace(/[\\%_]/g, '\\$&')}%`;
}
