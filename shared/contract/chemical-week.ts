import { z } from 'zod';
import { awaitedParties } from '../chemicals/approval.ts';
import { countCauses } from '../chemicals/count-cause.ts';
import { listKinds } from '../chemicals/listing-file.ts';
import { otherSums, verbs } from '../chemicals/month-figures.ts';
import { movementKinds } from '../chemicals/movement.ts';
import { dimensions, units } from '../chemicals/quantity.ts';
import { moment } from './fields.ts';

const level = z.object({ stock: z.int(), out: z.int() });
const sums = [...verbs, ...otherSums] as const;
const named = { nameZh: z.string(), nameEn: z.string() };

/** A listed substance in a week: what was held at its two ends, and what was done between them, in mg, µL or pieces. */
export const substanceWeek = z.object({
  ...named,
  cas: z.string().nullable(),
  lists: z.array(z.enum(listKinds)),
  dimension: z.enum(dimensions),
  /** In which its amounts are written. */
  unit: z.enum(units),
  /** Bottles that hold something at the cut-off, or of which something is out. */
  bottles: z.int(),
  opening: level,
  closing: level,
  /** By what was done, less what was reversed; `adjusted` has the sign of the difference. */
  sums: z.object(Object.fromEntries(sums.map((key) => [key, z.int()])) as Record<(typeof sums)[number], z.ZodInt>),
  /** What of these figures nobody had said yes to at the cut-off; like ones added up. */
  waiting: z.array(
    z.object({
      kind: z.enum(movementKinds),
      amount: z.int(),
      awaits: z.enum(awaitedParties),
      /** Entered in the period, not before it. */
      inPeriod: z.boolean(),
    }),
  ),
});
export type SubstanceWeek = z.output<typeof substanceWeek>;

/** The chemicals of a reporting period, by what was entered in the ledger up to the cut-off. */
export const chemicalWeek = z.object({
  /** Of listed substances only: those that were held, or to which something happened. By name. */
  substances: z.array(substanceWeek),
  /** Rows entered in the period for listed substances, by what was done; reversals are rows of their own. */
  rows: z.object({
    ...(Object.fromEntries(sums.map((key) => [key, z.int()])) as Record<(typeof sums)[number], z.ZodInt>),
    moved: z.int(),
    reversed: z.int(),
    total: z.int(),
    /** Of them, those for which a second person is asked and had not said yes at the cut-off. */
    waiting: z.int(),
  }),
  /** How many cabinets were counted to the end in the period, and the numbers of the counts that were under way at the cut-off. */
  counts: z.object({ cabinets: z.int(), underWay: z.array(z.string()) }),
  /**
   * What counts found, of all chemicals, as it stood at the cut-off: differences that were entered in the ledger or left as they
   * were in the period, and all that still had to be decided.
   */
  differences: z.array(
    z.object({
      ...named,
      bottleNumber: z.string(),
      unit: z.enum(units),
      /** More than the book said, or less. */
      amount: z.int(),
      listed: z.boolean(),
      /** Entered in the ledger, or counted where it was not. */
      happenedOn: z.string(),
      /** `reversed`: a row that had entered a difference was taken back. */
      state: z.enum(['adjusted', 'reversed', 'leftAsIs', 'toDecide']),
      /** Null for what was found without a count. */
      countNumber: z.string().nullable(),
      cause: z.enum(countCauses).nullable(),
      reason: z.string(),
    }),
  ),
  /** What stood in the cabinets counted in the period and is no bottle of the book. */
  unknown: z.array(z.object({ countNumber: z.string(), words: z.string() })),
  /** Slips of all chemicals of which something was out at the cut-off, the one due first at the head. */
  openSlips: z.array(
    z.object({
      number: z.string(),
      className: z.string(),
      experiment: z.string(),
      takerName: z.string(),
      dueAt: moment,
      late: z.boolean(),
      /** Whose yes its issue waited for at the cut-off. */
      awaits: z.enum(awaitedParties).nullable(),
    }),
  ),
});
export type ChemicalWeek = z.output<typeof chemicalWeek>;
