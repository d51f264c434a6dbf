import type { Expression, ExpressionBuilder, SqlBool } from 'kysely';
import { seesEveryHazard } from '../../shared/accounts/permissions.ts';
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

/** What the list's filters ask; `placeIds` is `filter.placeId` with everything within it. */
export function matches(
  eb: Hazards,
  filter: HazardFilter,
  viewpoint: Viewpoint,
  placeIds: readonly string[],
): Expression<SqlBool> {
  const all: Expression<SqlBool>[] = [isVisible(eb, viewpoint)];
  const { search, states, origins, grade, categories } = filter;
  if (search) for (const word of search.toLowerCase().split(' ')) all.push(eb('search_text', 'like', containing(word)));
  if (states?.length) all.push(eb('state', 'in', states));
  if (origins?.length) all.push(eb('origin', 'in', origins));
  if (categories?.length) all.push(eb('category', 'in', categories));
  if (grade) all.push(eb('grade', '=', grade));
  if (filter.placeId) all.push(eb('place_id', 'in', [...placeIds]));
  if (filter.responsibleId) all.push(eb('responsible_id', '=', filter.responsibleId));
  if (filter.foundFrom) all.push(eb('found_on', '>=', filter.foundFrom));
  if (filter.foundTo) all.push(eb('found_on', '<=', filter.foundTo));
  if (filter.overdue) all.push(isOverdue(eb, viewpoint));
  if (filter.mine) all.push(waitsFor(eb, viewpoint));
  if (filter.extended) all.push(eb('extension_count', '>', 0));
  return eb.and(all);
}

// `%` and `_` in what people type are LIKE's wild cards: they find a little more, never less, so they stay.
function containing(word: string): string {
  return `%${word}%`;
}
