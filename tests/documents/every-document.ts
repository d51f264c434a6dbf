import type { DocumentBasis } from '../../electron/documents/document-basis.ts';
import type { DocumentContent } from '../../electron/documents/document-content.ts';
import type { DocumentLayout } from '../../electron/documents/document-layout.ts';
import { gbt9704 } from '../../electron/documents/gb-t-9704.ts';
import { hazardLedgerContent, hazardLedgerLayout } from '../../electron/hazards/documents/hazard-ledger.ts';
import { hazardRecordContent, hazardRecordLayout } from '../../electron/hazards/documents/hazard-record.ts';
import { weeklyReportContent, weeklyReportLayout } from '../../electron/reports/documents/weekly-report.ts';
import type { Language } from '../../shared/contract/document.ts';
import type { Hazard } from '../../shared/hazards/hazard.ts';
import { basis, busyWeek, busyWeekOpen, manyHazards, quietWeek, spotHazard } from './sample-hazards.ts';
import { eventsOf, everyFact, recordedHazard } from './sample-history.ts';

/** A document ready to be written, by the name of the case that it stands for. */
export interface DocumentCase {
  name: string;
  language: Language;
  layout: DocumentLayout;
  content: DocumentContent;
}

/**
 * Every document in both languages and in its extremes: nothing to tell, everything to tell, sample and real.
 * `change` may alter every hazard before it is laid out.
 */
export async function everyDocument(change = (hazard: Hazard): Hazard => hazard): Promise<DocumentCase[]> {
  const recorded = await recordedHazard();
  return (['zh-CN', 'en'] as const).flatMap((language) => {
    const own: DocumentBasis = { ...basis, language };
    const ledger = (name: string, hazards: Hazard[], sample: boolean): DocumentCase => ({
      name,
      language,
      layout: hazardLedgerLayout(gbt9704, language, sample),
      content: hazardLedgerContent({ ...own, sample, hazards: hazards.map(change) }, gbt9704),
    });
    const weekly = (name: string, figures: typeof busyWeek, openHazards: Hazard[], sample: boolean): DocumentCase => ({
      name,
      language,
      layout: weeklyReportLayout(gbt9704, language, sample),
      content: weeklyReportContent(
        {
          ...own,
          sample,
          figures,
          openHazards: openHazards.map(change),
          furtherSections: [{ heading: 'A <b> & B', paragraphs: ['one\ntwo', ''] }],
        },
        gbt9704,
      ),
    });
    const record = (name: string, hazard: Hazard, full: boolean, sample: boolean): DocumentCase => ({
      name,
      language,
      layout: hazardRecordLayout(gbt9704, language, sample),
      content: hazardRecordContent(
        {
          ...own,
          sample,
          hazard: change(hazard),
          events: full ? eventsOf(everyFact) : [],
          photos: full ? recorded.photos : [],
        },
        gbt9704,
      ),
    });
    return [
      ledger('ledger', manyHazards(21), true),
      ledger('empty ledger', [], false),
      weekly('weekly report', busyWeek, busyWeekOpen, true),
      weekly('zero report', quietWeek, [], false),
      record('record sheet', recorded.hazard, true, true),
      record('short record sheet', spotHazard, false, false),
    ];
  });
}
