import { z } from 'zod';
import { listKinds } from './listing-file.ts';
import { referenceCas, referenceHead } from './reference-file.ts';

const names = z.array(z.string().min(1).max(100)).min(1).max(10);

/** What schools call a substance beside the names of the shipped table. */
const sameSubstance = z.strictObject({ cas: referenceCas, names });

/** What is written beside the number of a substance and is another form of it, or a solution. */
const otherForm = z.strictObject({
  cas: referenceCas,
  names,
  /** Kinds of list that have the number and do not mean this form. */
  notListedAs: z.array(z.enum(listKinds)),
  note: z.string().min(1),
});
export type OtherForm = z.output<typeof otherForm>;

/** The file `school-names.json`. */
export const schoolNamesFile = z.strictObject({
  ...referenceHead,
  same: z.array(sameSubstance),
  other: z.array(otherForm),
});
