import type { Clock } from '../call/call-context.ts';
import { readMeta, writeMeta } from '../store/meta.ts';
import type { Reader, Store, Writer } from '../store/store.ts';
import { verifyChain } from './chain-check.ts';
import { schoolToday } from './school-today.ts';

/** What the program itself found when it last proved the chain. */
export interface ChainCheckpoint {
  /** Rows that the chain had. */
  rows: number;
  head: string;
  /** Day `YYYY-MM-DD` of the check. */
  checkedOn: string;
  firstBroken: number | null;
}

const key = 'chainCheckpoint';
const program = { accountId: null, name: 'School Safety Desk' };

/** The last check by the program itself; null before the first. */
export async function lastChainCheck(db: Reader | Writer['tx']): Promise<ChainCheckpoint | null> {
  const value = await readMeta(db, key);
  return value === undefined ? null : JSON.parse(value);
}

/**
 * Once a day: proves what has been entered since the last proven head, and keeps the new head. When the row of that head is
 * no longer what it was, or the last check found a break, everything is read again; a ledger that was rewritten as a whole
 * is broken at the row whose hash was known.
 */
export async function checkChainDaily(store: Store, clock: Clock): Promise<void> {
  const { today, last } = await store.read(async (db) => ({
    today: await schoolToday(db, { clock }),
    last: await lastChainCheck(db),
  }));
  if (last?.checkedOn === today) return;
  const known = last?.firstBroken === null && (await stillThere(store, last)) ? last : null;
  const state = await verifyChain(store, known ? { sequence: known.rows, hash: known.head } : undefined);
  if (state.rows === 0) return;
  const rewritten = last !== null && last.firstBroken === null && known === null;
  const firstBroken = state.firstBroken ?? (rewritten ? last.rows : null);
  const checkpoint: ChainCheckpoint = { rows: state.rows, head: state.head, checkedOn: today, firstBroken };
  await store.write(async ({ tx, audit }) => {
    await writeMeta(tx, key, JSON.stringify(checkpoint));
    await audit({
      at: clock.now(),
      actor: program,
      action: 'chemicals.chain.check',
      subject: String(state.rows),
      detail: { head: state.head, firstBroken },
    });
  });
}

async function stillThere(store: Store, { rows, head }: ChainCheckpoint): Promise<boolean> {
  const row = await store.read((db) =>
    db.selectFrom('chemical_movement').select('hash').where('sequence', '=', rows).executeTakeFirst(),
  );
  return row?.hash === head;
}
