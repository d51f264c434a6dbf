import { auditHash, firstHash } from '../audit.ts';
import type { Reader } from '../store.ts';
import { type Note, nextTurn, type StoreCheck } from './check.ts';

const slice = 500;

/**
 * The audit is whole: ids without gaps up to the last one ever given, each row's hash made of the row before and its own
 * content; and every event of a hazard has the one audit row that names it, by the same hand.
 */
export const audit: StoreCheck = {
  name: 'audit',
  async look(store) {
    const { lastId, lastGiven, events } = await store.read(readEnds);
    const problems: Note[] = [];
    if (lastGiven !== lastId) problems.push({ key: 'verify:audit.cut', values: { last: lastId, given: lastGiven } });
    let previous = { id: 0, hash: firstHash };
    let named = 0;
    while (previous.id < lastId) {
      const from = previous.id;
      const rows = await store.read((db) => readSlice(db, from, lastId));
      const last = rows.at(-1);
      if (last === undefined) break;
      for (const row of rows) {
        if (row.id !== previous.id + 1) problems.push({ key: 'verify:audit.gap', values: { before: row.id } });
        else if (row.previous_hash !== previous.hash)
          problems.push({ key: 'verify:audit.chain', values: { row: row.id } });
        if (auditHash(row) !== row.hash) problems.push({ key: 'verify:audit.altered', values: { row: row.id } });
        previous = row;
      }
      const wanted = rows.flatMap(eventNamedBy);
      const matching = await store.read((db) => countMatching(db, wanted));
      if (matching < wanted.length) {
        const values = { count: wanted.length - matching, from: from + 1, to: last.id };
        problems.push({ key: 'verify:audit.strangeEvents', values });
      }
      named += matching;
      await nextTurn();
    }
    if (named !== events) problems.push({ key: 'verify:audit.silentEvents', values: { named, events } });
    return { problems, facts: [{ key: 'verify:audit.read', values: { rows: lastId, events } }] };
  },
};

/** What there is to read, at one moment: rows that are appended meanwhile are the next check's. */
async function readEnds(db: Reader) {
  const { lastId } = await db
    .selectFrom('audit')
    .select((eb) => eb.fn.coalesce(eb.fn.max('id'), eb.lit(0)).as('lastId'))
    .executeTakeFirstOrThrow();
  const { events } = await db
    .selectFrom('hazard_event')
    .select((eb) => eb.fn.countAll<number>().as('events'))
    .executeTakeFirstOrThrow();
  return { lastId, events, lastGiven: await readLastGiven(db) };
}

/** SQLite's own note of the last id it gave: it stays when the last rows are taken away. */
export async function readLastGiven(db: Reader): Promise<number> {
  const sequence = db.withTables<{ sqlite_sequence: { name: string; seq: number } }>();
  const row = await sequence.selectFrom('sqlite_sequence').select('seq').where('name', '=', 'audit').executeTakeFirst();
  return row?.seq ?? 0;
}

function readSlice(db: Reader, after: number, upTo: number) {
  return db
    .selectFrom('audit')
    .selectAll()
    .where('id', '>', after)
    .where('id', '<=', upTo)
    .orderBy('id')
    .limit(slice)
    .execute();
}

interface NamedEvent {
  id: string;
  type: string;
  accountId: string | null;
  byName: string;
}

/** The hazard event that an audit row says it goes with, if any. */
function eventNamedBy(row: { detail: string; account_id: string | null; by_name: string }): NamedEvent[] {
  const detail: unknown = parseOrNull(row.detail);
  if (typeof detail !== 'object' || detail === null || !('event' in detail) || !('type' in detail)) return [];
  return [{ id: String(detail.event), type: String(detail.type), accountId: row.account_id, byName: row.by_name }];
}

function parseOrNull(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

async function countMatching(db: Reader, wanted: readonly NamedEvent[]): Promise<number> {
  if (wanted.length === 0) return 0;
  const ids = wanted.map((event) => event.id);
  const rows = await db
    .selectFrom('hazard_event')
    .select(['id', 'type', 'account_id', 'by_name'])
    .where('id', 'in', ids)
    .execute();
  const found = new Map(rows.map((row) => [row.id, row]));
  return wanted.filter((event) => {
    const row = found.get(event.id);
    return row?.type === event.type && row.account_id === event.accountId && row.by_name === event.byName;
  }).length;
}
