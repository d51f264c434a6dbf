import { implement } from '@orpc/server';
import { Fault } from '../../shared/contract/fault.ts';
import { hazardsContract } from '../../shared/contract/hazards.ts';
import { replay } from '../../shared/hazards/apply-event.ts';
import { type CallContext, callerOf } from '../call/call-context.ts';
import { insertAttachment, keepPhoto } from '../photos/keep-photo.ts';
import { readAttachment } from '../store/attachments.ts';
import { listCriteria } from './criteria.ts';
import { exportLedger, exportRecord } from './export-documents.ts';
import { type CommandInput, giveCommand } from './give-command.ts';
import { isVisible } from './hazard-filter.ts';
import { listHazards, viewpointOf } from './queries.ts';
import { historyOf, recordOf } from './record.ts';
import { registerHazard } from './register-hazard.ts';
import { resolveCommitments, resolveCriterion, resolveParty, resolvePerson, resolvePlace } from './resolve.ts';

const on = implement(hazardsContract).$context<CallContext>();

/** The hazard register: seeing it, changing it by commands, and its Word documents. */
export const hazardsHandlers = {
  list: on.list.handler(({ context, input }) =>
    context.store.read(async (db) => listHazards(db, input, await viewpointOf(db, context))),
  ),
  get: on.get.handler(({ context, input }) =>
    context.store.read(async (db) => {
      const viewpoint = await viewpointOf(db, context);
      return recordOf(await historyOf(db, input.id, viewpoint), viewpoint);
    }),
  ),
  find: on.find.handler(({ context, input }) =>
    context.store.read(async (db) => {
      const viewpoint = await viewpointOf(db, context);
      const row = await db
        .selectFrom('hazard')
        .select('id')
        .where('number', '=', input.number.toUpperCase())
        .where((eb) => isVisible(eb, viewpoint))
        .executeTakeFirst();
      return row ?? null;
    }),
  ),
  photo: on.photo.handler(async ({ context, input }) => {
    const photo = await context.store.read(async (db) => {
      const hazard = replay(await historyOf(db, input.hazardId, await viewpointOf(db, context)));
      return hazard.photos.find((one) => one.id === input.photoId);
    });
    if (photo === undefined) throw new Fault('notFound', 'noSuchPhoto');
    return new File([readAttachment(context.store, photo.sha256)], photo.name, { type: photo.mediaType });
  }),
  criteria: {
    list: on.criteria.list.handler(({ context }) => context.store.read(listCriteria)),
    add: on.criteria.add.handler(({ context, input }) =>
      context.store.write(async ({ tx, audit }) => {
        const known = await tx.selectFrom('criterion').selectAll().where('id', '=', input.id).executeTakeFirst();
        if (known === undefined) {
          await tx.insertInto('criterion').values(input).execute();
          const at = context.clock.now();
          await audit({
            at,
            actor: callerOf(context),
            action: 'hazards.criteria.add',
            subject: input.code,
            detail: input,
          });
        }
        return { ...(known ?? input), translation: null, own: true };
      }),
    ),
  },
  register: on.register.handler(({ context, input }) => registerHazard(context, input)),
  correct: on.correct.handler(({ context, input }) =>
    giveCommand(context, input, async (db) => ({
      type: 'correct',
      reason: input.reason,
      description: input.description,
      placeId: input.placeId,
      placeName: await resolvePlace(db, input.placeId),
      category: input.category,
    })),
  ),
  grade: on.grade.handler(({ context, input: { major, ...input } }) =>
    giveCommand(context, input, async (db) => ({
      type: 'grade',
      reason: input.reason,
      grade: major === null ? 'general' : 'major',
      criterion: major === null ? null : await resolveCriterion(db, major.criterionId),
      useStopped: major === null ? null : major.useStopped,
    })),
  ),
  commit: on.commit.handler(({ context, input }) =>
    giveCommand(context, input, async (db) => ({
      type: 'commit',
      commitments: await resolveCommitments(db, input.commitments, (await viewpointOf(db, context)).today),
      dueOn: input.dueOn,
    })),
  ),
  revise: on.revise.handler(({ context, input }) =>
    giveCommand(context, input, async (db) => ({
      type: 'revise',
      reason: input.reason,
      commitments: await resolveCommitments(db, input.commitments, (await viewpointOf(db, context)).today),
    })),
  ),
  completeStep: on.completeStep.handler(({ context, input }) =>
    giveCommand(context, input, async () => ({ type: 'completeStep', ...withoutCommandFields(input) })),
  ),
  addPhoto: on.addPhoto.handler(async ({ context, input: { file, ...input } }) => {
    // Checked and kept before the transaction: nothing but queries belongs in one.
    await context.store.read(async (db) => historyOf(db, input.hazardId, await viewpointOf(db, context)));
    const kept = await keepPhoto(context.store, file);
    const { bytes: _size, takenOn, ...picture } = kept;
    const photo = { ...picture, id: input.commandId, stage: input.stage, takenOn: takenOn ?? input.takenOn };
    const record = await giveCommand(context, input, async (_db, { tx }) => {
      await insertAttachment(tx, kept, context.clock.now());
      await tx
        .insertInto('hazard_photo')
        .values({ id: photo.id, hazard_id: input.hazardId, sha256: photo.sha256 })
        .execute();
      return { type: 'addPhoto', photo };
    });
    const added = record.photos.find((one) => one.id === photo.id);
    if (added === undefined) throw new Fault('notFound', 'noSuchPhoto');
    return { photo: added, record };
  }),
  requestExtension: on.requestExtension.handler(({ context, input }) =>
    giveCommand(context, input, async (db) => {
      const caller = callerOf(context);
      const requestedBy =
        caller.personId === null ? { personId: null, name: caller.name } : await resolvePerson(db, caller.personId);
      return { type: 'requestExtension', extensionId: input.commandId, requestedBy, ...withoutCommandFields(input) };
    }),
  ),
  grantExtension: on.grantExtension.handler(({ context, input }) =>
    giveCommand(context, input, async () => ({ type: 'grantExtension', opinion: input.opinion })),
  ),
  refuseExtension: on.refuseExtension.handler(({ context, input }) =>
    giveCommand(context, input, async () => ({ type: 'refuseExtension', opinion: input.opinion })),
  ),
  submit: on.submit.handler(({ context, input: { fixedBy, ...input } }) =>
    giveCommand(context, input, async (db) => ({
      type: 'submit',
      fixedBy: await resolveParty(db, fixedBy),
      ...withoutCommandFields(input),
    })),
  ),
  fixOnTheSpot: on.fixOnTheSpot.handler(({ context, input: { fixedBy, ...input } }) =>
    giveCommand(context, input, async (db) => ({
      type: 'fixOnTheSpot',
      fixedBy: await resolveParty(db, fixedBy),
      ...withoutCommandFields(input),
    })),
  ),
  pass: on.pass.handler(({ context, input: { recheckedBy, ...input } }) =>
    giveCommand(context, input, async (db) => ({
      type: 'pass',
      recheckedBy: await resolveParty(db, recheckedBy),
      ...withoutCommandFields(input),
    })),
  ),
  sendBack: on.sendBack.handler(({ context, input: { recheckedBy, ...input } }) =>
    giveCommand(context, input, async (db) => ({
      type: 'sendBack',
      recheckedBy: await resolveParty(db, recheckedBy),
      ...withoutCommandFields(input),
    })),
  ),
  reopen: on.reopen.handler(({ context, input }) =>
    giveCommand(context, input, async () => ({ type: 'reopen', reason: input.reason })),
  ),
  cancel: on.cancel.handler(({ context, input }) =>
    giveCommand(context, input, async () => ({ type: 'cancel', reason: input.reason })),
  ),
  exportLedger: on.exportLedger.handler(({ context, input }) => exportLedger(context, input)),
  exportRecord: on.exportRecord.handler(({ context, input }) => exportRecord(context, input)),
};

function withoutCommandFields<Input extends CommandInput>(input: Input): Omit<Input, keyof CommandInput> {
  const { commandId: _commandId, hazardId: _hazardId, version: _version, ...rest } = input;
  return rest;
}
