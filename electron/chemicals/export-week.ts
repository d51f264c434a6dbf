import type { Language } from '../../shared/contract/document.ts';
import { Fault } from '../../shared/contract/fault.ts';
import type { CallContext } from '../call/call-context.ts';
import { frameReport } from '../reports/queries.ts';
import { documentBasisOf } from '../school/queries.ts';
import { buildWeekAttachment } from './documents/week-attachment.ts';
import { handOver } from './export-documents.ts';
import { ledgerOfWeek } from './week-queries.ts';

/** What goes with the weekly report of the period until a day (危化品情况附件). Throws `notFound` while there are no chemicals. */
export async function exportWeek(
  context: CallContext,
  { until, language }: { until: string | null; language: Language },
): Promise<File> {
  const now = context.clock.now();
  const data = await context.store.read(async (db) => {
    const { period, asOf } = await frameReport(db, until, now);
    const ledger = await ledgerOfWeek(db, period.from, asOf);
    if (ledger === null) throw new Fault('notFound', 'noSuchRecord');
    const { figures: week, substances } = ledger;
    return { ...(await documentBasisOf(db, language, now)), issuedOn: period.untilOn, period, asOf, week, substances };
  });
  return handOver(context, 'chemicals.exportWeek', await buildWeekAttachment(data));
}
