import { dayOfMoment } from '../../../shared/school/time-zone.ts';
import { listPlaces } from '../../school/queries.ts';
import type { Reader } from '../../store/store.ts';
import type { WasteContainerTable } from '../../store/waste-tables.ts';
import { categoriesById } from './categories.ts';
import { type EntryForPrint, entriesForPrint, withoutReversed } from './container-components.ts';
import type { PrintedContainer, WasteOfYear } from './documents/waste-data.ts';
import { yearOfContainer } from './year-of-container.ts';

/**
 * The containers that held waste in a year, with what came into them and what left in it and as they stood on its last day, by their
 * numbers: one that left afterwards is still here. So a year that is over says the same later, and the next begins where it ended.
 */
export async function wasteOfYear(db: Reader, year: number, timeZone: string): Promise<WasteOfYear[]> {
  const [first, last] = [`${year}-01-01`, `${year}-12-31`];
  const containers = await db
    .selectFrom('waste_container')
    .selectAll()
    .where('opened_on', '<=', last)
    .orderBy('opened_on')
    .orderBy('number')
    .execute();
  const left = await leftUntil(db, last, timeZone);
  const leftBefore = await leftUntil(db, `${year - 1}-12-31`, timeZone);
  const entries = await entriesUntil(db, last);
  const sealed = await sealedUntil(db, last);
  const places = new Map((await listPlaces(db)).map((place) => [place.id, place.path]));
  const print = await printing(db);
  return containers.flatMap((container) => {
    const { id } = container;
    const own = entries.get(id) ?? [];
    const leaving = left.get(id) ?? null;
    const figures = yearOfContainer(own, first, { before: leftBefore.has(id), now: leaving !== null });
    const { before, added, removed, contents } = figures;
    const kept = withoutReversed(own);
    // What was taken out again altogether still has its days and its people.
    const told = kept.length > 0 ? kept : own;
    const [start] = told;
    const end = told.at(-1);
    if (start === undefined || end === undefined) return [];
    const leavesThisYear = leaving !== null && leaving.on >= first;
    if ([before, added, removed, contents].every((amount) => amount === 0) && !leavesThisYear) return [];
    return {
      ...print(container, { contents, code: leaving?.code }),
      ...figures,
      openedOn: container.opened_on,
      firstOn: start.entered_on,
      lastOn: end.entered_on,
      sealedOn: sealed.get(id) ?? null,
      placePath: places.get(container.place_id) ?? '',
      handlers: [...new Set(told.map((entry) => entry.by_name))],
      left: leaving,
    };
  });
}

/** Gives containers the words of their categories; a code of a hand-over goes before that of today. */
export async function printing(db: Reader) {
  const categories = await categoriesById(db);
  return (
    { number, category_id, dimension, kind, capacity }: WasteContainerTable,
    { contents, code }: { contents: number; code?: string | undefined },
  ): PrintedContainer => {
    const { nameZh, nameEn, code: now } = categories(category_id);
    return {
      ...{ number, categoryZh: nameZh, categoryEn: nameEn, code: code ?? now },
      ...{ dimension, kind, capacity, contents },
    };
  };
}

/** Hand-overs until a day that were not taken back until then, by container. */
async function leftUntil(db: Reader, last: string, timeZone: string) {
  const lines = await db
    .selectFrom('waste_hand_over_line as line')
    .innerJoin('waste_hand_over as h', 'h.id', 'line.hand_over_id')
    .leftJoin('waste_hand_over_reversal as back', 'back.hand_over_id', 'h.id')
    .select(['line.container_id', 'line.code', 'line.weight', 'h.number', 'h.handed_on as on', 'h.firm'])
    .select(['h.form_number as formNumber', 'back.recorded_at as backAt'])
    .where('h.handed_on', '<=', last)
    .orderBy('h.recorded_at')
    .execute();
  const stands = lines.filter(({ backAt }) => backAt === null || dayOfMoment(backAt, timeZone) > last);
  return new Map(stands.map(({ container_id, backAt: _, ...line }) => [container_id, line]));
}

async function entriesUntil(db: Reader, last: string): Promise<Map<string, EntryForPrint[]>> {
  const rows = await entriesForPrint(db).where('entry.entered_on', '<=', last).execute();
  return Map.groupBy(rows, (row) => row.container_id);
}

/** The day of the last sealing until a day, where no opening came after it. */
async function sealedUntil(db: Reader, last: string): Promise<Map<string, string | null>> {
  const events = await db
    .selectFrom('waste_event')
    .select(['container_id', 'kind', 'happened_on'])
    .where('happened_on', '<=', last)
    .orderBy('sequence')
    .execute();
  return new Map(events.map((row) => [row.container_id, row.kind === 'sealed' ? row.happened_on : null]));
}
