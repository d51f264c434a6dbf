import { z } from 'zod';
import { approvingRoles, awaitedParties } from '../chemicals/approval.ts';
import { longestBottleNumber } from '../chemicals/bottle-number.ts';
import { isCas, plainCas } from '../chemicals/cas.ts';
import { longestDespite, longestReason } from '../chemicals/entry-words.ts';
import { accounts, movementKinds } from '../chemicals/movement.ts';
import { dimensions, largestAmount, units } from '../chemicals/quantity.ts';
import { day, id, moment } from './fields.ts';
import { ghsMarks } from './ghs-schemas.ts';
import { substanceOrigin } from './substance-origin.ts';
import { line, optionalLine, text } from './text.ts';

/** mg, µL or pieces: a whole number above 0. */
export const amount = z.int().min(1).max(largestAmount.mass);

/** CAS number with a right check digit; null where a substance has none. */
export const cas = z
  .string()
  .max(40)
  .transform(plainCas)
  .pipe(z.string().refine(isCas, { error: 'cas' }))
  .nullable();

export const chemicalSettings = z.strictObject({
  /** A slip is to be settled within so many hours. */
  slipHours: z.int().min(1).max(720),
  /** Which of 双人验收 · 双人领用 · 双人保管 · 双锁 · 双账 this school applies to listed substances. */
  twoReceive: z.boolean(),
  twoIssue: z.boolean(),
  twoKeep: z.boolean(),
  twoLocks: z.boolean(),
  twoBooks: z.boolean(),
  /** Who says yes to an issue of a listed substance above the limits (mg, µL; null: no limit). */
  approvingRole: z.enum(approvingRoles),
  approveMassAbove: amount.nullable(),
  approveVolumeAbove: amount.nullable(),
  /** After so many years a safety data sheet is to be looked at again. */
  sheetYears: z.int().min(1).max(20),
});
export type ChemicalSettings = z.output<typeof chemicalSettings>;

export const cabinetInput = z.strictObject({
  id,
  name: line(60),
  placeId: id,
  keeperId: id.nullable(),
  secondKeeperId: id.nullable(),
  retired: z.boolean(),
});
export const cabinet = cabinetInput.extend({
  name: z.string(),
  /** Full pinyin and initials for searching. */
  pinyin: z.string(),
  initials: z.string(),
  placePath: z.string(),
  keeperName: z.string().nullable(),
  secondKeeperName: z.string().nullable(),
  bottles: z.int(),
});
export type Cabinet = z.output<typeof cabinet>;

/** A controlled list that something is on, and why. */
export const control = z.object({
  kind: z.string(),
  name: z.string(),
  version: z.string(),
  item: z.string().nullable(),
  /** Listed above so many percent by mass; null: at any concentration. */
  abovePercent: z.number().nullable(),
  /** Nobody stated the concentration: to be checked. */
  uncertain: z.boolean(),
});
export type Control = z.output<typeof control>;

export const substanceInput = z.strictObject({
  id,
  /** What was read when the form opened; 0 for a new one. */
  version: z.int().min(0),
  nameZh: line(100),
  nameEn: optionalLine(200),
  aliases: z.array(line(100)).max(20),
  formula: optionalLine(100),
  cas,
  dimension: z.enum(dimensions),
  /** mg per mL. */
  density: z.int().min(1).max(100_000).nullable(),
  hazardClasses: z.array(line(60)).max(20),
  storageGroup: z.string().max(40).nullable(),
  minimum: amount.nullable(),
  maximum: amount.nullable(),
  /** A new one, begun from the shipped table with this CAS number: where that was read is kept with it. */
  fromCatalogue: z.boolean().default(false),
});
export const substance = z.object({
  id,
  version: z.int(),
  nameZh: z.string(),
  nameEn: z.string(),
  aliases: z.array(z.string()),
  formula: z.string(),
  cas: z.string().nullable(),
  dimension: z.enum(dimensions),
  density: z.int().nullable(),
  hazardClasses: z.array(z.string()),
  storageGroup: z.string().nullable(),
  minimum: z.int().nullable(),
  maximum: z.int().nullable(),
  /** Over all its bottles: in the cabinets, and out on slips; what is measured otherwise is converted by the density. */
  stock: z.int(),
  out: z.int(),
  bottles: z.int(),
  /** Bottles that are in neither sum: measured otherwise, and no density is stated. */
  uncounted: z.int(),
  /** The day on its latest data sheet; null where there is none. */
  sheetOn: z.string().nullable(),
  controls: z.array(control),
  /** Null where it was not begun from a shipped table. */
  origin: substanceOrigin.nullable(),
});
export type Substance = z.output<typeof substance>;

export const bottleState = z.enum(['inStock', 'empty', 'awaiting']);

export const bottleRow = z.object({
  id,
  number: z.string(),
  substanceId: id,
  nameZh: z.string(),
  nameEn: z.string(),
  cas: z.string().nullable(),
  purity: z.string(),
  unit: z.enum(units),
  netAmount: z.int(),
  stock: z.int(),
  out: z.int(),
  cabinetId: id,
  cabinetName: z.string(),
  expiresOn: z.string().nullable(),
  controls: z.array(z.string()),
  pending: z.int(),
  /** Whose yes its entries wait for, the strictest of several; null where none waits. */
  awaits: z.enum(awaitedParties).nullable(),
});
export type BottleRow = z.output<typeof bottleRow>;

export const movementRow = z.object({
  sequence: z.int(),
  id,
  kind: z.enum(movementKinds),
  bottleId: id,
  from: z.enum(accounts),
  to: z.enum(accounts),
  amount: z.int(),
  stockAfter: z.int(),
  outAfter: z.int(),
  cabinetName: z.string(),
  slipId: id.nullable(),
  slipNumber: z.string().nullable(),
  refersTo: z.int().nullable(),
  happenedOn: z.string(),
  recordedAt: moment,
  by: z.string(),
  second: z.string().nullable(),
  /** Still waits for the second person, or for whom `awaits` names. */
  pending: z.boolean(),
  /** Whose yes it waits for, where a second person's is not enough; null where it waits no more. */
  awaits: z.enum(approvingRoles).nullable(),
  /** The caller is somebody whose yes it waits for. */
  mayConfirm: z.boolean(),
  reversed: z.boolean(),
  /** Undone by whoever was asked for a yes, or the row that undoes it so. */
  declined: z.boolean(),
  reason: z.string(),
  hash: z.string(),
});
export type MovementRow = z.output<typeof movementRow>;

export const bottleRecord = bottleRow.extend({
  version: z.int(),
  maker: z.string(),
  batch: z.string(),
  /** Mass percent times 100. */
  concentration: z.int().nullable(),
  dimension: z.enum(dimensions),
  openedOn: z.string().nullable(),
  recordedOn: z.string(),
  density: z.int().nullable(),
  controlDetails: z.array(control),
  /** Of its substance. */
  ghs: ghsMarks,
  movements: z.array(movementRow),
  /** Names of the two who counted it, where it was there before the ledger. */
  counters: z.array(z.string()),
  photos: z.array(
    z.object({ id, name: z.string(), takenOn: z.string().nullable(), addedAt: z.string(), by: z.string() }),
  ),
});
export type BottleRecord = z.output<typeof bottleRecord>;

/** The second keeper signs in beside the first; null leaves what asks for two in the queue, to be confirmed later. */
export const second = z.strictObject({ username: line(40), password: z.string().min(1).max(200) }).nullable();

/** What every entry in the ledger has: its id (made by the form), the day, and the second person. */
export const entryFields = { id, happenedOn: day, second };

/** A new bottle with what is in it. `how`: bought, or found here with no entry yet (opening stock). */
export const bottleInput = z.strictObject({
  ...entryFields,
  bottleId: id,
  /** Empty: the next of the school's own series. */
  number: optionalLine(longestBottleNumber),
  substanceId: id,
  maker: optionalLine(100),
  batch: optionalLine(60),
  purity: optionalLine(60),
  concentration: z.int().min(0).max(10_000).nullable(),
  unit: z.enum(units),
  netAmount: amount,
  /** What is in it now; at most the net amount. */
  amount,
  openedOn: day.nullable(),
  expiresOn: day.nullable(),
  cabinetId: id,
  how: z.enum(['opening', 'received']),
  /** Opening stock: the two people who counted it. */
  counterIds: z.array(id).max(2).default([]),
  /** Opening stock: why there are no papers. Received: from whom, invoice. */
  reason: text(longestReason),
  /** Put away although something there forbids it: why. Empty otherwise. */
  despite: optionalLine(longestDespite),
});

export const slipLine = z.object({
  bottleId: id,
  bottleNumber: z.string(),
  nameZh: z.string(),
  nameEn: z.string(),
  unit: z.enum(units),
  issued: z.int(),
  returned: z.int(),
  used: z.int(),
  wasted: z.int(),
  lost: z.int(),
  out: z.int(),
  /** Whose yes the issue waits for; until then nothing leaves the bottle. Null where it waits no more. */
  awaits: z.enum(awaitedParties).nullable(),
  /** Who said no to the issue, and why. */
  declined: z.object({ by: z.string(), reason: z.string() }).nullable(),
});
export type SlipLineView = z.output<typeof slipLine>;

export const slip = z.object({
  id,
  number: z.string(),
  className: z.string(),
  experiment: z.string(),
  takerName: z.string(),
  issuedOn: z.string(),
  dueAt: moment,
  settledAt: moment.nullable(),
  late: z.boolean(),
  /** The version of an experiment that it was drawn from. */
  drawnFrom: z.object({ experimentId: id, number: z.string(), versionNumber: z.int() }).nullable(),
  lines: z.array(slipLine),
});
export type Slip = z.output<typeof slip>;

export const takerInput = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('person'), personId: id }),
  z.strictObject({ kind: z.literal('outsider'), name: line(60) }),
]);

export const issueInput = z.strictObject({
  ...entryFields,
  className: line(60),
  experiment: line(120),
  taker: takerInput,
  /** Drawn from this version of an experiment, which is in force. */
  experimentVersionId: id.nullable().default(null),
  lines: z
    .array(z.strictObject({ movementId: id, bottleId: id, amount }))
    .min(1)
    .max(30),
});

const part = z.int().min(0).max(largestAmount.mass);
/** What became of what a slip took out, this time: back, used, waste, lost. Several times until nothing is out. */
export const settleInput = z.strictObject({
  ...entryFields,
  slipId: id,
  lines: z
    .array(z.strictObject({ bottleId: id, returned: part, used: part, wasted: part, lost: part }))
    .min(1)
    .max(30),
  /** Asked for when something is waste or lost. */
  reason: optionalLine(500),
});
