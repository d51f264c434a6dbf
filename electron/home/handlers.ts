import { implement } from '@orpc/server';
import { seesEveryHazard } from '../../shared/accounts/permissions.ts';
import type { Role } from '../../shared/accounts/roles.ts';
import type { HazardListRow } from '../../shared/contract/hazards.ts';
import { homeContract, type Overview, type waitingReasons } from '../../shared/contract/home.ts';
import { dueSoonDays } from '../../shared/home/due-notice.ts';
import { periodsUpTo } from '../../shared/reports/period.ts';
import type { CallContext } from '../call/call-context.ts';
import { chemicalsWaitingFor } from '../chemicals/waiting-queries.ts';
import {
  countDue,
  openByCategory,
  overdueHazards,
  rectifyingWithoutAccount,
  summarize,
  viewpointOf,
  waitingHazards,
} from '../hazards/queries.ts';
import { frameReport, trend } from '../reports/queries.ts';

const on = implement(homeContract).$context<CallContext>();
const shown = 8;
const weeksShown = 12;

/** Home: what waits for me, what is overdue, how long until the cut-off. */
export const homeHandlers = {
  overview: on.overview.handler(({ context }) =>
    context.store.read(async (db): Promise<Overview> => {
      const now = context.clock.now();
      const viewpoint = await viewpointOf(db, context);
      const { rule, period } = await frameReport(db, null, now);
      const { waitingForMe, overdue, ...summary } = await summarize(db, viewpoint);
      const waiting = await waitingHazards(db, viewpoint, shown);
      const tell = viewpoint.caller.role === 'officer' ? await rectifyingWithoutAccount(db, viewpoint, shown) : [];
      const everything = seesEveryHazard(viewpoint.caller.role);
      return {
        waiting: [
          ...waiting.map(({ hazard, extensionPending }) => ({
            hazard,
            reason: reasonOf(hazard, extensionPending, viewpoint.caller.role),
            tell: null,
          })),
          ...tell.map((hazard) => ({ hazard, reason: 'tell' as const, tell: hazard.responsibleName })),
        ],
        waitingTotal: waitingForMe,
        chemicals: await chemicalsWaitingFor(db, context),
        overdue: await overdueHazards(db, viewpoint, shown),
        overdueTotal: overdue,
        due: await countDue(db, viewpoint, dueSoonDays),
        summary: { ...summary, overdue },
        cutOffAt: period.until,
        cutOffLocal: { day: period.untilOn, time: rule.time },
        now,
        openByCategory: await openByCategory(db, viewpoint),
        weeks: everything ? await trend(db, periodsUpTo(period, weeksShown, rule)) : [],
      };
    }),
  ),
};

function reasonOf(hazard: HazardListRow, extensionPending: boolean, role: Role): (typeof waitingReasons)[number] {
  if (hazard.state === 'awaitingRecheck') return 'recheck';
  if (hazard.state === 'registered' || hazard.dueOn === null) return 'plan';
  // Who asked for more time still has to fix it; to decide is the officer's, or the principal's for a major hazard.
  if (extensionPending && role === (hazard.grade === 'major' ? 'principal' : 'officer')) return 'decideExtension';
  return hazard.overdue ? 'fixOverdue' : 'fix';
}
