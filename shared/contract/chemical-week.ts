import { z } from 'zod';
import { listKinds } from '../chemicals/listing-file.ts';
import { otherSums, verbs } from '../chemicals/month-figures.ts';
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
  /** What counts found in the period, of all chemicals. */
  differences: z.array(
    z.object({
      ...named,
      bottleNumber: z.string(),
      unit: z.enum(units),
      /** More than the book said, or less. */
      amount: z.int(),
      listed: z.boolean(),
      happenedOn: z.string(),
      reason: z.string(),
      /** The row takes an adjustment back. */
      reversal: z.boolean(),
    }),
  ),
  /** Slips of all chemicals of which something was out at the cut-off, the one due first at the head. */
  openSlips: z.array(
    z.object({
      number: z.string(),
      className: z.string(),
      experiment: z.string(),
      takerName: z.string(),
      dueAt: moment,
      late: z.boolean(),
    }),
  ),
});
export type ChemicalWeek = z.output<typeof chemicalWeek>;
