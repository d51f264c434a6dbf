import { sql } from 'kysely';
import { type CallContext, callerOf } from '../call/call-context.ts';
import type { Reader } from '../store/store.ts';
import { countFigures } from './counts/count-plan.ts';
import { lastChainCheck } from './daily-chain-check.ts';
import { type BeyondBound, countBottles, substancesBeyond } from './matching-bottles.ts';
import { countMovements } from './movement-rows.ts';
import { precursorYearToReport } from './precursors-of-year.ts';
import { schoolToday } from './school-today.ts';
import { sheetsGoodFrom, substancesWithSheetDue } from './sheet-rows.ts';
import { answersAskedOf } from './waiting-queries.ts';
import { wasteContainerFigures } from './waste/container-rows.ts';
import { countToPlace } from './waste/to-place.ts';

/** What has to be seen to: slips, confirmations, expiry, levels of substances. Each is the total of the list it leads to. */
export async function overviewOf(db: Reader, context: CallContext) {
  const now = context.clock.now();
  const viewer = callerOf(context);
  const today = await schoolToday(db, context);
  const count = sql<number>`count(*)`.as('count');
  const open = db.selectFrom('issue_slip').where('settled_at', 'is', null);
  const openSlips = await open.select(count).executeTakeFirstOrThrow();
  const lateSlips = await open.where('due_at', '<', now).select(count).executeTakeFirstOrThrow();
  const beyond = async (bound: BeyondBound) => (await substancesBeyond(db, bound).execute()).length;
  return {
    bottles: await countBottles(db, {}, today),
    openSlips: openSlips.count,
    lateSlips: lateSlips.count,
    pending: await countMovements(db, { pending: true }),
    ...(await answersAskedOf(db, viewer)),
    expired: await countBottles(db, { expired: true }, today),
    expiring: await countBottles(db, { expiring: true }, today),
    belowMinimum: await beyond('belowMinimum'),
    aboveMaximum: await beyond('aboveMaximum'),
    sheetsDue: (await substancesWithSheetDue(db, await sheetsGoodFrom(db, today)).execute()).length,
    ...(await countFigures(db, today)),
    wasteToPlace: await countToPlace(db),
    ...(await wasteContainerFigures(db, today)),
    precursorYear: await precursorYearToReport(db, today),
    chainBroken: (await lastChainCheck(db))?.firstBroken ?? null,
  };
}
