import { z } from 'zod';
import { dimensions } from '../chemicals/quantity.ts';
import { bottleRow, substance } from './chemical-schemas.ts';
import { id } from './fields.ts';
import { ghsReading } from './ghs-schemas.ts';
import { procedure } from './procedure.ts';

/** What was there of a substance at the end of a day on which something moved; mg, µL or pieces, over all its bottles. */
export const levelDay = z.object({ day: z.string(), stock: z.int(), out: z.int() });
export type LevelDay = z.output<typeof levelDay>;

/** The days of those bottles that are counted in one dimension. */
export const levelSeries = z.object({ dimension: z.enum(dimensions), days: z.array(levelDay) });
export type LevelSeries = z.output<typeof levelSeries>;

export const substanceRecord = substance.extend({
  ghs: ghsReading,
  /** Those with something in them or out of them. */
  held: z.array(bottleRow),
  levels: z.array(levelSeries),
});
export type SubstanceRecord = z.output<typeof substanceRecord>;

/** Procedures of one substance. */
export const substanceProcedures = {
  get: procedure('chemicals.read').input(z.strictObject({ id })).output(substanceRecord),
};
