import { z } from 'zod';
import { largestAmount, units } from '../chemicals/quantity.ts';
import { wasteContainerKinds, wasteContainerStates, wasteForms } from '../chemicals/waste.ts';
import { amount, second } from './chemical-schemas.ts';
import { document, language } from './document.ts';
import { day, id, moment } from './fields.ts';
import { procedure } from './procedure.ts';
import { conflict } from './put-away.ts';
import { line, optionalLine, optionalText, text } from './text.ts';

/** A category of the shipped file; the school knows its code from its firm or bureau, the program guesses none. */
export const wasteCategory = z.object({
  id: z.string(),
  nameZh: z.string(),
  nameEn: z.string(),
  form: z.enum(wasteForms),
  /** Ids of the categories with which it must never be mixed. */
  apartFrom: z.array(z.string()),
  /** 废物代码; empty while nobody has entered it. */
  code: z.string(),
});
export type WasteCategory = z.output<typeof wasteCategory>;

export const wasteSettings = z.strictObject({
  /** A container is to leave within so many days of its opening; 365 until the school says otherwise, the product's own proposal. */
  keptDays: z.int().min(1).max(1000),
  /** From so many percent of its capacity a container counts as full; 90 until the school says otherwise, likewise. */
  fullPercent: z.int().min(50).max(100),
});
export type WasteSettings = z.output<typeof wasteSettings>;

/** A container in the list; amounts in µL, mg or pieces as the form of its category says. */
export const wasteContainerRow = z.object({
  id,
  /** `FW-2026-001`, never given twice. */
  number: z.string(),
  category: wasteCategory,
  kind: z.enum(wasteContainerKinds),
  capacity: z.int(),
  contents: z.int(),
  placeId: id,
  placePath: z.string(),
  state: z.enum(wasteContainerStates),
  openedOn: z.string(),
  sealedOn: z.string().nullable(),
  handedOverOn: z.string().nullable(),
  /** The day by which it is to leave; null once it has left. */
  leavesBy: z.string().nullable(),
  /** Open and filled so far that it is to be sealed; a sealed one is full no more. */
  full: z.boolean(),
  /** Still here after `leavesBy`. */
  old: z.boolean(),
});
export type WasteContainerRow = z.output<typeof wasteContainerRow>;

/**
 * Something that speaks against putting a substance into a container: a substance that is in it already, or, with `byCategory`,
 * what the container is for (`bottleNumber` is then the container's number and the names are the category's).
 */
export const wasteConflict = conflict.extend({ byCategory: z.boolean() });
export type WasteConflict = z.output<typeof wasteConflict>;

/** Something that was put into a container; a negative amount takes back the entry that it names. */
export const wasteEntry = z.object({
  id,
  on: z.string(),
  at: moment,
  by: z.string(),
  /** What it is: the substance of the row, or what was typed. */
  name: z.string(),
  nameEn: z.string(),
  amount: z.int(),
  /** The row of the chemical ledger that it came from. */
  sequence: z.int().nullable(),
  bottleId: id.nullable(),
  bottleNumber: z.string().nullable(),
  words: z.string(),
  /** Why it went in beside something that it must not stand with. */
  despite: z.string(),
  reverses: id.nullable(),
  reversed: z.boolean(),
});
export type WasteEntry = z.output<typeof wasteEntry>;

export const wasteContainerRecord = wasteContainerRow.extend({
  openedBy: z.string(),
  words: z.string(),
  entries: z.array(wasteEntry),
  events: z.array(
    z.object({
      at: moment,
      by: z.string(),
      kind: z.enum(['opened', 'sealed', 'unsealed', 'handedOver', 'takenBack']),
      /** The reason; the note of an opening, the number of a hand-over. */
      words: z.string(),
    }),
  ),
  handOverId: id.nullable(),
});
export type WasteContainerRecord = z.output<typeof wasteContainerRecord>;

/** A row of the chemical ledger that went to waste and stands in no container yet. */
export const wasteToPlace = z.object({
  sequence: z.int(),
  on: z.string(),
  bottleId: id,
  bottleNumber: z.string(),
  substanceId: id,
  nameZh: z.string(),
  nameEn: z.string(),
  /** mg, µL or pieces of the substance. */
  amount: z.int(),
  unit: z.enum(units),
  slipId: id.nullable(),
  slipNumber: z.string().nullable(),
  className: z.string(),
  words: z.string(),
  /** It goes into no container, as somebody has said with the reason: evaporated, wiped up and burnt, made harmless and poured away. */
  leftOut: z.object({ at: moment, by: z.string(), reason: z.string() }).nullable(),
});
export type WasteToPlace = z.output<typeof wasteToPlace>;

export const wasteHandOverInput = z.strictObject({
  id,
  on: day,
  /** The licensed firm, its licence, and the number of the transfer form (转移联单). */
  firm: line(100),
  licence: line(60),
  formNumber: line(60),
  /** Who took it away for the firm. */
  receiver: line(60),
  vehicle: optionalLine(30),
  words: optionalText(500),
  /** As weighed when it left, in mg. */
  lines: z
    .array(z.strictObject({ containerId: id, weight: z.int().min(1).max(largestAmount.mass) }))
    .min(1)
    .max(100),
  second: second.unwrap(),
});
export type WasteHandOverInput = z.output<typeof wasteHandOverInput>;

export const wasteHandOver = z.object({
  id,
  /** `FWJ-2026-01`, never given twice. */
  number: z.string(),
  on: z.string(),
  at: moment,
  by: z.string(),
  second: z.string(),
  firm: z.string(),
  licence: z.string(),
  formNumber: z.string(),
  receiver: z.string(),
  vehicle: z.string(),
  words: z.string(),
  lines: z.array(
    z.object({
      containerId: id,
      containerNumber: z.string(),
      category: wasteCategory,
      contents: z.int(),
      weight: z.int(),
    }),
  ),
  /** It was entered in error; its containers are back. */
  reversed: z.object({ at: moment, by: z.string(), reason: z.string() }).nullable(),
});
export type WasteHandOver = z.output<typeof wasteHandOver>;

/** As the shipped file names them. */
const categoryId = z.string().regex(/^[a-zA-Z]{1,40}$/);
const page = z.int().min(1).max(100_000).default(1);
const size = z.int().min(1).max(100).default(50);
const ofContainer = z.strictObject({ id, containerId: id });

/** 危险废物: containers by category, what went into them, and their hand-over to the licensed firm. */
export const wasteContract = {
  settings: {
    get: procedure('chemicals.read').output(wasteSettings),
    update: procedure('chemicals.manage').input(wasteSettings).output(wasteSettings),
  },
  categories: {
    list: procedure('chemicals.read').output(z.array(wasteCategory)),
    setCode: procedure('chemicals.manage')
      .input(z.strictObject({ id: categoryId, code: optionalLine(20) }))
      .output(wasteCategory),
  },
  containers: {
    /** The open ones first, then the sealed, then what has left; the oldest of each first. */
    list: procedure('chemicals.read')
      .input(
        z.strictObject({
          state: z.enum(wasteContainerStates).optional(),
          full: z.boolean().optional(),
          old: z.boolean().optional(),
          page,
          size,
        }),
      )
      .output(z.object({ rows: z.array(wasteContainerRow), total: z.int() })),
    get: procedure('chemicals.read').input(z.strictObject({ id })).output(wasteContainerRecord),
    open: procedure('chemicals.keep')
      .input(
        z.strictObject({
          id,
          categoryId,
          kind: z.enum(wasteContainerKinds),
          capacity: amount,
          placeId: id,
          words: optionalText(300),
        }),
      )
      .output(wasteContainerRecord),
    seal: procedure('chemicals.keep').input(ofContainer).output(wasteContainerRecord),
    unseal: procedure('chemicals.keep')
      .input(ofContainer.extend({ reason: text(300) }))
      .output(wasteContainerRecord),
  },
  /** What went to waste by the ledger and stands in no container yet, the oldest first; or what goes into none (`leftOut`). */
  toPlace: procedure('chemicals.read')
    .input(z.strictObject({ page, size, leftOut: z.boolean().default(false) }))
    .output(z.object({ rows: z.array(wasteToPlace), total: z.int() })),
  entries: {
    /** What is in the container already that must not meet this; `sequence` is a row that went to waste. */
    conflicts: procedure('chemicals.read')
      .input(z.strictObject({ containerId: id, sequence: z.int().min(1) }))
      .output(z.array(wasteConflict)),
    /** A row of the ledger goes into a container (`sequence`), or residues of a lesson that are no bottle's (`name`). */
    add: procedure('chemicals.keep')
      .input(
        ofContainer.extend({
          sequence: z.int().min(1).nullable(),
          name: optionalLine(100),
          /** What it takes of the container, in the dimension of its category: a solution is more than what is dissolved. */
          amount,
          words: optionalText(300),
          despite: optionalLine(300),
        }),
      )
      .output(wasteContainerRecord),
    /** The row goes into no container, for a reason; putting it in later is still possible. */
    leaveOut: procedure('chemicals.keep')
      .input(z.strictObject({ id, sequence: z.int().min(1), reason: text(300) }))
      .output(z.object({ sequence: z.int() })),
    /** A row of today that takes an entry back; the row of the ledger waits for a container again. */
    reverse: procedure('chemicals.keep')
      .input(z.strictObject({ id, entryId: id, reason: text(300) }))
      .output(wasteContainerRecord),
  },
  handOvers: {
    list: procedure('chemicals.read')
      .input(z.strictObject({ page, size }))
      .output(z.object({ rows: z.array(wasteHandOver), total: z.int() })),
    get: procedure('chemicals.read').input(z.strictObject({ id })).output(wasteHandOver),
    /** Sealed containers leave with a licensed firm; two of the school sign. */
    add: procedure('chemicals.keep').input(wasteHandOverInput).output(wasteHandOver),
    /** Entered in error: the containers are sealed and here again, the hand-over stays in the book with its reason. */
    reverse: procedure('chemicals.keep')
      .input(z.strictObject({ id, handOverId: id, reason: text(300), second: second.unwrap() }))
      .output(wasteHandOver),
  },
  /** 危险废物管理台账 of a year: one record a container. */
  exportLedger: procedure('chemicals.read')
    .input(z.strictObject({ year: z.int().min(2000).max(2100), language }))
    .output(document),
  /** 交接单 of one hand-over, for two signatures and the firm's. */
  exportHandOver: procedure('chemicals.read').input(z.strictObject({ id, language })).output(document),
};
