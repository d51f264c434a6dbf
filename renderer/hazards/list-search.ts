import type { HazardFilter, hazardListSizes, hazardSorts } from '../../shared/contract/hazards.ts';
import {
  type Category,
  categories,
  type Grade,
  grades,
  type HazardState,
  hazardStates,
  type Origin,
  openStates,
  origins,
} from '../../shared/hazards/vocabulary.ts';
import { isCalendarDay } from '../../shared/school/calendar.ts';

export type ListSort = (typeof hazardSorts)[number];
export type ListSize = (typeof hazardListSizes)[number];

// Written out here, because the first chunk of the page reads this file and must not pull in the contract's schemas.
export const listSorts = ['updatedAt', 'number', 'foundOn', 'dueOn', 'state', 'grade'] as const satisfies ListSort[];
export const listSizes = [25, 50, 100] as const satisfies ListSize[];
export const defaultSort = { sort: 'updatedAt', direction: 'desc' } as const;
export const defaultSize: ListSize = 50;

/**
 * The list's filters, order and page as they stand in the address. Words of a closed list are joined by commas.
 * Without `state` the open hazards are shown; `all` shows every one.
 */
export interface ListSearch {
  q?: string | undefined;
  state?: string | undefined;
  origin?: string | undefined;
  grade?: Grade | undefined;
  category?: string | undefined;
  place?: string | undefined;
  responsible?: string | undefined;
  from?: string | undefined;
  to?: string | undefined;
  overdue?: true | undefined;
  mine?: true | undefined;
  extended?: true | undefined;
  sort?: ListSort | undefined;
  direction?: 'asc' | 'desc' | undefined;
  page?: number | undefined;
  size?: ListSize | undefined;
}

const idPattern = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

function oneOf<T>(value: unknown, list: readonly T[]): T | undefined {
  return list.find((one) => one === value);
}

function split<T extends string>(joined: unknown, list: readonly T[]): T[] {
  if (typeof joined !== 'string') return [];
  const asked = joined.split(',');
  return list.filter((word) => asked.includes(word));
}

function join(words: readonly string[]): string | undefined {
  return words.join(',') || undefined;
}

function flag(value: unknown): true | undefined {
  return value === true ? true : undefined;
}

function idOf(value: unknown): string | undefined {
  return typeof value === 'string' && idPattern.test(value) ? value : undefined;
}

function dayOf(value: unknown): string | undefined {
  return typeof value === 'string' && isCalendarDay(value) ? value : undefined;
}

/** Reads an address. What makes no sense is left out, so that one typed or cut off by hand still opens a list. */
export function readListSearch(raw: Record<string, unknown>): ListSearch {
  // A search for digits arrives as a number.
  const q = typeof raw.q === 'string' || typeof raw.q === 'number' ? String(raw.q).trim().slice(0, 100) : '';
  const page = typeof raw.page === 'number' && Number.isInteger(raw.page) ? raw.page : 1;
  return {
    q: q || undefined,
    state: raw.state === 'all' ? 'all' : join(split(raw.state, hazardStates)),
    origin: join(split(raw.origin, origins)),
    grade: oneOf(raw.grade, grades),
    category: join(split(raw.category, categories)),
    place: idOf(raw.place),
    responsible: idOf(raw.responsible),
    from: dayOf(raw.from),
    to: dayOf(raw.to),
    overdue: flag(raw.overdue),
    mine: flag(raw.mine),
    extended: flag(raw.extended),
    sort: oneOf(raw.sort, listSorts),
    direction: oneOf(raw.direction, ['asc', 'desc'] as const),
    page: page > 1 && page <= 100_000 ? page : undefined,
    size: oneOf(raw.size, listSizes),
  };
}

/** The states that an address asks for; undefined means every state. */
export function statesOf(search: ListSearch): HazardState[] | undefined {
  if (search.state === 'all') return undefined;
  return search.state === undefined ? [...openStates] : split(search.state, hazardStates);
}

/** The origins that an address asks for; empty means any. */
export function originsOf(search: ListSearch): Origin[] {
  return split(search.origin, origins);
}

/** The categories that an address asks for; empty means any. */
export function categoriesOf(search: ListSearch): Category[] {
  return split(search.category, categories);
}

/** The contract's filter for an address. */
export function filterOf(search: ListSearch): HazardFilter {
  return {
    search: search.q,
    states: statesOf(search),
    origins: search.origin === undefined ? undefined : originsOf(search),
    grade: search.grade,
    categories: search.category === undefined ? undefined : categoriesOf(search),
    placeId: search.place,
    responsibleId: search.responsible,
    foundFrom: search.from,
    foundTo: search.to,
    overdue: search.overdue,
    mine: search.mine,
    extended: search.extended,
  };
}

/** The contract's list call for an address. */
export function listInputOf(search: ListSearch) {
  return {
    ...filterOf(search),
    sort: search.sort ?? defaultSort.sort,
    direction: search.direction ?? defaultSort.direction,
    page: search.page ?? 1,
    size: search.size ?? defaultSize,
  };
}

/** True when the address asks for more than the default, the open hazards. */
export function isFiltered(search: ListSearch): boolean {
  const { sort: _sort, direction: _direction, page: _page, size: _size, ...filters } = search;
  return Object.values(filters).some((value) => value !== undefined);
}

/** The address after a filter changed: what is undefined goes, and the list starts at its first page again. */
export function withFilter(search: ListSearch, change: Partial<ListSearch>): ListSearch {
  return { ...search, page: undefined, ...change };
}

/** Adds or takes away one word of a comma-joined part, in the order of `list`; undefined when nothing is left. */
export function toggled<T extends string>(joined: string | undefined, word: T, list: readonly T[]): string | undefined {
  const now = new Set(split(joined, list));
  if (!now.delete(word)) now.add(word);
  return join(list.filter((one) => now.has(one)));
}

/** The address for a set of states, in its shortest form: nothing for the open ones, `all` for every one. */
export function stateSearch(states: readonly HazardState[]): string | undefined {
  if (states.length === 0 || states.length === hazardStates.length) return 'all';
  const isDefault = states.length === openStates.length && openStates.every((state) => states.includes(state));
  return isDefault ? undefined : join(hazardStates.filter((state) => states.includes(state)));
}
