import { z } from 'zod';
import { dimensions } from '../chemicals/quantity.ts';
import { id } from './fields.ts';

/** What matching bottles have in common by where they stand. */
export const cabinetGroup = z.object({
  cabinetId: id,
  name: z.string(),
  placePath: z.string(),
  keeperName: z.string().nullable(),
  secondKeeperName: z.string().nullable(),
  bottles: z.int(),
  /** Of these, on a controlled list. */
  listed: z.int(),
  substances: z.int(),
  /** Their last day has passed, or comes within 30 days. */
  expired: z.int(),
  expiring: z.int(),
});
export type CabinetGroup = z.output<typeof cabinetGroup>;

/** The sum of matching bottles of one substance that are counted alike: mg, µL or pieces. */
export const substanceGroup = z.object({
  substanceId: id,
  nameZh: z.string(),
  nameEn: z.string(),
  cas: z.string().nullable(),
  dimension: z.enum(dimensions),
  bottles: z.int(),
  cabinets: z.int(),
  stock: z.int(),
  out: z.int(),
  /** Kinds of the lists that some of them are on. */
  controls: z.array(z.string()),
  expired: z.int(),
  expiring: z.int(),
  /** Of the whole substance, whatever the filter: null where the bounds are stated in another dimension. */
  bounds: z.object({ stock: z.int(), minimum: z.int().nullable(), maximum: z.int().nullable() }).nullable(),
});
export type SubstanceGroup = z.output<typeof substanceGroup>;
