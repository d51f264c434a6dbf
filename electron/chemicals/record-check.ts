import type { Reader, Store } from '../store/store.ts';
import { type Note, nextTurn, type StoreCheck } from '../store/verify/check.ts';
import { type LastTold, noteRecords, type RecordAudit, readRecordAudit } from './records/record-audit.ts';
import { type RecordKind, recordKinds } from './records/record-kinds.ts';
import { digestOf, recordKey } from './records/tell-records.ts';

const slice = 200;

/**
 * What stands beside the ledger is what the audit was last told of it: counts, experiments, slips, who counted opening stock,
 * settings, substances, data sheets, cabinets. A record of which the audit was never told is of before it was, and is left alone.
 */
export const recordCheck: StoreCheck = {
  name: 'records',
  async look(store) {
    const { told, lastId } = await readRecordAudit(store);
    const suspects = await compareInSlices(store, told);
    const problems = suspects.length === 0 ? [] : await store.read((db) => lookAgain(db, suspects, lastId));
    return { problems, facts: [{ key: 'verify:records.read', values: { count: told.size } }] };
  },
};

interface Differing {
  one: LastTold;
  note: Note;
}

async function compareInSlices(store: Store, told: RecordAudit): Promise<LastTold[]> {
  const found: LastTold[] = [];
  for (const ofKind of Map.groupBy(told.values(), ({ kind }) => kind).values()) {
    for (let from = 0; from < ofKind.length; from += slice) {
      const part = ofKind.slice(from, from + slice);
      found.push(...(await store.read((db) => differing(db, part))).map(({ one }) => one));
      await nextTurn();
    }
  }
  return found;
}

/** What was written since the audit was read is told in the rows behind: both are read at one moment here. */
async function lookAgain(db: Reader, suspects: readonly LastTold[], lastId: number): Promise<Note[]> {
  const told: RecordAudit = new Map(suspects.map((one) => [recordKey(one.kind, one.id), one]));
  const names = new Set(told.keys());
  await noteRecords(db, told, lastId);
  const still = [...told].filter(([name]) => names.has(name)).map(([, one]) => one);
  const notes: Note[] = [];
  for (const ofKind of Map.groupBy(still, ({ kind }) => kind).values()) {
    notes.push(...(await differing(db, ofKind)).map(({ note }) => note));
  }
  return notes;
}

/** Those of one kind that do not stand as the audit was told. */
async function differing(db: Reader, told: readonly LastTold[]): Promise<Differing[]> {
  const [first] = told;
  if (first === undefined) return [];
  const { read }: RecordKind = recordKinds[first.kind];
  const standing = await read(
    db,
    told.map(({ id }) => id),
  );
  return told.flatMap((one) => {
    const record = standing.get(one.id);
    const digest = digestOf(record);
    if (digest === one.digest) return [];
    const key = digest === undefined ? 'verify:records.gone' : 'verify:records.changed';
    const of: Note = { key: `verify:records.kind.${one.kind}`, values: { name: record?.name ?? one.subject } };
    return [{ one, note: { key, of } }];
  });
}
