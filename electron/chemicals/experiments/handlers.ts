import { implement } from '@orpc/server';
import { experimentsContract } from '../../../shared/contract/experiments.ts';
import { type CallContext, callerOf } from '../../call/call-context.ts';
import { answerVersion } from './answer-version.ts';
import { exportPlan } from './export-plan.ts';
import { proposeSlip } from './propose-slip.ts';
import { experimentRecord, listExperiments } from './queries.ts';
import { safetyHintsOf } from './safety-hints.ts';
import { savePlan } from './save-plan.ts';
import { experimentsToApprove } from './version-ground.ts';

const on = implement(experimentsContract).$context<CallContext>();

/** Experiments: versions with approval, what the reference data know of them, slips drawn from them, the printed plan. */
export const experimentsHandlers = {
  list: on.list.handler(({ context, input }) =>
    context.store.read(async (db) => {
      const ids = input.mine ? await experimentsToApprove(db, callerOf(context)) : null;
      return listExperiments(db, { ...input, ids });
    }),
  ),
  get: on.get.handler(({ context, input }) =>
    context.store.read((db) => experimentRecord(db, input.id, callerOf(context))),
  ),
  save: on.save.handler(({ context, input }) => savePlan(context, input)),
  submit: on.submit.handler(({ context, input }) => answerVersion(context, 'submit', input)),
  approve: on.approve.handler(({ context, input }) => answerVersion(context, 'approve', input)),
  sendBack: on.sendBack.handler(({ context, input }) => answerVersion(context, 'sendBack', input)),
  hints: on.hints.handler(({ context, input }) => context.store.read((db) => safetyHintsOf(db, input.substanceIds))),
  propose: on.propose.handler(({ context, input }) =>
    context.store.read((db) => proposeSlip(db, context, input.versionId)),
  ),
  exportPlan: on.exportPlan.handler(({ context, input }) => exportPlan(context, input)),
};
