import { z } from 'zod';
import { listKinds } from './listing-file.ts';
import { bilingual, referenceHead } from './reference-file.ts';

/** `forbid`: not in one cabinet; `caution`: better apart. */
export const verdicts = ['forbid', 'caution'] as const;
export type Verdict = (typeof verdicts)[number];

const key = z.string().min(1).max(40);
const judgement = { verdict: z.enum(verdicts), sources: z.array(key).min(1) };

/** A group of substances that are kept together. */
export const storageGroup = z.strictObject({ id: key, name: bilingual });
export type StorageGroup = z.output<typeof storageGroup>;

/** Who says so. */
export const compatibilitySource = z.strictObject({
  id: key,
  name: bilingual,
  note: z.string().min(1),
  noteTranslation: z.string().min(1),
  address: z.string().min(1).nullable(),
});
export type CompatibilitySource = z.output<typeof compatibilitySource>;

/** Two groups that must not stand in one cabinet; written once, holds both ways. */
export const groupPair = z.strictObject({ a: key, b: key, ...judgement });

/** Two kinds of controlled list that must not stand in one cabinet; `b` null: whatever is on none of `a`. */
export const listPair = z.strictObject({
  id: key,
  a: z.array(z.enum(listKinds)).min(1),
  b: z.array(z.enum(listKinds)).min(1).nullable(),
  ...judgement,
});
export type ListPair = z.output<typeof listPair>;

/** The file `incompatibility.json`: which groups must not stand beside which, and who says so. */
export const incompatibilityMatrix = z
  .strictObject({
    ...referenceHead,
    groups: z.array(storageGroup).min(1),
    sources: z.array(compatibilitySource).min(1),
    pairs: z.array(groupPair),
    listRules: z.array(listPair),
  })
  .check(({ value, issues }) => {
    const say = (message: string, path: PropertyKey[], input: unknown) =>
      issues.push({ code: 'custom', message, path, input });
    const groups = new Set(value.groups.map(({ id }) => id));
    const sources = new Set(value.sources.map(({ id }) => id));
    const seen = new Set<string>();
    value.pairs.forEach(({ a, b }, index) => {
      const pair = [a, b].sort().join(' ');
      if (!groups.has(a) || !groups.has(b)) say('groupUnknown', ['pairs', index], pair);
      if (seen.has(pair)) say('pairTwice', ['pairs', index], pair);
      seen.add(pair);
    });
    for (const part of ['pairs', 'listRules'] as const) {
      value[part].forEach((judged, index) => {
        for (const id of judged.sources) if (!sources.has(id)) say('sourceUnknown', [part, index, 'sources'], id);
      });
    }
  });
export type IncompatibilityMatrix = z.output<typeof incompatibilityMatrix>;
