import { z } from 'zod';
import { awaitedParties } from '../chemicals/approval.ts';
import { importColumnIds } from '../chemicals/import-columns.ts';
import { importProblemReasons } from '../chemicals/import-problem.ts';
import { units } from '../chemicals/quantity.ts';
import { language } from './document.ts';
import { id } from './fields.ts';
import { standingConflict } from './put-away.ts';

/** Larger workbooks are refused before they are read. */
const largestFile = 100_000_000;

/** What a name of the sheet means of what is there already: a substance or a cabinet by its id, a maker by its name. */
export const importMeaning = z.strictObject({
  kind: z.enum(['substance', 'cabinet', 'maker']),
  name: z.string().min(1).max(1_000),
  meaning: z.string().min(1).max(200),
});
export type ImportMeaning = z.output<typeof importMeaning>;

const source = {
  file: z.file().max(largestFile, { error: 'spreadsheetTooLarge' }),
  /** Makes substances, places, cabinets and makers that are not there yet; without, they are problems. */
  create: z.boolean(),
  /** Of what the import itself writes: reasons, the name of a place that no column states. */
  language,
  /** Where somebody has said what a name means. */
  meanings: z.array(importMeaning).max(2_000).default([]),
};

export const importPreviewInput = z.strictObject(source);

export const importInput = z.strictObject({
  /** Made by the form: the same call twice imports once. */
  id,
  ...source,
  /** Imports what is right and leaves the rest; otherwise one problem keeps everything out. */
  skipProblems: z.boolean(),
  /** The two people who counted what stands there; none where nobody says so (the command line). */
  counterIds: z.array(id).max(2).default([]),
});

/** Null where only one sheet of the workbook is read. */
const sheet = z.string().nullable();

const problem = z.object({
  sheet,
  /** As Excel numbers it. */
  row: z.int(),
  /** The header as written; null where no column is to blame. */
  column: z.string().nullable(),
  /** Key of `import:problem.*`, with what its sentence needs. */
  reason: z.enum(importProblemReasons),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
});

/** A name that is taken by the CAS number beside it. */
export const nameTaken = z.object({
  name: z.string(),
  cas: z.string(),
  /** One more name of the substance that has the number, or another form of it: a substance of its own, without the number. */
  as: z.enum(['alias', 'ownForm']),
  /** What it goes to. */
  substance: z.string(),
});
export type NameTaken = z.output<typeof nameTaken>;

const counts = {
  /** `ok` + `duplicates` + rows with problems. */
  rows: z.int(),
  ok: z.int(),
  /** Rows whose bottle number is there already. */
  duplicates: z.int(),
  problems: z.array(problem),
  /** Columns that mean nothing here. */
  otherColumns: z.array(z.string()),
  /** The sheets that were read, all of them lists of bottles. */
  sheets: z.array(z.string()),
  /** Sheets that name some of the columns, but not all that such a list needs. */
  sheetsNotRead: z.array(z.string()),
  namesTaken: z.array(nameTaken),
};

export const importResult = z.object({
  ...counts,
  /** Bottles that are in the ledger now. */
  imported: z.int(),
});
export type ImportResult = z.output<typeof importResult>;

/** How far an import is, in rows. */
export const importProgress = z.object({ done: z.int(), total: z.int() });
export type ImportProgress = z.output<typeof importProgress>;

export const importPreview = z.object({
  ...counts,
  /** How many bottles `ok` rows are. */
  bottles: z.int(),
  duplicateRows: z.array(z.int()),
  /** Of the first sheet. */
  headerRow: z.int(),
  columns: z.array(z.object({ id: z.enum(importColumnIds), header: z.string() })),
  leftOut: z.array(z.object({ sheet, row: z.int(), kind: z.enum(['total', 'note', 'header']), text: z.string() })),
  planned: z.array(
    z.object({
      sheet,
      row: z.int(),
      number: z.string(),
      name: z.string(),
      bottles: z.int(),
      unit: z.enum(units),
      netAmount: z.int(),
      amount: z.int(),
      place: z.string(),
      /** Kinds of the lists that it is on. */
      controls: z.array(z.string()),
      /** Whose yes its opening waits for. */
      awaits: z.enum(awaitedParties).nullable(),
    }),
  ),
  /** What would stand together in a cabinet and must not. */
  conflicts: z.array(standingConflict),
  creates: z.object({
    /** `filed`: with what the shipped table has of it. */
    substances: z.array(z.object({ nameZh: z.string(), cas: z.string().nullable(), filed: z.boolean() })),
    places: z.array(z.string()),
    cabinets: z.array(z.string()),
    makers: z.array(z.string()),
  }),
  /** Makers that the store has bottles of. */
  knownMakers: z.array(z.string()),
});
export type ImportPreview = z.output<typeof importPreview>;
