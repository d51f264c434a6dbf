import { applyEvent } from '../../shared/hazards/apply-event.ts';
import type { HazardEvent } from '../../shared/hazards/events.ts';
import type { Hazard } from '../../shared/hazards/hazard.ts';
import type { Reader } from '../store/store.ts';
import type { HazardEventTable, HazardTable } from '../store/tables.ts';
import { type Note, nextTurn, type StoreCheck } from '../store/verify/check.ts';
import { hazardRowOf } from './hazard-row.ts';

const slice = 50;

/** Every hazard's row, and the state beside each of its events, are what its events make when they are replayed. */
export const replayCheck: StoreCheck = {
  name: 'replay',
  async look(store) {
    const problems: Note[] = [];
    const seen = { hazards: 0, events: 0 };
    for (let after: string | null = ''; after !== null; await nextTurn()) {
      const last: string = after;
      const part = await store.read((db) => readSlice(db, last));
      for (const { row, events, photoIds } of part) {
        problems.push(...compare(row, events, photoIds));
        seen.hazards += 1;
        seen.events += events.length;
      }
      after = part.at(-1)?.row.id ?? null;
    }
    return { problems, facts: [{ key: 'verify:replay.read', values: seen }] };
  },
};

interface Recorded {
  row: HazardTable;
  events: HazardEventTable[];
  photoIds: string[];
}

async function readSlice(db: Reader, after: string): Promise<Recorded[]> {
  const rows = await db.selectFrom('hazard').selectAll().where('id', '>', after).orderBy('id').limit(slice).execute();
  const ids = rows.map((row) => row.id);
  if (ids.length === 0) return [];
  const events = Map.groupBy(
    await db.selectFrom('hazard_event').selectAll().where('hazard_id', 'in', ids).orderBy('sequence').execute(),
    (event) => event.hazard_id,
  );
  const photos = Map.groupBy(
    await db.selectFrom('hazard_photo').select(['id', 'hazard_id']).where('hazard_id', 'in', ids).execute(),
    (photo) => photo.hazard_id,
  );
  return rows.map((row) => ({
    row,
    events: events.get(row.id) ?? [],
    photoIds: (photos.get(row.id) ?? []).map((photo) => photo.id),
  }));
}

function compare(present: HazardTable, stored: readonly HazardEventTable[], photoIds: readonly string[]): Note[] {
  const { number } = present;
  if (stored.some((event, index) => event.sequence !== index + 1)) {
    return [{ key: 'verify:replay.sequence', values: { number } }];
  }
  try {
    const problems: Note[] = [];
    let hazard: Hazard | null = null;
    for (const row of stored) {
      const event = eventOf(row);
      hazard = applyEvent(hazard, event);
      if (hazard.state !== row.state || hazard.grade !== row.grade || event.fact.type !== row.type) {
        problems.push({ key: 'verify:replay.event', values: { number, sequence: row.sequence } });
      }
    }
    if (hazard === null) return [{ key: 'verify:replay.sequence', values: { number } }];
    const derived = hazardRowOf(hazard);
    const fields = (Object.keys(derived) as (keyof HazardTable)[]).filter((field) => derived[field] !== present[field]);
    problems.push(...fields.map((field): Note => ({ key: 'verify:replay.differs', values: { number, field } })));
    const derivedPhotos = hazard.photos.map((photo) => photo.id);
    if (derivedPhotos.toSorted().join() !== photoIds.toSorted().join()) {
      problems.push({ key: 'verify:replay.photos', values: { number } });
    }
    return problems;
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return [{ key: 'verify:replay.impossible', values: { number, detail } }];
  }
}

function eventOf(stored: HazardEventTable): HazardEvent {
  return {
    id: stored.id,
    hazardId: stored.hazard_id,
    sequence: stored.sequence,
    at: stored.at,
    by: stored.by_name,
    fact: JSON.parse(stored.fact),
  };
}
