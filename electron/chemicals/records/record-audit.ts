import { sql } from 'kysely';
import { recordDigest } from '../../store/record-digest.ts';
import type { Reader, Store } from '../../store/store.ts';
import { nextTurn } from '../../store/verify/check.ts';
import { type RecordKind, type RecordName, recordKinds } from './record-kinds.ts';
import { recordKey } from './tell-records.ts';

/** Ids of the audit that are read together. */
const slice = 20_000;

/** What the audit was last told of a record. */
export interface LastTold {
  kind: RecordName;
  id: string;
  digest: string;
  /** What the audit's row was about: a number or a name. */
  subject: string;
}

/** By the record's name in the audit. */
export type RecordAudit = Map<string, LastTold>;

const typed = (Object.entries(recordKinds) as [RecordName, RecordKind][]).flatMap(([kind, { typed: how }]) =>
  how === undefined ? [] : [{ kind, ...how }],
);

/** Reads the whole audit, in slices, so that the office answers others meanwhile; `lastId`: of its last row then. */
export async function readRecordAudit(store: Store): Promise<{ told: RecordAudit; lastId: number }> {
  const told: RecordAudit = new Map();
  const last = await store.read((db) =>
    db.selectFrom('audit').select('id').orderBy('id', 'desc').limit(1).executeTakeFirst(),
  );
  const lastId = last?.id ?? 0;
  for (let after = 0; after < lastId; after += slice) {
    const [from, upTo] = [after, Math.min(after + slice, lastId)];
    await store.read((db) => noteRecords(db, told, from, upTo));
    await nextTurn();
  }
  return { told, lastId };
}

/** Takes in what rows of the audit say behind the one at `after`: the newest counts. */
export async function noteRecords(db: Reader, told: RecordAudit, after: number, upTo?: number): Promise<void> {
  const rows = await db
    .selectFrom('audit')
    .select(['action', 'subject', 'detail'])
    .where('id', '>', after)
    .where('id', '<=', upTo ?? Number.MAX_SAFE_INTEGER)
    .where((eb) =>
      eb.or([
        // Quicker than taking the JSON of a million rows apart; a text that somebody typed has its quotes escaped.
        eb(sql<number>`instr(detail, '"records":{')`, '>', 0),
        eb(
          'action',
          'in',
          typed.map(({ action }) => action),
        ),
      ]),
    )
    .orderBy('id')
    .execute();
  for (const row of rows) for (const one of recordsIn(row)) told.set(recordKey(one.kind, one.id), one);
}

/** A detail that is no JSON any more, or lacks what it had, is for the audit's own check to name. */
function recordsIn(row: { action: string; subject: string; detail: string }): LastTold[] {
  try {
    const { subject } = row;
    const detail = JSON.parse(row.detail);
    const digests = Object.entries<string>(detail.records ?? {}).flatMap(([key, digest]) => {
      const [kind = '', ...id] = key.split(' ');
      return kind in recordKinds ? [{ kind: kind as RecordName, id: id.join(' '), digest, subject }] : [];
    });
    return [...digests, ...typed.filter(({ action }) => action === row.action).flatMap(typedRecord(subject, detail))];
  } catch {
    return [];
  }
}

const typedRecord =
  (subject: string, detail: unknown) =>
  ({ kind, row: rowOf }: (typeof typed)[number]): LastTold[] => {
    const { id, row } = rowOf(detail as never);
    // Typed into a form that had fewer fields: it does not say what stands in the others.
    if (Object.values(row).includes(undefined)) return [];
    return [{ kind, id, digest: recordDigest(row), subject }];
  };
