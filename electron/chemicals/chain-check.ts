import type { ChainState } from '../../shared/contract/chain-schemas.ts';
import { readMeta } from '../store/meta.ts';
import type { Reader, Store } from '../store/store.ts';
import { type Note, nextTurn, type StoreCheck } from '../store/verify/check.ts';
import { type ChainLink, firstHashOf, previousHashOf, proveSlice } from './chain.ts';
import { chainSlice } from './chain-slice.ts';
import { readLedgerAudit } from './ledger-audit.ts';
import { monthProblems } from './month-problems.ts';
import { rowsThatWere } from './rows-that-were.ts';

/**
 * Reads every movement, or those behind a row that was proven before, and proves that each follows from the one before;
 * names the first that does not.
 */
export async function verifyChain(store: Store, proven?: ChainLink): Promise<ChainState> {
  const { rows, first } = await store.read(readEnds);
  let before: ChainLink = proven ?? { sequence: 0, hash: first ?? '' };
  while (before.sequence < rows) {
    const from = before.sequence;
    const slice = await store.read((db) => chainSlice(db, from));
    if (slice === null) return { rows, head: await headOf(store), firstBroken: from + 1 };
    // A store without its id: that is the header's fault, and the rows can still be compared with each other.
    if (from === 0 && first === null) before = { sequence: 0, hash: previousHashOf(slice) };
    const { last, firstBroken } = proveSlice(before, slice);
    if (firstBroken !== null) return { rows, head: await headOf(store), firstBroken };
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

/**
 * The chain of the chemical ledger, as one of the checks of `verify`: each row follows from the one before, and rows and
 * signatures of months are those that the audit, a chain of its own, was told of. `tell` is given what it saw.
 */
export const chainCheck = (tell: (state: ChainState) => void): StoreCheck => ({
  name: 'chain',
  async look(store) {
    const { state, audited, problems } = await proveLedger(store);
    tell(state);
    const months = monthProblems(audited, (await store.read(readEnds)).first);
    const { rows, head } = state;
    return {
      problems: [...problems, ...months],
      facts: [{ key: 'verify:chain.read', values: { rows, head: head.slice(0, 16) } }],
    };
  },
});

/** Proves the chain, and that it is the one that the audit was told of; a row that was cut off counts as broken. */
async function proveLedger(store: Store) {
  const chain = await verifyChain(store);
  const { rows } = chain;
  const audited = await readLedgerAudit(store, rows);
  const { last, differs, untold, gone } = audited;
  const problems: Note[] = [];
  if (chain.firstBroken !== null) problems.push({ key: 'verify:chain.broken', values: { row: chain.firstBroken } });
  if (differs !== null) problems.push({ key: 'verify:chain.rewritten', values: { row: differs } });
  if (untold !== null) problems.push({ key: 'verify:chain.untold', values: { row: untold } });
  if (gone !== null && gone > rows) problems.push({ key: 'verify:chain.cut', values: { rows, audited: last } });
  const were = await store.read(rowsThatWere);
  if (gone === null && were > rows) problems.push({ key: 'verify:chain.lost', values: { rows, were } });
  const missing = were > rows ? rows + 1 : null;
  const broken = [chain.firstBroken, differs, untold, gone, missing].filter((row) => row !== null);
  const firstBroken = broken.length === 0 ? null : Math.min(...broken);
  return { state: { ...chain, firstBroken } satisfies ChainState, audited, problems };
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
