import { z } from 'zod';
import { amountBases, experimentKinds, versionEvents, versionStates } from '../chemicals/experiment.ts';
import { timesDone, totalOf } from '../chemicals/experiment-amounts.ts';
import { pictograms, signalWords } from '../chemicals/ghs-file.ts';
import { dimensions, units } from '../chemicals/quantity.ts';
import { bilingual } from '../chemicals/reference-file.ts';
import { amount, bottleRow, control } from './chemical-schemas.ts';
import { document, language } from './document.ts';
import { id, moment } from './fields.ts';
import { procedure } from './procedure.ts';
import { line, optionalLine, optionalText, text } from './text.ts';

/** A line of the list of amounts: mg, µL or pieces; `unit` is the one that it was written in. */
export const plannedAmountInput = z.strictObject({
  substanceId: id,
  amount,
  unit: z.enum(units),
  basis: z.enum(amountBases),
  purpose: optionalLine(100),
});

/** A draft as its author leaves it; its id is made once by the form. What is still empty keeps it from being submitted. */
export const planInput = z
  .strictObject({
    experimentId: id,
    versionId: id,
    /** What was read when the form opened; 0 for a new version. */
    edition: z.int().min(0),
    title: line(120),
    course: optionalLine(60),
    grade: optionalLine(60),
    kind: z.enum(experimentKinds),
    groups: z.int().min(1).max(60),
    procedure: optionalText(6000),
    hazards: optionalText(2000),
    protection: optionalText(2000),
    spill: optionalText(1000),
    burn: optionalText(1000),
    fire: optionalText(1000),
    eye: optionalText(1000),
    waste: optionalText(2000),
    amounts: z.array(plannedAmountInput).max(20),
  })
  .superRefine(({ kind, groups, amounts }, { addIssue }) => {
    amounts.forEach((one, index) => {
      if (totalOf(one, timesDone(kind, groups)) !== null) return;
      addIssue({ code: 'custom', message: 'amountTooLarge', path: ['amounts', index, 'amount'] });
    });
  });
export type PlanInput = z.output<typeof planInput>;

export const plannedAmount = z.object({
  substanceId: id,
  nameZh: z.string(),
  nameEn: z.string(),
  cas: z.string().nullable(),
  amount: z.int(),
  unit: z.enum(units),
  basis: z.enum(amountBases),
  purpose: z.string(),
  /** For all groups; null where it is more than a school can hold. */
  total: z.int().nullable(),
});
export type PlannedAmountView = z.output<typeof plannedAmount>;

export const versionEvent = z.object({
  id,
  at: moment,
  by: z.string(),
  kind: z.enum(versionEvents),
  words: z.string(),
});

export const experimentVersion = z.object({
  id,
  number: z.int(),
  state: z.enum(versionStates),
  edition: z.int(),
  title: z.string(),
  course: z.string(),
  grade: z.string(),
  kind: z.enum(experimentKinds),
  groups: z.int(),
  procedure: z.string(),
  hazards: z.string(),
  protection: z.string(),
  spill: z.string(),
  burn: z.string(),
  fire: z.string(),
  eye: z.string(),
  waste: z.string(),
  amounts: z.array(plannedAmount),
  /** The controlled lists that its substances are on or may be on, by substance. */
  listed: z.array(z.object({ substanceId: id, controls: z.array(control) })),
  /** Only the principal may approve it. */
  needsPrincipal: z.boolean(),
  /** The account that asks has written in it, and does not approve it. */
  ownWork: z.boolean(),
  approvedAt: moment.nullable(),
  approvedBy: z.string().nullable(),
  events: z.array(versionEvent),
});
export type ExperimentVersion = z.output<typeof experimentVersion>;

export const experimentRecord = z.object({
  id,
  number: z.string(),
  inForceId: id.nullable(),
  /** The latest first. */
  versions: z.array(experimentVersion),
  /** The latest first; twenty at most. */
  slips: z.array(
    z.object({
      id,
      number: z.string(),
      className: z.string(),
      takerName: z.string(),
      issuedOn: z.string(),
      settled: z.boolean(),
      versionNumber: z.int(),
    }),
  ),
  /** How many slips were drawn in all. */
  slipCount: z.int(),
});
export type ExperimentRecord = z.output<typeof experimentRecord>;

export const experimentRow = z.object({
  id,
  number: z.string(),
  title: z.string(),
  course: z.string(),
  grade: z.string(),
  kind: z.enum(experimentKinds),
  groups: z.int(),
  inForce: z.object({ number: z.int(), approvedAt: moment, approvedBy: z.string() }).nullable(),
  /** What is being written or waits beside it. */
  open: z.object({ number: z.int(), state: z.enum(versionStates) }).nullable(),
  controls: z.array(z.string()),
  slips: z.int(),
});
export type ExperimentRow = z.output<typeof experimentRow>;

/** What the reference data know of one substance; empty lists mean "not on file", never "harmless". */
export const reagentHints = z.object({
  substanceId: id,
  nameZh: z.string(),
  nameEn: z.string(),
  hazardClasses: z.array(z.string()),
  pictograms: z.array(z.enum(pictograms)),
  signalWord: z.enum(signalWords).nullable(),
  statements: z.array(z.object({ code: z.string(), zh: z.string(), en: z.string() })),
  notOnFile: z.array(z.string()),
  mayBeStricter: z.array(z.string()),
  controls: z.array(control),
});
export type ReagentHints = z.output<typeof reagentHints>;

export const safetyHints = z.object({
  reagents: z.array(reagentHints),
  pairs: z.array(
    z.object({ ids: z.tuple([id, id]), verdict: z.enum(['forbid', 'caution']), sources: z.array(bilingual) }),
  ),
  /** Substances whose storage group is not on file: nothing is said of their neighbours. */
  unjudged: z.array(id),
  needsPrincipal: z.boolean(),
  /** Version of the mapping, and whether a second person has compared it with the originals. */
  ghs: z.object({ version: z.string(), checked: z.boolean() }),
});
export type SafetyHints = z.output<typeof safetyHints>;

/** The bottles proposed for a version in force; all of it can still be changed in the form. */
export const slipProposal = z.object({
  versionId: id,
  experimentId: id,
  number: z.string(),
  versionNumber: z.int(),
  title: z.string(),
  grade: z.string(),
  lines: z.array(
    z.object({
      substanceId: id,
      nameZh: z.string(),
      nameEn: z.string(),
      unit: z.enum(units),
      dimension: z.enum(dimensions),
      amount: z.int(),
      parts: z.array(z.object({ bottle: bottleRow, amount: z.int() })),
      short: z.int(),
      notConvertible: z.boolean(),
    }),
  ),
});
export type SlipProposal = z.output<typeof slipProposal>;

const command = { id, versionId: id, edition: z.int().min(1) };
const page = z.int().min(1).max(100_000);

/** Experiments with their versions, approval, and what is drawn from them. */
export const experimentsContract = {
  list: procedure('chemicals.read')
    .input(
      z.strictObject({
        search: optionalLine(100),
        /** Only those of which a version waits for approval. */
        waiting: z.boolean(),
        /** Of those, only what the caller may approve. */
        mine: z.boolean().default(false),
        page,
        size: z.int().min(1).max(100),
      }),
    )
    .output(z.object({ rows: z.array(experimentRow), total: z.int() })),
  get: procedure('chemicals.read').input(z.strictObject({ id })).output(experimentRecord),
  /** Keeps a draft: a new experiment, the next version of one, or the draft that is there. */
  save: procedure('chemicals.keep').input(planInput).output(experimentRecord),
  submit: procedure('chemicals.keep').input(z.strictObject(command)).output(experimentRecord),
  approve: procedure('chemicals.approve')
    .input(z.strictObject({ ...command, words: optionalLine(300) }))
    .output(experimentRecord),
  sendBack: procedure('chemicals.approve')
    .input(z.strictObject({ ...command, words: text(1000) }))
    .output(experimentRecord),
  /** What the reference data know of the substances of an experiment, for its safety plan. */
  hints: procedure('chemicals.read')
    .input(z.strictObject({ substanceIds: z.array(id).max(20) }))
    .output(safetyHints),
  /** From which bottles a slip for the version in force is served. */
  propose: procedure('chemicals.keep')
    .input(z.strictObject({ versionId: id }))
    .output(slipProposal),
  /** 实验安全预案. */
  exportPlan: procedure('chemicals.read')
    .input(z.strictObject({ versionId: id, language }))
    .output(document),
};
