import { z } from 'zod';
import { id } from './fields.ts';

/** What of the chemicals waits for the caller: nought of what they are not asked for. */
export const chemicalsWaiting = z.object({
  /** Rows of the ledger that wait for the caller's own yes: in the role that approves, and as a second person. */
  toApprove: z.int(),
  toConfirm: z.int(),
  /** Experiments of which a version waits for the caller's approval. */
  experimentsToApprove: z.int(),
  /** Counts with a difference that the caller may approve, and the one that it is where there is one. */
  countsToDecide: z.int(),
  countToDecideId: id.nullable(),
  /** For a lab manager: every open slip, and how many of them are late. */
  openSlips: z.int(),
  lateSlips: z.int(),
  /** For everybody else: the late slips of what they took themselves. */
  ownLateSlips: z.int(),
  /** For a lab manager: cabinets to be counted, today or within two days, and those whose day has passed. */
  countsDue: z.int(),
  countsLate: z.int(),
});
export type ChemicalsWaiting = z.output<typeof chemicalsWaiting>;
