import type { Language } from '../../shared/contract/document.ts';
import { type CallContext, callerOf } from '../call/call-context.ts';
import { chemicalWeek } from '../chemicals/week-queries.ts';
import { wordFile } from '../documents/word-file.ts';
import { documentBasisOf } from '../school/queries.ts';
import { buildWeeklyReport } from './documents/weekly-report.ts';
import { frameReport, openHazardsAt, weeklyFigures } from './queries.ts';

/** The weekly work report (安全工作周报) of a period, issued on the day of its cut-off, from the figures the screen shows. */
export async function exportWeeklyReport(
  context: CallContext,
  { until, language }: { until: string | null; language: Language },
): Promise<File> {
  const { store, clock } = context;
  const now = clock.now();
  const data = await store.read(async (db) => {
    const { period, asOf, rule } = await frameReport(db, until, now);
    return {
      ...(await documentBasisOf(db, language, now)),
      issuedOn: period.untilOn,
      figures: await weeklyFigures(db, period, asOf, rule),
      chemicals: await chemicalWeek(db, period.from, asOf),
      openHazards: await openHazardsAt(db, asOf),
    };
  });
  const file = await buildWeeklyReport(data);
  await store.write(({ audit }) =>
    audit({ at: now, actor: callerOf(context), action: 'reports.weekly.export', subject: file.name }),
  );
  return wordFile(file);
}
