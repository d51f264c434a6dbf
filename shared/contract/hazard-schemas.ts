import { z } from 'zod';
import { categories, grades, hazardKinds, hazardStates, origins, photoStages } from '../hazards/vocabulary.ts';
import { day, fen, id, moment } from './fields.ts';
import { line, optionalLine, optionalText, text } from './text.ts';

/** A person as the form names them: an entry of the people list, or an outsider's name. */
export const partyInput = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('person'), personId: id }),
  z.strictObject({ kind: z.literal('outsider'), name: line(60) }),
]);
export type PartyInput = z.input<typeof partyInput>;

export const party = z.object({ personId: id.nullable(), name: z.string() });

export const criterion = z.object({
  id: z.string(),
  code: z.string(),
  text: z.string(),
  translation: z.string().nullable(),
  source: z.string(),
  /** Of the school's own making, not of a published guideline. */
  own: z.boolean(),
});
export type Criterion = z.output<typeof criterion>;

export const funds = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('amount'), amountFen: fen, source: line(100) }),
  z.strictObject({ kind: z.literal('noneNeeded') }),
]);

export const contingency = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('plan'), text: text() }),
  z.strictObject({ kind: z.literal('noneNeeded') }),
]);

/** A clause that the school adds. */
export const criterionInput = z.strictObject({ id, code: line(40), text: text(1000), source: line(200) });

/** The plan as the form sends it; the responsible person is somebody of the school. */
export const commitmentsInput = z.strictObject({
  responsibleId: id,
  measures: text(),
  funds,
  contingency,
  interimProtection: text(),
  steps: z
    .array(z.strictObject({ id, what: text(500), dueOn: day }))
    .max(30)
    .refine((steps) => new Set(steps.map((step) => step.id)).size === steps.length, { error: 'stepTwice' }),
});
export type CommitmentsInput = z.input<typeof commitmentsInput>;

const commitments = z.object({
  responsible: party,
  measures: z.string(),
  funds,
  contingency,
  interimProtection: z.string(),
  steps: z.array(
    z.object({
      id,
      what: z.string(),
      dueOn: z.string(),
      doneOn: z.string().nullable(),
      evidence: z.string().nullable(),
    }),
  ),
});

export const photo = z.object({
  id,
  sha256: z.string(),
  stage: z.enum(photoStages),
  name: z.string(),
  mediaType: z.enum(['image/jpeg', 'image/png']),
  width: z.int(),
  height: z.int(),
  takenOn: z.string().nullable(),
  addedAt: moment,
});

const round = z.object({
  number: z.int(),
  fixedBy: party,
  fixedOn: z.string(),
  result: z.string(),
  onTheSpot: z.boolean(),
  submittedAt: moment,
  recheckedBy: party.nullable(),
  recheckedOn: z.string().nullable(),
  outcome: z.enum(['passed', 'sentBack']).nullable(),
  opinion: z.string().nullable(),
  overrideReason: z.string().nullable(),
});

const extension = z.object({
  id,
  requestedBy: party,
  requestedAt: moment,
  reason: z.string(),
  interimProtection: z.string(),
  previousDueOn: z.string(),
  newDueOn: z.string(),
  decision: z.enum(['granted', 'refused', 'lapsed']).nullable(),
  decidedAt: moment.nullable(),
  decidedBy: z.string().nullable(),
  opinion: z.string().nullable(),
});

/** One line of the timeline; `detail` is what its sentence and its before/after need. */
export const timelineEntry = z.object({
  id,
  at: moment,
  by: z.string(),
  type: z.string(),
  detail: z.record(z.string(), z.unknown()),
});

/** The whole record, with its timeline and what the signed-in account may do with it now. */
export const hazardRecord = z.object({
  id,
  number: z.string(),
  state: z.enum(hazardStates),
  origin: z.enum(origins),
  originNote: z.string(),
  finder: party,
  recordedBy: party,
  placeId: id,
  placeName: z.string(),
  category: z.enum(categories),
  kind: z.enum(hazardKinds),
  description: z.string(),
  grade: z.enum(grades),
  criterion: criterion.omit({ own: true }).nullable(),
  useStopped: z.boolean().nullable(),
  foundOn: z.string(),
  recordedAt: moment,
  recordedOn: z.string(),
  commitments: commitments.nullable(),
  dueOn: z.string().nullable(),
  formerDueDates: z.array(z.object({ dueOn: z.string(), because: z.enum(['extended', 'reopened']) })),
  extensions: z.array(extension),
  rounds: z.array(round),
  photos: z.array(photo),
  closedOn: z.string().nullable(),
  reopenedOn: z.string().nullable(),
  reopenCount: z.int(),
  cancelReason: z.string().nullable(),
  version: z.int(),
  updatedAt: moment,
  overdue: z.boolean(),
  backEntry: z.boolean(),
  timeline: z.array(timelineEntry),
  /** Command names the account may give in this state. */
  allowed: z.array(z.string()),
});
export type HazardRecord = z.output<typeof hazardRecord>;

/** What every command carries: its own id (made once by the form) and the version the person was looking at. */
export const commandFields = { commandId: id, hazardId: id, version: z.int().min(1) };

export const registerInput = z.strictObject({
  id,
  foundOn: day,
  origin: z.enum(origins),
  originNote: optionalLine(200),
  finder: partyInput,
  placeId: id,
  category: z.enum(categories),
  kind: z.enum(hazardKinds),
  description: text(),
  /** Major needs the clause that makes it so and whether use stopped at once; null for a general hazard. */
  major: z.strictObject({ criterionId: z.string().max(60), useStopped: z.boolean() }).nullable(),
});
export type RegisterInput = z.input<typeof registerInput>;

export const overrideReason = text(500).nullable();
export const opinion = optionalText(2000);
