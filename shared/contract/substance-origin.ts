import { z } from 'zod';
import { bilingual } from '../chemicals/reference-file.ts';

/** A substance of the shipped table, to begin a new one with; its classes want a second reader. */
export const catalogueEntry = z.object({
  nameZh: z.string(),
  nameEn: z.string(),
  aliases: z.array(z.string()),
  formula: z.string(),
  cas: z.string(),
  hazardClasses: z.array(z.string()),
  storageGroup: z.string().nullable(),
  checked: z.boolean(),
  source: z.string(),
});
export type CatalogueEntry = z.output<typeof catalogueEntry>;

/** Where classes, formula and storage group of a substance were read that was begun from the shipped table. */
export const substanceOrigin = z.object({
  /** Of the table. */
  version: z.string(),
  source: bilingual,
  /** Nobody has compared them with the original yet: neither the table's second reader nor anybody here. */
  pleaseCheck: z.boolean(),
  /** Who compared them here, and when. */
  checked: z.object({ by: z.string(), on: z.string() }).nullable(),
});
export type SubstanceOrigin = z.output<typeof substanceOrigin>;
