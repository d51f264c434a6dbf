import { z } from 'zod';
import { referenceCas, referenceHead } from './reference-file.ts';

const name = z.string().min(1).max(100);

/** A substance as the shipped table has it; null is "not on file", never "none". */
export const catalogueSubstance = z.strictObject({
  /** With the form that the hazard classes hold for, as the table writes it: a share, a state. */
  nameZh: name,
  nameEn: name.nullable(),
  aliases: z.array(name).max(20),
  formula: name.nullable(),
  cas: referenceCas,
  /** Number in the catalogue of hazardous chemicals, 2015. */
  catalogueNumber: z.int().min(1).nullable(),
  /** As the table shortens them; `*` at the end: a stricter class may apply. */
  hazardClasses: z.array(z.string().min(1).max(60)).max(20),
  /** Id of a group of the incompatibility matrix. */
  storageGroup: z.string().min(1).nullable(),
  note: z.string().min(1).nullable(),
});
export type CatalogueSubstance = z.output<typeof catalogueSubstance>;

/** The file `substances.json`. */
export const substanceCatalogue = z.strictObject({ ...referenceHead, substances: z.array(catalogueSubstance) });
export type SubstanceCatalogue = z.output<typeof substanceCatalogue>;
