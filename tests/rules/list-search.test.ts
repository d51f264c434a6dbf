import { expect, test } from 'vitest';
import { listInputOf, readListSearch, stateSearch, toggled, withFilter } from '../../renderer/hazards/list-search.ts';
import { hazardListInput } from '../../shared/contract/hazards.ts';
import { hazardStates, openStates, origins } from '../../shared/hazards/vocabulary.ts';

const place = '0199a0c0-0000-7000-8000-000000000001';

test('an empty address asks for the open hazards, last touched first', () => {
  expect(listInputOf(readListSearch({}))).toMatchObject({
    states: [...openStates],
    sort: 'updatedAt',
    direction: 'desc',
    page: 1,
    size: 50,
  });
});

test('every filter of an address reaches the contract, and the contract takes it', () => {
  const search = readListSearch({
    q: 2026,
    state: 'closed,cancelled',
    origin: 'city',
    grade: 'major',
    category: 'fire,buildings',
    place,
    responsible: place,
    from: '2026-09-01',
    to: '2026-09-30',
    overdue: true,
    mine: true,
    extended: true,
    sort: 'dueOn',
    direction: 'asc',
    page: 3,
    size: 25,
  });
  expect(hazardListInput.parse(listInputOf(search))).toEqual({
    search: '2026',
    states: ['closed', 'cancelled'],
    origins: ['city'],
    grade: 'major',
    categories: ['fire', 'buildings'],
    placeId: place,
    responsibleId: place,
    foundFrom: '2026-09-01',
    foundTo: '2026-09-30',
    overdue: true,
    mine: true,
    extended: true,
    sort: 'dueOn',
    direction: 'asc',
    page: 3,
    size: 25,
  });
});

test('what makes no sense in an address is left out', () => {
  const search = readListSearch({
    q: '   ',
    state: 'closed,nonsense',
    origin: 7,
    grade: 'huge',
    place: '../etc',
    from: '2026-02-30',
    overdue: 'yes',
    sort: 'password',
    page: -2,
    size: 1000,
    __proto__: { grade: 'major' },
  });
  expect(JSON.parse(JSON.stringify(search))).toEqual({ state: 'closed' });
  expect(hazardListInput.safeParse(listInputOf(search)).success).toBe(true);
});

test('a changed filter goes back to the first page', () => {
  expect(withFilter({ page: 4, grade: 'major' }, { overdue: true })).toMatchObject({ grade: 'major', overdue: true });
  expect(withFilter({ page: 4 }, { overdue: true }).page).toBeUndefined();
});

test('words are added and taken away in the order of their list', () => {
  expect(toggled(undefined, 'city', origins)).toBe('city');
  expect(toggled('city', 'selfInspection', origins)).toBe('selfInspection,city');
  expect(toggled('city', 'city', origins)).toBeUndefined();
});

test('states are written in their shortest form', () => {
  expect(stateSearch(openStates)).toBeUndefined();
  expect(stateSearch(hazardStates)).toBe('all');
  expect(stateSearch([])).toBe('all');
  expect(stateSearch(['closed', 'registered'])).toBe('registered,closed');
});
