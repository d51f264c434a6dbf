import { z } from 'zod';
import { countCauses } from '../chemicals/count-cause.ts';
import { countStates } from '../chemicals/count-line.ts';
import { largestAmount, units } from '../chemicals/quantity.ts';
import { second } from './chemical-schemas.ts';
import { document, language } from './document.ts';
import { day, id, moment } from './fields.ts';
import { procedure } from './procedure.ts';
import { line, optionalText, text } from './text.ts';

const days = z.int().min(1).max(366);

/** How often is counted, in days: cabinets with listed substances, the others, all of them at once. */
export const countIntervals = z.strictObject({ listedDays: days, otherDays: days, allDays: days });

export const plannedCount = z.object({
  /** Null: all cabinets at once. */
  cabinetId: id.nullable(),
  cabinetName: z.string().nullable(),
  placePath: z.string().nullable(),
  listed: z.boolean(),
  bottles: z.int(),
  intervalDays: z.int(),
  /** The last finished count. */
  lastOn: z.string().nullable(),
  dueOn: z.string().nullable(),
  urgency: z.enum(['late', 'due', 'planned', 'nothing']),
  /** The count that is under way there. */
  openId: id.nullable(),
  openNumber: z.string().nullable(),
  openState: z.enum(countStates).nullable(),
});
export type PlannedCountRow = z.output<typeof plannedCount>;

/** A count in the list. */
export const countRow = z.object({
  id,
  number: z.string(),
  cabinetId: id.nullable(),
  cabinetName: z.string().nullable(),
  state: z.enum(countStates),
  openedOn: z.string(),
  countedOn: z.string().nullable(),
  by: z.string(),
  second: z.string(),
  lines: z.int(),
  /** How many bottles differ in the end; null while nobody may know. */
  differences: z.int().nullable(),
  /** A listed substance is lost and nobody has said that it was reported. */
  toReport: z.boolean(),
});
export type CountRow = z.output<typeof countRow>;

const counted = z.object({ found: z.boolean(), amount: z.int() });

/** A bottle of a count. What is null while the count is blind is not sent at all before. */
export const countLine = z.object({
  bottleId: id,
  substanceId: id,
  number: z.string(),
  nameZh: z.string(),
  nameEn: z.string(),
  purity: z.string(),
  batch: z.string(),
  unit: z.enum(units),
  netAmount: z.int(),
  controls: z.array(z.string()),
  listed: z.boolean(),
  cabinetName: z.string(),
  /** The book has it in another cabinet than the one that is counted: it belongs there. */
  misplaced: z.boolean(),
  /** What was typed in the round that is under way. */
  entered: counted.nullable(),
  result: z
    .object({
      book: z.int(),
      first: counted,
      recount: counted.nullable(),
      /** Found less book. */
      difference: z.int(),
      /** What the ledger has moved since: in the stock of the bottle, signed. */
      movedSince: z.int(),
      overtaken: z.boolean(),
      cause: z.enum(countCauses).nullable(),
      words: z.string(),
      approver: z.string().nullable(),
      decidedAt: moment.nullable(),
      /** The row of the ledger that the difference became. */
      sequence: z.int().nullable(),
      reportable: z.boolean(),
    })
    .nullable(),
});
export type CountLine = z.output<typeof countLine>;

export const countRecord = countRow.extend({
  openedAt: moment,
  finishedAt: moment.nullable(),
  abandonedFor: z.string().nullable(),
  /** The caller is one of the two who count. */
  mine: z.boolean(),
  /** The caller may approve differences of listed substances too. */
  mayDecideListed: z.boolean(),
  /** How many bottles agreed at the first count; null before it is compared. */
  agreed: z.int().nullable(),
  /** In a recount only those that are counted again. */
  lineList: z.array(countLine),
  /** What stood there and nobody knows, in words. */
  unknown: z.array(z.object({ id, words: z.string() })),
  reported: z.object({ on: z.string(), by: z.string(), words: z.string() }).nullable(),
});
export type CountRecord = z.output<typeof countRecord>;

const ofCount = z.strictObject({ countId: id });
const exported = z.strictObject({ id, language });

/** 盘点: the plan, the blind count by two people, the differences and their approval. */
export const countsContract = {
  intervals: {
    get: procedure('chemicals.read').output(countIntervals),
    update: procedure('chemicals.manage').input(countIntervals).output(countIntervals),
  },
  /** When which cabinet is counted next, the most urgent first. */
  plan: procedure('chemicals.read').output(z.array(plannedCount)),
  list: procedure('chemicals.read')
    .input(
      z.strictObject({
        page: z.int().min(1).max(100_000).default(1),
        size: z.int().min(1).max(100).default(50),
      }),
    )
    .output(z.object({ rows: z.array(countRow), total: z.int() })),
  get: procedure('chemicals.read').input(z.strictObject({ id })).output(countRecord),
  /** Two people begin a count of one cabinet, or of all (null). */
  open: procedure('chemicals.keep')
    .input(z.strictObject({ id, cabinetId: id.nullable(), second: second.unwrap() }))
    .output(countRecord),
  /** What is in a bottle, or that it is not there. Until the round is compared it may be typed again. */
  enter: procedure('chemicals.keep')
    .input(
      ofCount.extend({
        bottleId: id,
        /** False: not there; the amount is 0 then. */
        found: z.boolean(),
        amount: z.int().min(0).max(largestAmount.mass),
      }),
    )
    .output(counted.extend({ bottleId: id })),
  /** A bottle stands there that is not on the sheet. */
  addBottle: procedure('chemicals.keep')
    .input(ofCount.extend({ number: line(40) }))
    .output(countRecord),
  /** Something stands there that no bottle of the book is. */
  noteUnknown: procedure('chemicals.keep')
    .input(ofCount.extend({ id, words: text(300) }))
    .output(countRecord),
  /** The round is complete: what agrees is done, what differs is counted again or goes to the approver. */
  compare: procedure('chemicals.keep')
    .input(ofCount.extend({ round: z.enum(['counting', 'recounting']) }))
    .output(countRecord),
  /** Approves a difference with its cause; the ledger gets its row. */
  decide: procedure('chemicals.approve')
    .input(ofCount.extend({ id, bottleId: id, cause: z.enum(countCauses), words: optionalText(500) }))
    .output(countRecord),
  /** A count that was begun in error, or can no longer be finished. */
  abandon: procedure('chemicals.keep')
    .input(ofCount.extend({ reason: text(300) }))
    .output(countRecord),
  /** The loss was reported to the police and the bureau, on that day. */
  report: procedure('chemicals.approve')
    .input(ofCount.extend({ reportedOn: day, words: optionalText(300) }))
    .output(countRecord),
  /** 盘点表: without any figure of the book while the count is blind, filled in afterwards. */
  exportSheet: procedure('chemicals.read').input(exported).output(document),
  /** The report of a loss to the police and the bureau. */
  exportReport: procedure('chemicals.read').input(exported).output(document),
};
