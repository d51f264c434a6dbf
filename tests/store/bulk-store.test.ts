import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import { type Office, openOffice } from '../../electron/office/office.ts';
import { verifyOffice } from '../../electron/office/verify-office.ts';
import type { HazardTable } from '../../electron/store/tables.ts';
import { type HazardFilter, hazardFilter } from '../../shared/contract/hazards.ts';
import { categories, grades, hazardStates, origins } from '../../shared/hazards/vocabulary.ts';
import { benchClock } from '../bench/store/bench-clock.ts';
import { signIn, startBenchSchool } from '../bench/store/bench-school.ts';
import { fillWithHazards } from '../bench/store/fill-with-hazards.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

/** The bench's store, with fewer hazards. */
async function openBulkStore(count: number): Promise<Office> {
  const office = await openOffice({
    folder: temporaryFolder(),
    clock: benchClock,
    passwordCost: 4,
    dailyWork: false,
  });
  onTestFinished(() => office.close());
  fillWithHazards(office.store, await startBenchSchool(office), count);
  return office;
}

test('a store that the bench fills in bulk is one that the program could have filled', async () => {
  const { store } = await openBulkStore(300);
  const { ok, checks } = await verifyOffice(store, 'en');
  expect(checks.filter((check) => !check.ok)).toEqual([]);
  expect(ok).toBe(true);
});

const today = '2026-11-27';

/** What the filters mean, said once more without SQL; `place` is the path of the place asked for. */
function isWanted(row: HazardTable, filter: HazardFilter, place: string): boolean {
  const oneOf = (value: string, list: readonly string[] | undefined) => !list?.length || list.includes(value);
  const isOverdue = row.state === 'rectifying' && row.due_on !== null && row.due_on < today;
  return (
    (filter.search ?? '')
      .toLowerCase()
      .split(' ')
      .every((word) => row.search_text.includes(word)) &&
    oneOf(row.state, filter.states) &&
    oneOf(row.origin, filter.origins) &&
    oneOf(row.category, filter.categories) &&
    (filter.grade === undefined || row.grade === filter.grade) &&
    (filter.placeId === undefined || `${row.place_name} /`.startsWith(`${place} /`)) &&
    (filter.responsibleId === undefined || row.responsible_id === filter.responsibleId) &&
    (filter.foundFrom === undefined || row.found_on >= filter.foundFrom) &&
    (filter.foundTo === undefined || row.found_on <= filter.foundTo) &&
    (filter.overdue !== true || isOverdue) &&
    (filter.extended !== true || row.extension_count > 0)
  );
}

const sorts = {
  number: 'number',
  foundOn: 'found_on',
  updatedAt: 'updated_at',
  state: 'state',
  grade: 'grade',
} as const;

test('any filters, order and page of the list give what a plain look at every row gives', async () => {
  const office = await openBulkStore(400);
  const client = office.client({ session: await signIn(office) });
  const everyRow = await office.store.read((db) => db.selectFrom('hazard').selectAll().execute());
  const one = everyRow.find((row) => row.responsible_id !== null);
  if (!one?.responsible_id) throw new Error('nobody answers for anything');
  const floor = (await client.school.places.list()).find((place) => place.kind === 'floor');
  if (floor === undefined) throw new Error('no floor');

  const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
  const filters = fc.record({
    search: maybe(fc.constantFrom('楼梯', '楼梯 松动', one.number, 'hz-2026', '没有')),
    states: maybe(fc.subarray([...hazardStates])),
    origins: maybe(fc.subarray([...origins])),
    categories: maybe(fc.subarray([...categories])),
    grade: maybe(fc.constantFrom(...grades)),
    placeId: fc.oneof({ weight: 4, arbitrary: fc.constant(undefined) }, fc.constant(floor.id)),
    responsibleId: fc.oneof({ weight: 4, arbitrary: fc.constant(undefined) }, fc.constant(one.responsible_id)),
    foundFrom: maybe(fc.constantFrom('2026-01-01', '2026-10-01')),
    foundTo: maybe(fc.constantFrom('2026-11-01', '2026-11-27')),
    overdue: maybe(fc.boolean()),
    extended: maybe(fc.boolean()),
  });
  const order = fc.record({
    sort: fc.constantFrom(...(Object.keys(sorts) as (keyof typeof sorts)[])),
    direction: fc.constantFrom('asc' as const, 'desc' as const),
    page: fc.integer({ min: 1, max: 5 }),
    size: fc.constantFrom(7, 25, 100),
  });
  await fc.assert(
    fc.asyncProperty(filters, order, async (filter, { sort, direction, page, size }) => {
      const sign = direction === 'asc' ? 1 : -1;
      const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
      const wanted = everyRow
        .filter((row) => isWanted(row, hazardFilter.parse(filter), floor.path))
        .sort((a, b) => sign * (compare(a[sorts[sort]], b[sorts[sort]]) || compare(a.id, b.id)));
      const { rows, total } = await client.hazards.list({ ...filter, sort, direction, page, size });
      expect(total).toBe(wanted.length);
      expect(rows.map((row) => row.number)).toEqual(
        wanted.slice((page - 1) * size, page * size).map((row) => row.number),
      );
    }),
    { numRuns: 200 },
  );
});
