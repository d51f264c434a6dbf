import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { ownAnswers } from '../chemicals/approval.ts';
import { maxPhotoBytes } from '../hazards/photo-limits.ts';
import { chainCheck, chainState } from './chain-schemas.ts';
import { countsContract } from './chemical-counts.ts';
import { importInput, importPreview, importPreviewInput, importProgress, importResult } from './chemical-import.ts';
import { chemicalListsContract } from './chemical-lists.ts';
import { chemicalOverview } from './chemical-overview.ts';
import {
  amount,
  bottleInput,
  bottleRecord,
  bottleRow,
  cabinet,
  cabinetInput,
  chemicalSettings,
  entryFields,
  issueInput,
  movementRow,
  second,
  settleInput,
  slip,
  substance,
  substanceInput,
} from './chemical-schemas.ts';
import { wasteContract } from './chemical-waste.ts';
import { document, language } from './document.ts';
import { experimentsContract } from './experiments.ts';
import { day, id } from './fields.ts';
import { exportLabels } from './labels.ts';
import { procedure } from './procedure.ts';
import { conflict, standingConflict } from './put-away.ts';
import { cabinetGroup, substanceGroup } from './stock-groups.ts';
import { catalogueEntry } from './substance-origin.ts';
import { substanceProcedures } from './substance-record.ts';
import { line, optionalLine, text } from './text.ts';

/** A month `YYYY-MM`. */
export const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/);

export const bottleFilter = z.strictObject({
  search: optionalLine(100).optional(),
  cabinetId: id.optional(),
  substanceId: id.optional(),
  /** Only those on a controlled list. */
  controlled: z.boolean().optional(),
  /** Also those that are empty with nothing out. */
  withEmpty: z.boolean().optional(),
  /** Only those whose last day has passed, or comes within 30 days. */
  expired: z.boolean().optional(),
  expiring: z.boolean().optional(),
  /** Only those of substances of which less, or more, is there than the school wants. */
  belowMinimum: z.boolean().optional(),
  aboveMaximum: z.boolean().optional(),
});
export type BottleFilter = z.output<typeof bottleFilter>;

const page = z.int().min(1).max(100_000);
const entered = z.object({ movements: z.array(movementRow) });

export const monthToClose = z.object({
  /** The month of the first entry of the book; null before there is any. */
  firstMonth: month.nullable(),
  /** Entries dated in the month, confirmations left out, and how many of them are of listed substances. */
  entries: z.int(),
  listed: z.int(),
  /** Rows up to its end that wait for somebody's yes. */
  waiting: z.int(),
  /** Slips issued up to its end that are open. */
  openSlips: z.array(z.object({ id, number: z.string() })),
});
export type MonthToClose = z.output<typeof monthToClose>;

export const chemicalsContract = {
  settings: {
    get: procedure('chemicals.read').output(chemicalSettings),
    update: procedure('chemicals.manage').input(chemicalSettings).output(chemicalSettings),
  },
  cabinets: {
    list: procedure('chemicals.read').output(z.array(cabinet)),
    /** What stands together now and must not. */
    conflicts: procedure('chemicals.read').output(z.array(standingConflict)),
    save: procedure('chemicals.manage').input(cabinetInput).output(cabinet),
  },
  /** The shipped table of substances, searched by Chinese, English, alias, formula and CAS. */
  catalogue: procedure('chemicals.read')
    .input(z.strictObject({ search: line(100) }))
    .output(z.array(catalogueEntry)),
  substances: {
    list: procedure('chemicals.read')
      .input(
        z.strictObject({
          search: optionalLine(100).optional(),
          beyond: z.enum(['belowMinimum', 'aboveMaximum', 'sheetDue', 'toCheck']).optional(),
        }),
      )
      .output(z.array(substance)),
    save: procedure('chemicals.keep').input(substanceInput).output(substance),
    ...substanceProcedures,
  },
  bottles: {
    list: procedure('chemicals.read')
      .input(bottleFilter.extend({ page: page.default(1), size: z.int().min(1).max(200).default(100) }))
      .output(z.object({ rows: z.array(bottleRow), total: z.int() })),
    /** The same bottles by where they stand, and by what they are. */
    byCabinet: procedure('chemicals.read').input(bottleFilter).output(z.array(cabinetGroup)),
    bySubstance: procedure('chemicals.read').input(bottleFilter).output(z.array(substanceGroup)),
    get: procedure('chemicals.read').input(z.strictObject({ id })).output(bottleRecord),
    /** Looks a bottle up by its number, as a scanner types it. */
    find: procedure('chemicals.read')
      .input(z.strictObject({ number: line(40) }))
      .output(bottleRow.nullable()),
    /** What stands in the cabinet already that the substance must not stand beside. */
    conflicts: procedure('chemicals.read')
      .input(z.strictObject({ substanceId: id, cabinetId: id, bottleId: id.nullable() }))
      .output(z.array(conflict)),
    add: procedure('chemicals.keep').input(bottleInput).output(bottleRecord),
    addPhoto: procedure('chemicals.keep')
      .input(z.strictObject({ id, bottleId: id, file: z.file().max(maxPhotoBytes, { error: 'photoTooLarge' }) }))
      .output(bottleRecord),
    photo: procedure('chemicals.read').input(z.strictObject({ id })).output(z.file()),
    move: procedure('chemicals.keep')
      .input(z.strictObject({ ...entryFields, bottleId: id, cabinetId: id, despite: optionalLine(300) }))
      .output(entered),
    /** Waste or loss straight from the cabinet. */
    remove: procedure('chemicals.keep')
      .input(
        z.strictObject({ ...entryFields, bottleId: id, amount, what: z.enum(['wasted', 'lost']), reason: text(500) }),
      )
      .output(entered),
    /** After a count: what is really there. */
    adjust: procedure('chemicals.approve')
      .input(
        z.strictObject({
          ...entryFields,
          bottleId: id,
          counted: z.int().min(0).max(1_000_000_000),
          reason: text(500),
        }),
      )
      .output(entered),
  },
  slips: {
    list: procedure('chemicals.read')
      .input(
        z.strictObject({
          open: z.boolean(),
          /** Only those that are open and late. */
          late: z.boolean().optional(),
          page: page.default(1),
          size: z.int().min(1).max(100).default(50),
        }),
      )
      .output(z.object({ slips: z.array(slip), total: z.int() })),
    get: procedure('chemicals.read').input(z.strictObject({ id })).output(slip),
    issue: procedure('chemicals.keep').input(issueInput).output(slip),
    settle: procedure('chemicals.keep').input(settleInput).output(slip),
  },
  movements: {
    /** The ledger, latest first. */
    list: procedure('chemicals.read')
      .input(
        z.strictObject({
          from: day.optional(),
          to: day.optional(),
          pending: z.boolean().optional(),
          /** Only what waits for the caller's own yes: for that of their role, or for that of a second person. */
          mine: z.enum(ownAnswers).optional(),
          page: page.default(1),
          size: z.int().min(1).max(200).default(100),
        }),
      )
      .output(
        z.object({
          rows: z.array(
            movementRow.extend({ bottleNumber: z.string(), nameZh: z.string(), nameEn: z.string(), unit: z.string() }),
          ),
          total: z.int(),
        }),
      ),
    /** The second person says yes to a row that waits. */
    confirm: procedure('chemicals.confirm')
      .input(z.strictObject({ id, sequence: z.int().min(1) }))
      .output(entered),
    /** The same yes to several rows, all of them or none. */
    confirmAll: procedure('chemicals.confirm')
      .input(
        z.strictObject({
          entries: z
            .array(z.strictObject({ id, sequence: z.int().min(1) }))
            .min(1)
            .max(200),
        }),
      )
      .output(entered),
    /** They say no to it, with a reason: a reversal of today undoes it. */
    decline: procedure('chemicals.confirm')
      .input(z.strictObject({ id, sequence: z.int().min(1), reason: text(500) }))
      .output(entered),
    /** 冲正: a row of today that undoes an earlier one. */
    reverse: procedure('chemicals.keep')
      .input(z.strictObject({ id, sequence: z.int().min(1), reason: text(500), second }))
      .output(entered),
  },
  chain: {
    /** Reads every row and proves the chain. */
    verify: procedure('chemicals.read').output(chainState),
    /** What the program itself found when it last proved what was new; null before its first check. */
    lastCheck: procedure('chemicals.read').output(chainCheck.nullable()),
    /** Whether the ledger still holds the row count and head that were printed and signed. */
    checkHead: procedure('chemicals.read')
      .input(z.strictObject({ rows: z.int().min(1), head: line(100) }))
      .output(z.object({ holds: z.boolean() })),
  },
  months: {
    list: procedure('chemicals.read').output(
      z.array(
        z.object({ month, rows: z.int(), head: z.string(), closedAt: z.string(), by: z.string(), second: z.string() }),
      ),
    ),
    /** What stands in a month, and what up to its end waits or is open, before it is signed. */
    toClose: procedure('chemicals.read').input(z.strictObject({ month })).output(monthToClose),
    /** Two people sign, one of them somebody who approves: nothing is entered into the month, or an earlier one, any more. */
    close: procedure('chemicals.closeMonth')
      .input(z.strictObject({ month, second: second.unwrap() }))
      .output(z.object({ month, rows: z.int(), head: z.string() })),
  },
  /** 盘点. */
  counts: countsContract,
  lists: chemicalListsContract,
  /** For home and for the ledger's own first page. */
  overview: procedure('chemicals.read').output(chemicalOverview),
  exportLedger: procedure('chemicals.read').input(z.strictObject({ month, language })).output(document),
  exportSlip: procedure('chemicals.read').input(z.strictObject({ id, language })).output(document),
  exportLabels,
  exportStock: procedure('chemicals.read').input(z.strictObject({ language })).output(document),
  /** The draft of the yearly report on 易制毒 substances, due on 31 March of the next year. */
  exportPrecursors: procedure('chemicals.read')
    .input(z.strictObject({ year: z.int().min(2000).max(2100), language }))
    .output(document),
  /** What goes with the weekly report whose cut-off is the first on or after `until` (危化品情况附件). */
  exportWeek: procedure('chemicals.read')
    .input(z.strictObject({ until: day.nullable(), language }))
    .output(document),
  /** Every bottle with all its columns, as Excel; the import reads it back equal. */
  exportSheet: procedure('chemicals.read').input(z.strictObject({ language })).output(document),
  experiments: experimentsContract,
  /** 危险废物. */
  waste: wasteContract,
  import: {
    /** What an import would do, row by row; changes nothing. */
    preview: procedure('chemicals.keep').input(importPreviewInput).output(importPreview),
    /** Bottles and opening stock from a spreadsheet, all or nothing. */
    run: procedure('chemicals.keep').input(importInput).output(importResult),
    /** Says again and again how far the import with this id is; to be asked before it begins. */
    watch: procedure('chemicals.keep').input(z.strictObject({ id })).output(eventIterator(importProgress)),
    /** What the import with this id has entered: null when it was cancelled before its end. */
    entered: procedure('chemicals.keep').input(z.strictObject({ id })).output(importResult.nullable()),
  },
};
