import type { Language } from '../../../shared/contract/document.ts';
import type { HazardEvent } from '../../../shared/hazards/events.ts';
import type { Hazard, Photo } from '../../../shared/hazards/hazard.ts';
import type { DocumentBasis, DocumentFile } from '../../documents/document-basis.ts';
import { type Block, type DocumentContent, type TableBlock, text } from '../../documents/document-content.ts';
import type { DocumentLayout } from '../../documents/document-layout.ts';
import { documentTexts } from '../../documents/document-texts.ts';
import { safeFileName } from '../../documents/file-name.ts';
import type { FormatProfile } from '../../documents/format-profile.ts';
import { gbt9704 } from '../../documents/gb-t-9704.ts';
import { factsTableShape, listTableShape } from '../../documents/parts/facts-table.ts';
import { headingNumbers } from '../../documents/parts/heading-numbers.ts';
import { noteLine, noteLineShape } from '../../documents/parts/note-line.ts';
import { photoGridShape } from '../../documents/parts/photo-grid.ts';
import { sampleMark } from '../../documents/parts/sample-mark.ts';
import { longDay } from '../../documents/printed-values.ts';
import { stampDocument } from '../../documents/stamp-document.ts';
import { commitmentsTable, factsTable } from './record-facts.ts';
import { extensionsTable, roundsTable, signatureTable, stepsTable, timelineTable } from './record-history.ts';
import { recordPhotos } from './record-photos.ts';
import type { RecordView } from './record-view.ts';

/** The record sheet (隐患记录单) of one hazard. */
export interface HazardRecordData extends DocumentBasis {
  hazard: Hazard;
  /** Its history, oldest first: the timeline. */
  events: readonly HazardEvent[];
  /** The hazard's photos with their JPEG or PNG files, in the order in which they shall stand. */
  photos: readonly { photo: Photo; bytes: Uint8Array }[];
}

const page = 'portrait';

/** The record sheet as a Word file, named by the hazard's number. */
export async function buildHazardRecord(data: HazardRecordData, profile = gbt9704): Promise<DocumentFile> {
  const texts = documentTexts(data.language);
  const layout = hazardRecordLayout(profile, data.language, data.sample);
  return {
    name: safeFileName(texts('fileName.hazardRecord', { number: data.hazard.number }), 'docx'),
    bytes: await stampDocument(layout, hazardRecordContent(data, profile)),
  };
}

/** How the sheet looks: forms and lists on the page of GB/T 9704. */
export function hazardRecordLayout(profile: FormatProfile, language: Language, sample: boolean): DocumentLayout {
  const list = (weights: readonly number[], left: readonly number[]) =>
    listTableShape(
      profile,
      page,
      weights.map((weight, index) => ({ weight, style: left.includes(index) ? 'fact' : 'factCentred' })),
    );
  return {
    name: 'hazard-record',
    profile,
    language,
    pages: [page],
    tables: {
      noteLine: noteLineShape(profile, page, [2, 0.1, 1]),
      facts: factsTableShape(profile, language, page),
      steps: list([0.75, 3.5, 1.65, 1.65, 2.1], [1, 4]),
      rounds: list([0.95, 1.65, 3.1, 1.65, 2.5], [2, 4]),
      extensions: list([1.65, 3.6, 1.65, 2.75], [1]),
      timeline: list([2.25, 1.25, 5.5], [2]),
      signatures: {
        ...list([1, 1, 1], []),
        rows: {
          head: {
            cells: [1, 2, 3].map(() => ({ style: 'factLabel', shaded: true, vertical: 'center' })),
          },
          space: { height: 900, cells: [1, 2, 3].map(() => ({ style: 'factCentred', vertical: 'center' })) },
          date: { cells: [1, 2, 3].map(() => ({ style: 'factCentred', vertical: 'center' })) },
        },
      },
      photoGrid: photoGridShape(profile, page),
    },
    running: true,
    sampleMark: sampleMark(documentTexts(language), sample),
  };
}

/** What the sheet says. Parts of which there is nothing yet are left out. */
export function hazardRecordContent(data: HazardRecordData, profile: FormatProfile): DocumentContent {
  const { hazard, school, language } = data;
  const texts = documentTexts(language);
  const view: RecordView = { hazard, texts, language, timeZone: data.timeZone, asOf: data.issuedOn };
  const numbers = headingNumbers(texts);
  const part = (title: string, table: TableBlock | null): Block[] =>
    table === null ? [] : [text('sheetHeading', numbers.heading(texts(`record.${title}`))), table, text('spacer', '')];
  const blocks: Block[] = [
    text('ledgerTitle', texts('record.title')),
    noteLine(texts('ledger.unit', { name: school.name }), '', longDay(language, data.issuedOn)),
    text('spacer', ''),
    ...part('facts', factsTable(view)),
    ...part('commitments', commitmentsTable(view)),
    ...part('steps', stepsTable(view)),
    ...part('rounds', roundsTable(view)),
    ...part('extensions', extensionsTable(view)),
    ...part('photos', recordPhotos(view, profile, data.photos)),
    ...part('timeline', timelineTable(view, data.events)),
    ...part('signatures', signatureTable(view)),
  ];
  return {
    properties: {
      title: `${texts('record.title')} ${hazard.number}`,
      creator: school.name,
      subject: hazard.number,
      createdAt: data.issuedAt,
    },
    sections: [{ page, blocks }],
  };
}
