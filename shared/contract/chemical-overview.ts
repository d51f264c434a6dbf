import { z } from 'zod';
import { id } from './fields.ts';

/** What of the chemicals has to be seen to. Each figure is the total of the list that it leads to. */
export const chemicalOverview = z.object({
  bottles: z.int(),
  openSlips: z.int(),
  lateSlips: z.int(),
  /** The year whose report on 易制毒 substances is due by 31 March, in March; null otherwise. */
  precursorYear: z.int().nullable(),
  pending: z.int(),
  /** How many of them wait for the caller's own yes: in the role that approves, and as a second person. */
  toApprove: z.int(),
  toConfirm: z.int(),
  /** Experiments of which a version waits for the caller's approval. */
  experimentsToApprove: z.int(),
  expired: z.int(),
  /** Within 30 days. */
  expiring: z.int(),
  belowMinimum: z.int(),
  aboveMaximum: z.int(),
  /** Substances that are there and lack a data sheet, or have an old one. */
  sheetsDue: z.int(),
  /** Cabinets that are to be counted today or within two days, and those whose day has passed. */
  countsDue: z.int(),
  countsLate: z.int(),
  /** Counts whose differences wait for approval, and the one that it is where there is one. */
  countsToDecide: z.int(),
  countToDecideId: id.nullable(),
  /** Counts with the loss of a listed substance that nobody has reported yet. */
  countsToReport: z.int(),
  /** Rows of the ledger that went to waste and stand in no container yet. */
  wasteToPlace: z.int(),
  /** Containers that are to be sealed, and those that should have left. */
  wasteFull: z.int(),
  wasteOld: z.int(),
  /** The row at which the program itself found the chain broken; null when it held. */
  chainBroken: z.int().nullable(),
});
export type ChemicalOverview = z.output<typeof chemicalOverview>;
