import { recordDigest } from '../../store/record-digest.ts';
import type { Reader, Store } from '../../store/store.ts';
import { type Note, nextTurn } from '../../store/verify/check.ts';
import type { WasteContainerTable, WasteEntryTable, WasteEventTable } from '../../store/waste-tables.ts';
import { readWasteAudit, type WasteAudit, type WasteRecord } from './waste-audit.ts';
import { containerDigest } from './waste-digest.ts';
import { readWasteSettings } from './waste-settings.ts';

const slice = 200;

/** Takes a record's digest out of the audit; true when it is that of the row as it stands now. */
type Prove = (record: WasteRecord, id: string, digest: string) => boolean;

/**
 * Every container is what its rows, its sealing and its hand-over make of it, and every row says what the audit heard when it was
 * written. Names the first container or hand-over that differs; where a row is gone, it says so.
 */
export async function wasteProblems(store: Store): Promise<Note[]> {
  const audit = await readWasteAudit(store);
  const left = new Map(audit.digests);
  const prove: Prove = (record, id, digest) => {
    const heard = left.get(`${record} ${id}`);
    left.delete(`${record} ${id}`);
    return heard === digest;
  };
  const containers = await firstContainer(store, prove);
  const handOvers = containers ?? (await store.read((db) => firstHandOver(db, prove)));
  const leftOut = handOvers ?? (await store.read((db) => firstLeftOut(db, prove)));
  const first =
    leftOut ?? (left.size > 0 ? { key: 'verify:levels.wasteGone' as const, values: { count: left.size } } : null);
  const settings = await store.read((db) => settingsHold(db, audit));
  return [...(first === null ? [] : [first]), ...(settings ? [] : [{ key: 'verify:levels.wasteSettings' as const }])];
}

async function firstContainer(store: Store, prove: Prove): Promise<Note | null> {
  for (let after: string | null = ''; after !== null; await nextTurn()) {
    const last: string = after;
    const part = await store.read((db) => readSlice(db, last));
    for (const one of part) {
      if (!holds(one, prove)) return { key: 'verify:levels.waste', values: { number: one.container.number } };
    }
    after = part.at(-1)?.container.id ?? null;
  }
  return null;
}

interface Life {
  container: WasteContainerTable;
  entries: (Omit<WasteEntryTable, 'sequence'> & { sequence: number })[];
  events: (Omit<WasteEventTable, 'sequence'> & { sequence: number })[];
  /** Of the hand-over that was not reversed. */
  leftWith: readonly { handOverId: string; contents: number }[];
}

async function readSlice(db: Reader, after: string): Promise<Life[]> {
  const containers = await db
    .selectFrom('waste_container')
    .selectAll()
    .where('id', '>', after)
    .orderBy('id')
    .limit(slice)
    .execute();
  if (containers.length === 0) return [];
  const ids = containers.map(({ id }) => id);
  const entries = await db
    .selectFrom('waste_entry')
    .selectAll()
    .where('container_id', 'in', ids)
    .orderBy('sequence')
    .execute();
  const events = await db
    .selectFrom('waste_event')
    .selectAll()
    .where('container_id', 'in', ids)
    .orderBy('sequence')
    .execute();
  const lines = await db
    .selectFrom('waste_hand_over_line as line')
    .leftJoin('waste_hand_over_reversal as back', 'back.hand_over_id', 'line.hand_over_id')
    .select(['line.container_id', 'line.hand_over_id as handOverId', 'line.contents'])
    .where('line.container_id', 'in', ids)
    .where('back.id', 'is', null)
    .execute();
  return containers.map((container) => ({
    container,
    entries: entries.filter((row) => row.container_id === container.id),
    events: events.filter((row) => row.container_id === container.id),
    leftWith: lines.filter((row) => row.container_id === container.id),
  }));
}

function holds({ container, entries, events, leftWith }: Life, prove: Prove): boolean {
  let contents = 0;
  let isSound = prove('container', container.id, containerDigest(container));
  for (const row of entries) {
    contents += row.amount;
    isSound = prove('entry', row.id, recordDigest(row)) && contents >= 0 && contents <= container.capacity && isSound;
  }
  for (const row of events) isSound = prove('event', row.id, recordDigest(row)) && isSound;
  const last = events.at(-1);
  const sealedOn = last?.kind === 'sealed' ? last.happened_on : null;
  const [left] = leftWith;
  const state = left !== undefined ? 'handedOver' : sealedOn !== null ? 'sealed' : 'open';
  return (
    isSound &&
    leftWith.length <= 1 &&
    container.contents === contents &&
    container.state === state &&
    container.sealed_on === sealedOn &&
    container.hand_over_id === (left?.handOverId ?? null) &&
    (left === undefined || left.contents === contents)
  );
}

async function firstHandOver(db: Reader, prove: Prove): Promise<Note | null> {
  const rows = await db.selectFrom('waste_hand_over').selectAll().orderBy('handed_on').orderBy('number').execute();
  const lines = Map.groupBy(
    await db.selectFrom('waste_hand_over_line').selectAll().orderBy('hand_over_id').orderBy('position').execute(),
    (line) => line.hand_over_id,
  );
  const reversals = new Map(
    (await db.selectFrom('waste_hand_over_reversal').selectAll().execute()).map((row) => [row.hand_over_id, row]),
  );
  for (const row of rows) {
    const back = reversals.get(row.id);
    const own = prove('handOver', row.id, recordDigest(row, ...(lines.get(row.id) ?? [])));
    const undone = back === undefined || prove('reversal', back.id, recordDigest(back));
    if (!own || !undone) return { key: 'verify:levels.wasteHandOver', values: { number: row.number } };
  }
  return null;
}

async function firstLeftOut(db: Reader, prove: Prove): Promise<Note | null> {
  const rows = await db.selectFrom('waste_left_out').selectAll().orderBy('movement').execute();
  const differs = rows.find((row) => !prove('leftOut', row.id, recordDigest(row)));
  return differs === undefined ? null : { key: 'verify:levels.wasteLeftOut', values: { sequence: differs.movement } };
}

async function settingsHold(db: Reader, { codes, settings }: WasteAudit): Promise<boolean> {
  const rows = await db.selectFrom('waste_code').selectAll().execute();
  const kept = rows.length === codes.size && rows.every((row) => codes.get(row.category_id) === row.code);
  return kept && (settings === null || settings === JSON.stringify(await readWasteSettings(db)));
}
