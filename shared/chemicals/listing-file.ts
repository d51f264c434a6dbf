import { z } from 'zod';
import { bilingual, referenceCas, referenceHead, referenceSource } from './reference-file.ts';

/** 易制毒 class 1, 2, 3 · 易制爆 · 剧毒 · 特别管控. */
export const listKinds = [
  'drugPrecursor1',
  'drugPrecursor2',
  'drugPrecursor3',
  'explosivePrecursor',
  'highlyToxic',
  'specialControl',
] as const;
export type ListKind = (typeof listKinds)[number];

/** Why a list file is refused. */
export const listFileProblems = [
  'notJson',
  'notAListFile',
  'versionMissing',
  'dayWrong',
  'checkedMissing',
  'sourceMissing',
  'kindUnknown',
  'kindTwice',
  'nameMissing',
  'casWrong',
  'casTwice',
  'listedAndOpen',
  'ruleWrong',
  'unknownField',
  'noList',
  'tooLong',
  'standingUnknown',
  'olderThanInForce',
  'dayInFuture',
] as const;
export type ListFileProblem = (typeof listFileProblems)[number];

/** Null: listed at any concentration. */
export const listRule = z
  .strictObject(
    { aboveMassPercent: z.number({ error: 'ruleWrong' }).min(0, 'ruleWrong').lt(100, 'ruleWrong') },
    'ruleWrong',
  )
  .nullable();
export type ListRule = z.output<typeof listRule>;

const remark = z.string().max(300, { error: 'tooLong' }).optional();

export const listEntry = z.strictObject({
  cas: referenceCas,
  /** As the list names it. */
  nameZh: z.string({ error: 'nameMissing' }).trim().min(1, { error: 'nameMissing' }).max(200, { error: 'tooLong' }),
  /** Number of the item in the list; null where it is not on file. */
  item: z.string().max(20, { error: 'tooLong' }).nullable(),
  rule: listRule,
  note: remark,
  noteTranslation: remark,
});
export type ListEntry = z.output<typeof listEntry>;

export const controlledList = z
  .strictObject({
    kind: z.enum(listKinds, { error: 'kindUnknown' }),
    name: bilingual,
    version: referenceHead.version,
    /** True: what is not an entry is not listed. False: an extract, see `compared` of the file. */
    complete: z.boolean(),
    source: referenceSource,
    /** CAS numbers that were compared with the list and could not be decided. */
    open: z.array(referenceCas),
    entries: z.array(listEntry).max(5_000, { error: 'tooLong' }),
  })
  .check(({ value, issues }) => {
    const seen = new Set<string>();
    const say = (message: ListFileProblem, path: PropertyKey[], input: string) =>
      issues.push({ code: 'custom', message, path, input });
    value.entries.forEach(({ cas }, index) => {
      if (seen.has(cas)) say('casTwice', ['entries', index, 'cas'], cas);
      seen.add(cas);
    });
    value.open.forEach((cas, index) => {
      if (seen.has(cas)) say('listedAndOpen', ['open', index], cas);
    });
  });
export type ControlledList = z.output<typeof controlledList>;

/** The file `controlled-lists.json`, or a newer one that a school loads. */
export const controlledListFile = z
  .strictObject({
    ...referenceHead,
    /** CAS numbers that were compared with every list of the file; asked only for lists that are not complete. */
    compared: z.array(referenceCas),
    lists: z.array(controlledList).min(1, { error: 'noList' }),
  })
  .check(({ value, issues }) => {
    const seen = new Set<ListKind>();
    value.lists.forEach(({ kind }, index) => {
      if (seen.has(kind))
        issues.push({ code: 'custom', message: 'kindTwice', path: ['lists', index, 'kind'], input: kind });
      seen.add(kind);
    });
  });
export type ControlledListFile = z.output<typeof controlledListFile>;
