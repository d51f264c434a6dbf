import { type RawBuilder, sql } from 'kysely';
import type { Reader, Store } from '../store/store.ts';
import { nextTurn } from '../store/verify/check.ts';

/** What a month was signed as: rows, head, when, by whom. */
export type Signature = readonly [
  rows: number,
  head: string,
  at: string,
  accountId: string | null,
  by: string,
  second: string,
];

/** A month that is signed, and the hash that its last row has now; null where there is no such row. */
export interface SignedMonth {
  month: string;
  signature: Signature;
  stands: string | null;
}

/** The ledger beside what the audit was told of it, which is told of each row and each signature in the same transaction. */
export interface LedgerAudit {
  /** The newest row that the audit was told of; 0 when of none. */
  last: number;
  /** The first row whose hash is not the one that the audit was told. */
  differs: number | null;
  /** The first row that the audit was not told of, behind one that it was told of: an audit that is silent is no proof. */
  untold: number | null;
  /** The first row that the audit was told of and that is gone. */
  gone: number | null;
  signed: readonly SignedMonth[];
  /** The signatures that the audit was told of, by month. */
  signatures: ReadonlyMap<string, readonly Signature[]>;
}

/** Ids of the audit that are read together. */
const slice = 20_000;

/** A field of an audit row's detail. A detail that is no JSON any more is for the audit's own check to name. */
export function told<Value>(
  field: 'movement' | 'hash' | 'card' | 'awaits' | 'rows' | 'head' | 'second' | 'state',
): RawBuilder<Value | null> {
  return sql<Value | null>`case when json_valid(audit.detail)
    then json_extract(audit.detail, ${sql.lit(`$.${field}`)}) end`;
}

/**
 * Reads the whole audit, in slices, so that the office answers others meanwhile.
 *
 * @param rows of the ledger as they were before this call; those that are entered meanwhile are for the next one.
 */
export async function readLedgerAudit(store: Store, rows: number): Promise<LedgerAudit> {
  const { lastId, signed } = await store.read(readEnds);
  const found = { last: 0, differs: null, untold: null, gone: null } as Omit<LedgerAudit, 'signed' | 'signatures'>;
  const signatures = new Map<string, Signature[]>();
  for (let after = 0; after < lastId; after += slice) {
    const from = after;
    const part = await store.read((db) => readSlice(db, from, Math.min(from + slice, lastId)));
    for (const { movement, hash, stands } of part.movements) {
      if (movement === null || hash === null) continue;
      if (found.last > 0 && movement > found.last + 1) found.untold ??= found.last + 1;
      if (stands === null) found.gone = lower(found.gone, movement);
      else if (stands !== hash) found.differs = lower(found.differs, movement);
      found.last = Math.max(found.last, movement);
    }
    for (const { month, rows: upTo, head, at, account_id, by_name, second } of part.months) {
      const signature: Signature = [upTo ?? 0, head ?? '', at, account_id, by_name, second ?? ''];
      signatures.set(month, [...(signatures.get(month) ?? []), signature]);
    }
    await nextTurn();
  }
  if (found.last > 0 && rows > found.last) found.untold ??= found.last + 1;
  return { ...found, signed, signatures };
}

const lower = (known: number | null, row: number) => (known === null ? row : Math.min(known, row));

/** The end of the audit and the months signed up to then, at one moment. */
async function readEnds(db: Reader) {
  const last = await db.selectFrom('audit').select('id').orderBy('id', 'desc').limit(1).executeTakeFirst();
  const months = await db
    .selectFrom('closed_month as signed')
    .leftJoin('chemical_movement as row', 'row.sequence', 'signed.rows')
    .selectAll('signed')
    .select('row.hash as stands')
    .orderBy('signed.month')
    .execute();
  const signed = months.map(({ month, stands, rows, head, closed_at, account_id, by_name, second_name }) => {
    const signature: Signature = [rows, head, closed_at, account_id, by_name, second_name];
    return { month, stands, signature };
  });
  return { lastId: last?.id ?? 0, signed };
}

async function readSlice(db: Reader, after: number, upTo: number) {
  const part = db.selectFrom('audit').where('audit.id', '>', after).where('audit.id', '<=', upTo).orderBy('audit.id');
  const movements = await part
    .leftJoin('chemical_movement as row', (join) => join.on('row.sequence', '=', told<number>('movement')))
    .where('audit.action', 'like', sql.lit('chemicals.movement.%'))
    .select([told<number>('movement').as('movement'), told<string>('hash').as('hash'), 'row.hash as stands'])
    .execute();
  const months = await part
    .where('audit.action', '=', 'chemicals.months.close')
    .select(['audit.subject as month', 'audit.at', 'audit.account_id', 'audit.by_name'])
    .select([told<number>('rows').as('rows'), told<string>('head').as('head'), told<string>('second').as('second')])
    .execute();
  return { movements, months };
}
