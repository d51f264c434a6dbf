import { bottleLabelsContent, bottleLabelsLayout } from '../../electron/chemicals/documents/bottle-labels.ts';
import { chemicalLedgerContent, chemicalLedgerLayout } from '../../electron/chemicals/documents/chemical-ledger.ts';
import { issueSlipContent, issueSlipLayout } from '../../electron/chemicals/documents/issue-slip.ts';
import { precursorReportContent, precursorReportLayout } from '../../electron/chemicals/documents/precursor-report.ts';
import { stockListContent, stockListLayout } from '../../electron/chemicals/documents/stock-list.ts';
import { weekAttachmentContent, weekAttachmentLayout } from '../../electron/chemicals/documents/week-attachment.ts';
import { labelOf, labelRows } from '../../electron/chemicals/export-labels.ts';
import { ledgerOfMonth } from '../../electron/chemicals/ledger-of-month.ts';
import { precursorsOfYear } from '../../electron/chemicals/precursors-of-year.ts';
import { slipForPrint } from '../../electron/chemicals/slip-for-print.ts';
import { stockForBureau } from '../../electron/chemicals/stock-for-bureau.ts';
import { ledgerOfWeek } from '../../electron/chemicals/week-queries.ts';
import { gbt9704 } from '../../electron/documents/gb-t-9704.ts';
import { weeklyReportContent, weeklyReportLayout } from '../../electron/reports/documents/weekly-report.ts';
import { documentBasisOf } from '../../electron/school/queries.ts';
import { labelSheetNames } from '../../shared/chemicals/label-sheet.ts';
import { languages } from '../../shared/contract/document.ts';
import { addDays } from '../../shared/school/calendar.ts';
import type { Laboratory } from './chemical-laboratory.ts';
import type { DocumentCase } from './every-document.ts';
import { quietWeek } from './sample-hazards.ts';

/** Leaves everything as it is. */
export const unchanged = <T>(data: T): T => data;

/** The same data with every text that somebody typed replaced; names of kinds, units, ids and days stay. */
export function withTexts(replace: (text: string) => string) {
  const change = (value: unknown): unknown => {
    if (typeof value === 'string') return /[\u3000-\u9FFF\uFF00-\uFFEF]/.test(value) ? replace(value) : value;
    if (Array.isArray(value)) return value.map(change);
    if (value === null || typeof value !== 'object') return value;
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, change(one)]));
  };
  return <T>(data: T): T => change(data) as T;
}

/** Every document of a laboratory in both languages, sample and real, full and empty. */
export async function chemicalCases(lab: Laboratory, change = unchanged): Promise<DocumentCase[]> {
  const { slips } = lab;
  const now = lab.clock.now();
  return lab.office.store.read(async (db) => {
    const cases: DocumentCase[] = [];
    for (const language of languages) {
      const basis = change(await documentBasisOf(db, language, now));
      for (const month of ['2026-10', '2026-08']) {
        const data = {
          ...basis,
          sample: month === '2026-08',
          ...change(await ledgerOfMonth(db, month, 'Asia/Shanghai')),
        };
        const layout = chemicalLedgerLayout(gbt9704, language, data.sample);
        cases.push({ name: `ledger of ${month}`, language, layout, content: chemicalLedgerContent(data, gbt9704) });
      }
      for (const untilOn of ['2026-10-09', '2026-10-30', '2027-01-29']) {
        const period = { from: `${addDays(untilOn, -7)}T07:00:00.000Z`, until: `${untilOn}T07:00:00.000Z`, untilOn };
        const ledger = await ledgerOfWeek(db, period.from, period.until);
        if (ledger === null) throw new Error('the laboratory has chemicals');
        const week = { week: change(ledger.figures), substances: change(ledger.substances) };
        const data = { ...basis, sample: false, period, asOf: period.until, ...week };
        const layout = weekAttachmentLayout(gbt9704, language, false);
        cases.push({ name: `week until ${untilOn}`, language, layout, content: weekAttachmentContent(data, gbt9704) });
        const figures = { ...quietWeek, period: { ...quietWeek.period, ...period }, asOf: period.until };
        const report = { ...basis, figures, openHazards: [], chemicals: week.week };
        cases.push({
          name: `weekly report until ${untilOn}`,
          language,
          layout: weeklyReportLayout(gbt9704, language, false),
          content: weeklyReportContent(report, gbt9704),
        });
      }
      for (const [name, id] of Object.entries(slips)) {
        const data = { ...basis, slip: change(await slipForPrint(db, id, now)) };
        const layout = issueSlipLayout(gbt9704, language, false);
        cases.push({ name: `${name} slip`, language, layout, content: issueSlipContent(data, gbt9704) });
      }
      for (const year of [2025, 2026]) {
        const data = { ...basis, year, ...change(await precursorsOfYear(db, year, language)) };
        const layout = precursorReportLayout(gbt9704, language, false);
        const content = precursorReportContent(data, gbt9704);
        cases.push({ name: `drug precursors of ${year}`, language, layout, content });
      }
      for (const cabinets of [await stockForBureau(db, language), []]) {
        const data = { ...basis, cabinets: change(cabinets) };
        const layout = stockListLayout(gbt9704, language, false);
        const name = cabinets.length === 0 ? 'empty stock list' : 'stock list';
        cases.push({ name, language, layout, content: stockListContent(data, gbt9704) });
      }
      const rows = change(await labelRows(db, { kind: 'since', day: '2026-01-01' }));
      const labels = await Promise.all(rows.map(labelOf));
      for (const sheet of labelSheetNames) {
        const data = { ...basis, sheet, start: 20, labels };
        const layout = bottleLabelsLayout(gbt9704, language, sheet);
        cases.push({ name: `labels ${sheet}`, language, layout, content: bottleLabelsContent(data, gbt9704) });
      }
    }
    return cases;
  });
}
