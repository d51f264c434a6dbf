import { implement } from '@orpc/server';
import { countsContract } from '../../../shared/contract/chemical-counts.ts';
import type { CallContext } from '../../call/call-context.ts';
import { schoolToday } from '../school-today.ts';
import { abandonCount, compareCount } from './compare-count.ts';
import { listCounts } from './count-list.ts';
import { countPlan } from './count-plan.ts';
import { countRecord } from './count-view.ts';
import { decideDifference } from './decide-difference.ts';
import { addCountedBottle, enterCounted, noteUnknown } from './enter-count.ts';
import { exportCountSheet, exportLossReport } from './export-documents.ts';
import { readIntervals, saveIntervals } from './intervals.ts';
import { openCount } from './open-count.ts';
import { noteReported } from './report-loss.ts';

const on = implement(countsContract).$context<CallContext>();

/** The stocktake: plan, blind count, comparison, approval, its documents. */
export const countsHandlers = {
  intervals: {
    get: on.intervals.get.handler(({ context }) => context.store.read(readIntervals)),
    update: on.intervals.update.handler(({ context, input }) => saveIntervals(context, input)),
  },
  plan: on.plan.handler(({ context }) =>
    context.store.read(async (db) => countPlan(db, await schoolToday(db, context))),
  ),
  list: on.list.handler(({ context, input }) => context.store.read((db) => listCounts(db, input))),
  get: on.get.handler(({ context, input }) => context.store.read((db) => countRecord(db, context, input.id))),
  open: on.open.handler(({ context, input }) => openCount(context, input)),
  enter: on.enter.handler(({ context, input }) => enterCounted(context, input)),
  addBottle: on.addBottle.handler(({ context, input }) => addCountedBottle(context, input)),
  noteUnknown: on.noteUnknown.handler(({ context, input }) => noteUnknown(context, input)),
  compare: on.compare.handler(({ context, input }) => compareCount(context, input)),
  decide: on.decide.handler(({ context, input }) => decideDifference(context, input)),
  abandon: on.abandon.handler(({ context, input }) => abandonCount(context, input)),
  report: on.report.handler(({ context, input }) => noteReported(context, input)),
  exportSheet: on.exportSheet.handler(({ context, input }) => exportCountSheet(context, input)),
  exportReport: on.exportReport.handler(({ context, input }) => exportLossReport(context, input)),
};
