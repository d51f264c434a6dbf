import { z } from 'zod';
import { isCalendarDay } from '../school/calendar.ts';
import { isCas } from './cas.ts';

/** A name in both languages of the product. */
export const bilingual = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) });
export type Bilingual = z.output<typeof bilingual>;

/** Where the facts of a reference file or of one of its parts were read. */
export const referenceSource = z.strictObject({
  text: z.string().min(1),
  translation: z.string().min(1),
  address: z.string().min(1).nullable(),
});

/** What every reference file says about itself. */
export const referenceHead = {
  version: z
    .string({ error: 'versionMissing' })
    .trim()
    .min(1, { error: 'versionMissing' })
    .max(40, { error: 'tooLong' }),
  /** The day on which the facts were put together, `YYYY-MM-DD`. */
  asOf: z.string({ error: 'dayWrong' }).refine(isCalendarDay, { error: 'dayWrong' }),
  /** False until a second person has compared the file with the originals: shown as "please check". */
  checked: z.boolean({ error: 'checkedMissing' }),
  source: referenceSource,
  note: z.string().optional(),
  noteTranslation: z.string().optional(),
};

/** A CAS number with a right check digit, written plainly. */
export const referenceCas = z.string({ error: 'casWrong' }).refine(isCas, { error: 'casWrong' });
