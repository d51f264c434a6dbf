import { z } from 'zod';
import { maxPhotoBytes } from '../hazards/photo-limits.ts';
import { categories, grades, hazardStates, origins, photoStages } from '../hazards/vocabulary.ts';
import { document, language } from './document.ts';
import { day, id } from './fields.ts';
import {
  commandFields,
  commitmentsInput,
  criterion,
  criterionInput,
  hazardRecord,
  opinion,
  overrideReason,
  partyInput,
  photo,
  registerInput,
} from './hazard-schemas.ts';
import { procedure } from './procedure.ts';
import { line, optionalLine, text } from './text.ts';

export const hazardSorts = ['number', 'foundOn', 'dueOn', 'updatedAt', 'state', 'grade'] as const;
export const hazardListSizes = [25, 50, 100] as const;

/** Filters of the list, as they stand in the address. Everything left out is not asked. */
export const hazardFilter = z.strictObject({
  search: optionalLine(100).optional(),
  states: z.array(z.enum(hazardStates)).max(5).optional(),
  origins: z.array(z.enum(origins)).max(4).optional(),
  grade: z.enum(grades).optional(),
  categories: z.array(z.enum(categories)).max(17).optional(),
  /** The place or anything within it. */
  placeId: id.optional(),
  responsibleId: id.optional(),
  foundFrom: day.optional(),
  foundTo: day.optional(),
  overdue: z.boolean().optional(),
  /** Open and waiting for the signed-in account's person or role. */
  mine: z.boolean().optional(),
  extended: z.boolean().optional(),
});
export type HazardFilter = z.output<typeof hazardFilter>;

export const hazardListInput = hazardFilter.extend({
  sort: z.enum(hazardSorts).default('updatedAt'),
  direction: z.enum(['asc', 'desc']).default('desc'),
  /** From 1. */
  page: z.int().min(1).max(100_000).default(1),
  size: z.int().min(1).max(100).default(50),
});

export const hazardListRow = z.object({
  id,
  number: z.string(),
  state: z.enum(hazardStates),
  grade: z.enum(grades),
  origin: z.enum(origins),
  category: z.enum(categories),
  description: z.string(),
  placeName: z.string(),
  responsibleName: z.string().nullable(),
  foundOn: z.string(),
  recordedOn: z.string(),
  dueOn: z.string().nullable(),
  closedOn: z.string().nullable(),
  extensionCount: z.int(),
  overdue: z.boolean(),
  backEntry: z.boolean(),
});
export type HazardListRow = z.output<typeof hazardListRow>;

export const hazardList = z.object({
  rows: z.array(hazardListRow),
  /** Rows that match the filters, over all pages. */
  total: z.int(),
  /** Of those the account may see, whatever the filters say. */
  summary: z.object({ open: z.int(), overdue: z.int(), majorOpen: z.int(), waitingForMe: z.int() }),
});

const record = hazardRecord;
const recheck = { ...commandFields, recheckedBy: partyInput, recheckedOn: day, opinion, overrideReason };

export const hazardsContract = {
  list: procedure('hazards.read').input(hazardListInput).output(hazardList),
  get: procedure('hazards.read').input(z.strictObject({ id })).output(record),
  /** Looks a record up by its number `HZ-2026-0001`. */
  find: procedure('hazards.read')
    .input(z.strictObject({ number: line(20) }))
    .output(z.object({ id }).nullable()),
  photo: procedure('hazards.read')
    .input(z.strictObject({ hazardId: id, photoId: id }))
    .output(z.file()),
  criteria: {
    list: procedure('hazards.read').output(z.array(criterion)),
    add: procedure('criteria.manage').input(criterionInput).output(criterion),
  },
  register: procedure('hazards.register').input(registerInput).output(record),
  correct: procedure('hazards.correct')
    .input(
      z.strictObject({
        ...commandFields,
        reason: text(500),
        description: text(),
        placeId: id,
        category: z.enum(categories),
      }),
    )
    .output(record),
  grade: procedure('hazards.grade')
    .input(
      z.strictObject({
        ...commandFields,
        reason: text(500),
        major: z.strictObject({ criterionId: z.string().max(60), useStopped: z.boolean() }).nullable(),
      }),
    )
    .output(record),
  commit: procedure('hazards.plan')
    .input(z.strictObject({ ...commandFields, commitments: commitmentsInput, dueOn: day }))
    .output(record),
  revise: procedure('hazards.plan')
    .input(z.strictObject({ ...commandFields, reason: text(500), commitments: commitmentsInput }))
    .output(record),
  completeStep: procedure('hazards.fix')
    .input(z.strictObject({ ...commandFields, stepId: id, doneOn: day, evidence: text(1000) }))
    .output(record),
  addPhoto: procedure('hazards.fix')
    .input(
      z.strictObject({
        ...commandFields,
        stage: z.enum(photoStages),
        file: z.file().max(maxPhotoBytes, { error: 'photoTooLarge' }),
        /** Typed when the picture does not say; what the picture says wins. */
        takenOn: day.nullable(),
      }),
    )
    .output(z.object({ photo, record })),
  requestExtension: procedure('hazards.fix')
    .input(z.strictObject({ ...commandFields, reason: text(1000), interimProtection: text(), newDueOn: day }))
    .output(record),
  grantExtension: procedure('hazards.extend')
    .input(z.strictObject({ ...commandFields, opinion }))
    .output(record),
  refuseExtension: procedure('hazards.extend')
    .input(z.strictObject({ ...commandFields, opinion: text(1000) }))
    .output(record),
  submit: procedure('hazards.fix')
    .input(z.strictObject({ ...commandFields, fixedBy: partyInput, fixedOn: day, result: text(), overrideReason }))
    .output(record),
  fixOnTheSpot: procedure('hazards.fix')
    .input(z.strictObject({ ...commandFields, fixedBy: partyInput, fixedOn: day, result: text() }))
    .output(record),
  pass: procedure('hazards.recheck').input(z.strictObject(recheck)).output(record),
  sendBack: procedure('hazards.recheck')
    .input(z.strictObject({ ...recheck, opinion: text(2000) }))
    .output(record),
  reopen: procedure('hazards.conclude')
    .input(z.strictObject({ ...commandFields, reason: text(1000) }))
    .output(record),
  cancel: procedure('hazards.conclude')
    .input(z.strictObject({ ...commandFields, reason: text(1000) }))
    .output(record),
  /** 隐患排查治理台账: the rows that match the filters, as Word. */
  exportLedger: procedure('hazards.export')
    .input(z.strictObject({ filter: hazardFilter, until: day.nullable(), language }))
    .output(document),
  /** The record sheet of one hazard with its photos, as Word. */
  exportRecord: procedure('hazards.read').input(z.strictObject({ id, language })).output(document),
};
