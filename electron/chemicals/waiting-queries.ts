import { sql } from 'kysely';
import { isPermitted } from '../../shared/accounts/permissions.ts';
import type { ChemicalsWaiting } from '../../shared/contract/chemical-waiting.ts';
import { type CallContext, type Caller, callerOf } from '../call/call-context.ts';
import type { Reader } from '../store/store.ts';
import { countFigures } from './counts/count-plan.ts';
import { countsToDecideBy } from './counts/waiting-counts.ts';
import { experimentsToApprove } from './experiments/version-ground.ts';
import { countMovements } from './movement-rows.ts';
import { schoolToday } from './school-today.ts';

/** What of the ledger waits for nobody else's yes: nought for those who are not asked. */
export async function answersAskedOf(db: Reader, viewer: Caller) {
  const confirms = isPermitted('chemicals.confirm', viewer.role);
  const approves = isPermitted('chemicals.approve', viewer.role);
  return {
    toApprove: approves ? await countMovements(db, { mine: 'toApprove' }, viewer) : 0,
    toConfirm: confirms ? await countMovements(db, { mine: 'toConfirm' }, viewer) : 0,
    experimentsToApprove: approves ? (await experimentsToApprove(db, viewer)).length : 0,
  };
}

const countAll = sql<number>`count(*)`.as('count');

const nothing: ChemicalsWaiting = {
  toApprove: 0,
  toConfirm: 0,
  experimentsToApprove: 0,
  countsToDecide: 0,
  countToDecideId: null,
  openSlips: 0,
  lateSlips: 0,
  ownLateSlips: 0,
  countsDue: 0,
  countsLate: 0,
};

/** What of the chemicals waits for the caller, for home; nothing for those who do not see the chemicals. */
export async function chemicalsWaitingFor(db: Reader, context: CallContext): Promise<ChemicalsWaiting> {
  const viewer = callerOf(context);
  if (!isPermitted('chemicals.read', viewer.role)) return nothing;
  const deciding = isPermitted('chemicals.approve', viewer.role) ? await countsToDecideBy(db, viewer) : [];
  return {
    ...nothing,
    ...(await answersAskedOf(db, viewer)),
    countsToDecide: deciding.length,
    countToDecideId: deciding.length === 1 ? (deciding[0] ?? null) : null,
    ...(viewer.role === 'labManager' ? await keptBy(db, context) : await takenBy(db, context, viewer)),
  };
}

/** What the lab manager sees to: every open slip, and the cabinets to be counted. */
async function keptBy(db: Reader, context: CallContext) {
  const open = db.selectFrom('issue_slip').where('settled_at', 'is', null);
  const { countsDue, countsLate } = await countFigures(db, await schoolToday(db, context));
  return {
    openSlips: (await open.select(countAll).executeTakeFirstOrThrow()).count,
    lateSlips: (await open.where('due_at', '<', context.clock.now()).select(countAll).executeTakeFirstOrThrow()).count,
    countsDue,
    countsLate,
  };
}

/** What somebody took and has not brought back in time. */
async function takenBy(db: Reader, context: CallContext, { personId }: Caller) {
  if (personId === null) return {};
  const { count } = await db
    .selectFrom('issue_slip')
    .select(countAll)
    .where('settled_at', 'is', null)
    .where('due_at', '<', context.clock.now())
    .where('taker_id', '=', personId)
    .executeTakeFirstOrThrow();
  return { ownLateSlips: count };
}
