import { z } from 'zod';
import { chemicalsWaiting } from './chemical-waiting.ts';
import { moment } from './fields.ts';
import { hazardListRow } from './hazards.ts';
import { procedure } from './procedure.ts';

/** Why something waits: what its owner has to do next. */
export const waitingReasons = ['plan', 'fix', 'fixOverdue', 'recheck', 'decideExtension', 'tell'] as const;

const waitingRow = z.object({ hazard: hazardListRow, reason: z.enum(waitingReasons), tell: z.string().nullable() });

export const overview = z.object({
  /** Hazards that wait for the signed-in account, most urgent first; `tell` names who has no account and must be told. */
  waiting: z.array(waitingRow),
  waitingTotal: z.int(),
  /** Beside the hazards: what of the chemicals waits for the account. */
  chemicals: chemicalsWaiting,
  overdue: z.array(hazardListRow),
  overdueTotal: z.int(),
  /**
   * Fixes that the account has to see to (the officer and the principal: every one, others: those they answer for) past
   * their due day, and due within two days from today.
   */
  due: z.object({ overdue: z.int(), soon: z.int() }),
  summary: z.object({ open: z.int(), overdue: z.int(), majorOpen: z.int(), awaitingRecheck: z.int() }),
  cutOffAt: moment,
  /** The same in the school's time zone: `YYYY-MM-DD` and `HH:MM`. */
  cutOffLocal: z.object({ day: z.string(), time: z.string() }),
  now: moment,
  /** Open hazards by category, largest first, and the last twelve periods' added and closed. */
  openByCategory: z.array(z.object({ category: z.string(), general: z.int(), major: z.int() })),
  weeks: z.array(z.object({ untilOn: z.string(), added: z.int(), closed: z.int(), openAtEnd: z.int() })),
});
export type Overview = z.output<typeof overview>;

export const homeContract = {
  overview: procedure('self').output(overview),
};
