import type { WasteContainerRecord, WasteEntry } from '../../../shared/contract/chemical-waste.ts';
import type { Reader } from '../../store/store.ts';
import type { WasteContainerTable } from '../../store/waste-tables.ts';

/** What went into a container, in the order in which it was entered. */
export async function entriesOf(db: Reader, containerId: string): Promise<WasteEntry[]> {
  const rows = await db
    .selectFrom('waste_entry as entry')
    .leftJoin('waste_entry as later', 'later.reverses', 'entry.id')
    .leftJoin('chemical_movement as m', 'm.sequence', 'entry.movement')
    .leftJoin('bottle', 'bottle.id', 'm.bottle_id')
    .select(['entry.id', 'entry.entered_on as on', 'entry.entered_at as at', 'entry.by_name as by'])
    .select(['entry.name_zh as name', 'entry.name_en as nameEn', 'entry.amount', 'entry.movement as sequence'])
    .select(['bottle.id as bottleId', 'bottle.number as bottleNumber', 'entry.words', 'entry.despite'])
    .select(['entry.reverses', 'later.id as laterId'])
    .where('entry.container_id', '=', containerId)
    .orderBy('entry.sequence')
    .execute();
  return rows.map(({ laterId, ...entry }) => ({ ...entry, reversed: laterId !== null }));
}

type Event = WasteContainerRecord['events'][number];

/** What happened to a container, in its order: opened, sealed and opened again, handed over and taken back. */
export async function eventsOf(db: Reader, container: WasteContainerTable): Promise<Event[]> {
  const own = await db
    .selectFrom('waste_event')
    .select(['happened_at as at', 'by_name as by', 'kind', 'words'])
    .where('container_id', '=', container.id)
    .orderBy('sequence')
    .execute();
  const left = await db
    .selectFrom('waste_hand_over_line as line')
    .innerJoin('waste_hand_over as h', 'h.id', 'line.hand_over_id')
    .leftJoin('waste_hand_over_reversal as back', 'back.hand_over_id', 'h.id')
    .select(['h.recorded_at as at', 'h.by_name as by', 'h.number', 'back.recorded_at as backAt'])
    .select(['back.by_name as backBy', 'back.reason'])
    .where('line.container_id', '=', container.id)
    .orderBy('h.recorded_at')
    .orderBy('h.number')
    .execute();
  const events: Event[] = [
    { at: container.opened_at, by: container.by_name, kind: 'opened', words: container.words },
    ...own,
    ...left.flatMap(({ at, by, number, backAt, backBy, reason }): Event[] => [
      { at, by, kind: 'handedOver', words: number },
      ...(backAt === null ? [] : [{ at: backAt, by: backBy ?? '', kind: 'takenBack' as const, words: reason ?? '' }]),
    ]),
  ];
  // Stable: what was recorded in one and the same moment keeps the order above.
  return events.toSorted((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0));
}
