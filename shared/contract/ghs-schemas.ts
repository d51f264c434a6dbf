import { z } from 'zod';
import { pictograms, signalWords } from '../chemicals/ghs-file.ts';

/** What a bottle or its label shows of the hazards of its substance. */
export const ghsMarks = z.object({
  pictograms: z.array(z.enum(pictograms)),
  signalWord: z.enum(signalWords).nullable(),
});
export type GhsMarks = z.output<typeof ghsMarks>;

const both = z.object({ zh: z.string(), en: z.string() });

/** One hazard class of a substance, as it is written there. */
export const ghsClassReading = z.object({
  written: z.string(),
  /** Where the mapping read what belongs to the class; null: the class is not on file. */
  source: z.string().nullable(),
  /** Codes of its statements; empty: which one applies is not on file. */
  statements: z.array(z.string()),
  note: both.nullable(),
  /** Marked `*` in the table of classes. */
  mayBeStricter: z.boolean(),
});

/** What the mapping file says of a substance's classes, with what it says of itself. */
export const ghsReading = ghsMarks.extend({
  statements: z.array(both.extend({ code: z.string() })),
  classes: z.array(ghsClassReading),
  file: both.extend({ version: z.string(), address: z.string().nullable(), checked: z.boolean() }),
});
export type GhsReading = z.output<typeof ghsReading>;
