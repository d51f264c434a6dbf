import { z } from 'zod';
import { verdicts } from './compatibility-file.ts';
import { bilingual, referenceHead } from './reference-file.ts';
import { wasteForms } from './waste.ts';

const key = z.string().regex(/^[a-zA-Z]{1,40}$/);

/** A category of waste. Its id is never given to another one: containers name it for as long as the store lives. */
export const wasteCategoryEntry = z.strictObject({
  id: key,
  name: bilingual,
  form: z.enum(wasteForms),
  /** Categories with which it must never be mixed; written on both sides. */
  apartFrom: z.array(key),
  /** Storage groups of `incompatibility.json` of which nothing goes into it. */
  refuses: z.array(z.strictObject({ group: key, verdict: z.enum(verdicts) })),
});
export type WasteCategoryEntry = z.output<typeof wasteCategoryEntry>;

/** The file `waste-categories.json`. It has no codes: a school has them from its firm or bureau. */
export const wasteCategoriesFile = z
  .strictObject({
    ...referenceHead,
    /** Who says what is not to go into a category. */
    ruleSource: bilingual,
    categories: z.array(wasteCategoryEntry).min(1),
  })
  .check(({ value, issues }) => {
    const say = (message: string, index: number, input: unknown) =>
      issues.push({ code: 'custom', message, path: ['categories', index], input });
    const byId = new Map(value.categories.map((category) => [category.id, category]));
    value.categories.forEach(({ id, apartFrom, refuses }, index) => {
      if (byId.get(id) !== value.categories[index]) say('categoryTwice', index, id);
      for (const other of apartFrom) {
        if (other === id || !byId.get(other)?.apartFrom.includes(id)) say('apartOneWay', index, other);
      }
      if (new Set(refuses.map(({ group }) => group)).size < refuses.length) say('groupTwice', index, id);
    });
  });
export type WasteCategoriesFile = z.output<typeof wasteCategoriesFile>;
