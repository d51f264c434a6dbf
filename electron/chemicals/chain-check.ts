import type { ChainState } from '../../shared/contract/chain-schemas.ts';
import { readMeta } from '../store/meta.ts';
import type { Reader, Store } from '../store/store.ts';
import { type Note, nextTurn, type StoreCheck } from '../store/verify/check.ts';
import { type ChainLink, firstBrokenOf, firstHashOf, previousHashOf } from './chain.ts';
import { chainSlice } from './chain-slice.ts';

/**
 * Reads every movement, or those behind a row that was proven before, and proves that each follows from the one before;
 * names the first that does not.
 */
export async function verifyChain(store: Store, proven?: ChainLink): Promise<ChainState> {
  const { rows, first } = await store.read(readEnds);
  let before: ChainLink = proven ?? { sequence: 0, hash: first ?? '' };
  while (before.sequence < rows) {
    const from = before.sequence;
    const part = await store.read((db) => chainSlice(db, from));
    // A store without its id: that is the header's fault, and the rows can still be compared with each other.
    if (from === 0 && first === null && part[0]) before = { sequence: 0, hash: previousHashOf(part[0]) };
    const firstBroken = firstBrokenOf(before, part);
    const last = part.at(-1);
    if (firstBroken !== null || last === undefined) {
      return { rows, head: await headOf(store), firstBroken: firstBroken ?? from + 1 };
    }
    before = last;
    await nextTurn();
  }
  return { rows, head: before.hash, firstBroken: null };
}

/** Whether the ledger's row number `rows` still has the hash that was printed. */
export async function checkHead(store: Store, printed: { rows: number; head: string }): Promise<{ holds: boolean }> {
  const row = await store.read((db) =>
    db.selectFrom('chemical_movement').select('hash').where('sequence', '=', printed.rows).executeTakeFirst(),
  );
  const head = printed.head.replace(/[^0-9a-f]/gi, '').toLowerCase();
  if (row?.hash !== head) return { holds: false };
  const { firstBroken } = await verifyChain(store);
  return { holds: firstBroken === null || firstBroken > printed.rows };
}

/** The chain of the chemical ledger, as one of the checks of `verify`; `tell` is given what it saw. */
export const chainCheck = (tell: (state: ChainState) => void): StoreCheck => ({
  name: 'chain',
  async look(store) {
    const state = await verifyChain(store);
    tell(state);
    const { rows, head, firstBroken } = state;
    const problems: Note[] = firstBroken === null ? [] : [{ key: 'verify:chain.broken', values: { row: firstBroken } }];
    const audited = await store.read(lastAudited);
    if (audited > rows) problems.push({ key: 'verify:chain.cut', values: { rows, audited } });
    return { problems, facts: [{ key: 'verify:chain.read', values: { rows, head: head.slice(0, 16) } }] };
  },
});

/** The newest movement that the audit knows of: a chain that was cut off at its end has fewer. */
async function lastAudited(db: Reader): Promise<number> {
  const row = await db
    .selectFrom('audit')
    .select('detail')
    .where('action', 'like', 'chemicals.movement.%')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  const detail: unknown = row === undefined ? null : JSON.parse(row.detail);
  const named = typeof detail === 'object' && detail !== null && 'movement' in detail ? detail.movement : 0;
  return typeof named === 'number' ? named : 0;
}

async function readEnds(db: Reader) {
  const { rows } = await db
    .selectFrom('chemical_movement')
    .select((eb) => eb.fn.coalesce(eb.fn.max('sequence'), eb.lit(0)).as('rows'))
    .executeTakeFirstOrThrow();
  const storeId = await readMeta(db, 'storeId');
  return { rows, first: storeId === undefined ? null : firstHashOf(storeId) };
}

async function headOf(store: Store): Promise<string> {
  const row = await store.read((db) =>
    db.selectFrom('chemical_movement').select('hash').orderBy('sequence', 'desc').limit(1).executeTakeFirst(),
  );
  return row?.hash ?? '';
}
