import { z } from 'zod';
import { maxSheetBytes } from '../chemicals/data-sheet.ts';
import { dimensions } from '../chemicals/quantity.ts';
import { bottleRow, substance } from './chemical-schemas.ts';
import { document } from './document.ts';
import { day, id } from './fields.ts';
import { ghsReading } from './ghs-schemas.ts';
import { procedure } from './procedure.ts';

/** What was there of a substance at the end of a day on which something moved; mg, µL or pieces, over all its bottles. */
export const levelDay = z.object({ day: z.string(), stock: z.int(), out: z.int() });
export type LevelDay = z.output<typeof levelDay>;

/** The days of those bottles that are counted in one dimension. */
export const levelSeries = z.object({ dimension: z.enum(dimensions), days: z.array(levelDay) });
export type LevelSeries = z.output<typeof levelSeries>;

/** A safety data sheet as it lies in the store. */
export const dataSheet = z.object({
  id,
  name: z.string(),
  /** The day that stands on it. */
  issuedOn: z.string(),
  addedOn: z.string(),
  by: z.string(),
  bytes: z.int(),
});
export type DataSheet = z.output<typeof dataSheet>;

export const substanceRecord = substance.extend({
  ghs: ghsReading,
  /** Those with something in them or out of them. */
  held: z.array(bottleRow),
  levels: z.array(levelSeries),
  /** The latest first: it is the one that holds. */
  sheets: z.array(dataSheet),
});
export type SubstanceRecord = z.output<typeof substanceRecord>;

/** How a substance is counted, and by what its mass becomes a volume. */
export const measure = z.object({
  id,
  dimension: z.enum(dimensions),
  /** mg per mL; null where none is on file. */
  density: z.int().nullable(),
});
export type Measure = z.output<typeof measure>;

/** Procedures of one substance. */
export const substanceProcedures = {
  get: procedure('chemicals.read').input(z.strictObject({ id })).output(substanceRecord),
  /** Of all substances: what a form needs to take grams for millilitres. */
  measures: procedure('chemicals.read').output(z.array(measure)),
  /** Somebody has compared what was taken from the shipped table with the original; `version` as it was read. */
  check: procedure('chemicals.manage')
    .input(z.strictObject({ id, version: z.int().min(1) }))
    .output(substanceRecord),
  /** Attaches a safety data sheet; those before it are kept. */
  addSheet: procedure('chemicals.keep')
    .input(
      z.strictObject({
        id,
        substanceId: id,
        issuedOn: day,
        file: z.file().max(maxSheetBytes, { error: 'photoTooLarge' }),
      }),
    )
    .output(substanceRecord),
  /** The file of a data sheet, as it was attached. */
  sheet: procedure('chemicals.read').input(z.strictObject({ id })).output(document),
};
