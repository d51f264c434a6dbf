import { z } from 'zod';
import { listFileProblems, listKinds } from '../chemicals/listing-file.ts';
import { control } from './chemical-schemas.ts';
import { document, language } from './document.ts';
import { id, moment } from './fields.ts';
import { procedure } from './procedure.ts';
import { optionalLine } from './text.ts';

/** Larger files are refused before they are read. */
const largestFile = 20_000_000;

const kind = z.enum(listKinds);
const bilingual = z.object({ zh: z.string(), en: z.string() });
/** The load that was the newest when a page was read; 0 where only the shipped lists are there. */
const loadSequence = z.int().min(0);

export const listInForce = z.object({
  kind,
  name: bilingual,
  version: z.string(),
  /** The day on which its facts were put together. */
  asOf: z.string(),
  checked: z.boolean(),
  /** False: an extract; what is not on it may still be listed. */
  complete: z.boolean(),
  source: bilingual.extend({ address: z.string().nullable() }),
  entries: z.int(),
  /** How many were compared and could not be decided. */
  open: z.int(),
  /** Null: shipped with the program. */
  loaded: z.object({ sequence: z.int(), at: moment, by: z.string() }).nullable(),
});
export type ListInForce = z.output<typeof listInForce>;

export const listEntryRow = z.object({
  cas: z.string(),
  nameZh: z.string(),
  /** Of the school's own substance with this number, where there is one. */
  nameEn: z.string(),
  item: z.string().nullable(),
  abovePercent: z.number().nullable(),
  note: bilingual.nullable(),
  /** Compared and not decided: not on the list, and not off it. */
  open: z.boolean(),
  /** Bottles of it that are not empty. */
  bottles: z.int(),
  substanceId: id.nullable(),
});
export type ListEntryRow = z.output<typeof listEntryRow>;

/** A bottle that is on other lists than before, and why. */
export const holdingChange = z.object({
  bottleId: id,
  bottleNumber: z.string(),
  nameZh: z.string(),
  nameEn: z.string(),
  change: z.enum(['listed', 'unlisted', 'reclassified']),
  before: z.array(control),
  after: z.array(control),
});
export type HoldingChangeRow = z.output<typeof holdingChange>;

const side = z.object({ nameZh: z.string(), item: z.string().nullable(), abovePercent: z.number().nullable() });
export const entryChange = z.object({
  change: z.enum(['added', 'removed', 'changed']),
  cas: z.string(),
  nameZh: z.string(),
  before: side.nullable(),
  after: side.nullable(),
});

export const listFinding = z.object({
  /** The line of a text, the row of a sheet. */
  line: z.int(),
  /** The field or the header of the column; empty for the file itself. */
  where: z.string(),
  problem: z.enum(listFileProblems),
});

export const listPreview = z.object({
  /** What is wrong with the file; nothing of a wrong file is used. */
  problems: z.array(listFinding),
  version: z.string(),
  asOf: z.string(),
  checked: z.boolean(),
  lists: z.array(
    z.object({
      kind,
      name: bilingual,
      version: z.string(),
      versionBefore: z.string().nullable(),
      complete: z.boolean(),
      entries: z.int(),
      added: z.int(),
      removed: z.int(),
      changed: z.int(),
      /** The first of them. */
      changes: z.array(entryChange),
    }),
  ),
  /** Bottles that are not empty and will be on other lists: all of them counted, the first listed. */
  holdings: z.object({
    listed: z.int(),
    unlisted: z.int(),
    reclassified: z.int(),
    rows: z.array(holdingChange),
  }),
  /** To be given back when it is loaded: what was loaded in between makes the preview wrong. */
  seen: loadSequence,
});
export type ListPreview = z.output<typeof listPreview>;

const file = z.file().max(largestFile, { error: 'spreadsheetTooLarge' });

export const chemicalListsContract = {
  /** The lists in force, one a kind. */
  current: procedure('chemicals.read').output(z.array(listInForce)),
  entries: procedure('chemicals.read')
    .input(
      z.strictObject({
        kind,
        search: optionalLine(100).optional(),
        page: z.int().min(1).max(100_000).default(1),
        size: z.int().min(1).max(200).default(100),
      }),
    )
    .output(z.object({ rows: z.array(listEntryRow), total: z.int() })),
  /** What loading a file would change; changes nothing. */
  preview: procedure('chemicals.manage').input(z.strictObject({ file })).output(listPreview),
  /** Loads a file and compares every bottle with it, all or nothing. */
  load: procedure('chemicals.manage')
    .input(z.strictObject({ id, file, seen: loadSequence }))
    .output(z.object({ sequence: z.int(), bottles: z.int() })),
  /** What was loaded, latest first; all of it is kept. */
  loads: procedure('chemicals.read').output(
    z.array(
      z.object({
        sequence: z.int(),
        version: z.string(),
        asOf: z.string(),
        kinds: z.array(kind),
        fileName: z.string(),
        at: moment,
        by: z.string(),
        bottles: z.int(),
      }),
    ),
  ),
  /** The bottles that a load put on other lists. */
  changes: procedure('chemicals.read')
    .input(z.strictObject({ sequence: z.int().min(1) }))
    .output(z.array(holdingChange)),
  /** The lists in force (null), the shipped ones (0) or those of a load, in a form that can be loaded again. */
  export: procedure('chemicals.read')
    .input(z.strictObject({ sequence: loadSequence.nullable(), format: z.enum(['xlsx', 'json']), language }))
    .output(document),
};
