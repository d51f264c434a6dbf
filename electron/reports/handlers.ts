import { implement } from '@orpc/server';
import { reportsContract } from '../../shared/contract/reports.ts';
import type { CallContext } from '../call/call-context.ts';
import { chemicalWeek } from '../chemicals/week-queries.ts';
import { exportWeeklyReport } from './export-weekly-report.ts';
import { frameReport, weeklyFigures } from './queries.ts';

const on = implement(reportsContract).$context<CallContext>();

/** The bureau's reports: figures on the screen and the same figures in Word. */
export const reportsHandlers = {
  weekly: {
    figures: on.weekly.figures.handler(({ context, input }) =>
      context.store.read(async (db) => {
        const { period, asOf, rule } = await frameReport(db, input.until, context.clock.now());
        return weeklyFigures(db, period, asOf, rule);
      }),
    ),
    chemicals: on.weekly.chemicals.handler(({ context, input }) =>
      context.store.read(async (db) => {
        const { period, asOf } = await frameReport(db, input.until, context.clock.now());
        return chemicalWeek(db, period.from, asOf);
      }),
    ),
    export: on.weekly.export.handler(({ context, input }) => exportWeeklyReport(context, input)),
  },
};
