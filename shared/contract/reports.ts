import { z } from 'zod';
import { grades, origins } from '../hazards/vocabulary.ts';
import { chemicalWeek } from './chemical-week.ts';
import { document, language } from './document.ts';
import { day, moment } from './fields.ts';
import { procedure } from './procedure.ts';

/** One line of figures. openAtStart + added + carriedIn + reopened (+ regraded) = closed + cancelled + openAtEnd. */
export const figures = z.object({
  openAtStart: z.int(),
  added: z.int(),
  /** Open rows of the old year's register, in the period in which the year turns (结转). */
  carriedIn: z.int(),
  reopened: z.int(),
  /** Net of gradings within the period; 0 in total and by origin. */
  regraded: z.int(),
  closed: z.int(),
  cancelled: z.int(),
  openAtEnd: z.int(),
});

export const weeklyFigures = z.object({
  period: z.object({ from: moment, until: moment, fromOn: z.string(), untilOn: z.string() }),
  /** The moment up to which events are counted: the cut-off, or now when it is still to come. */
  asOf: moment,
  total: figures,
  byOrigin: z.object(
    Object.fromEntries(origins.map((key) => [key, figures])) as Record<(typeof origins)[number], typeof figures>,
  ),
  byGrade: z.object(
    Object.fromEntries(grades.map((key) => [key, figures])) as Record<(typeof grades)[number], typeof figures>,
  ),
  overdueAtEnd: z.int(),
  extensionsGranted: z.int(),
});
export type WeeklyFigures = z.output<typeof weeklyFigures>;

export const reportsContract = {
  weekly: {
    /** The period whose cut-off is the first on or after `until`; the current one when null. */
    figures: procedure('reports.read')
      .input(z.strictObject({ until: day.nullable() }))
      .output(weeklyFigures),
    /** The chemicals of the same period; null while the school keeps none. */
    chemicals: procedure('reports.read')
      .input(z.strictObject({ until: day.nullable() }))
      .output(chemicalWeek.nullable()),
    /** 安全工作周报 as Word. */
    export: procedure('reports.read')
      .input(z.strictObject({ until: day.nullable(), language }))
      .output(document),
  },
};
