import { z } from 'zod';
import lessons from '../../../resources/sample/chemical-lessons.json' with { type: 'json' };
import chemicals from '../../../resources/sample/chemicals.json' with { type: 'json' };

const words = z.string().min(1);
/** In the unit of the substance, g or mL; to the tenth. */
const units = z.number().min(0).max(20_000);

const stockScript = z.strictObject({
  /** A substance of the shipped table. */
  cas: words,
  unit: z.enum(['g', 'mL']),
  net: units,
  purity: words,
  /** Mass percent, where the label states one. */
  percent: z.int().min(1).max(100).optional(),
  /** mg per mL. */
  density: z.int().optional(),
  /** What was in each of its bottles when the ledger began. */
  opening: z.array(units),
  /** How many bottles were bought since. */
  bought: z.int().default(0),
  /** The last of the opening bottles has expired, and nobody takes from it. */
  lastExpires: z.boolean().default(false),
  minimum: units.optional(),
  maximum: units.optional(),
});
export type StockScript = z.output<typeof stockScript>;

const chemicalScript = z.strictObject({
  note: words,
  slipHours: z.int(),
  makers: z.array(words),
  cabinets: z.array(
    z.strictObject({
      key: words,
      name: words,
      place: words,
      keepers: z.tuple([words, words]),
      stock: z.array(stockScript),
    }),
  ),
  words: z.strictObject({
    opening: words,
    /** `{number}` of the delivery note, `{maker}`. */
    bought: words,
    despite: words,
    spoiled: words,
    /** `{grams}` that were missing. */
    counted: words,
    reversed: words,
  }),
});
export type ChemicalScript = z.output<typeof chemicalScript>;

const lessonScript = z.strictObject({
  /** Given in each school year, on this day or the next with lessons. */
  month: z.int().min(1).max(12),
  day: z.int().min(1).max(28),
  className: words,
  experiment: words,
  taker: words,
  lines: z.array(
    z.strictObject({ cas: words, issued: units, used: units, wasted: units.default(0), lost: units.default(0) }),
  ),
  /** Why something is waste or loss. */
  reason: z.string().default(''),
});
export type LessonScript = z.output<typeof lessonScript>;

/** The sample's cabinets with what stands in them, as `resources/sample/chemicals.json` tells it. */
export function readChemicalScript(): ChemicalScript {
  return chemicalScript.parse(chemicals);
}

/** The lessons of a school year that take something from the cabinets. */
export function readLessonScripts(): LessonScript[] {
  return z.array(lessonScript).parse(lessons);
}
