import type { Language } from '../../../shared/contract/document.ts';
import type { DocumentBasis, DocumentFile } from '../../documents/document-basis.ts';
import { type Block, type DocumentContent, text } from '../../documents/document-content.ts';
import type { DocumentLayout } from '../../documents/document-layout.ts';
import { type DocumentTexts, documentTexts } from '../../documents/document-texts.ts';
import { safeFileName } from '../../documents/file-name.ts';
import type { FormatProfile } from '../../documents/format-profile.ts';
import { gbt9704 } from '../../documents/gb-t-9704.ts';
import { noteLine, noteLineShape } from '../../documents/parts/note-line.ts';
import { sampleMark } from '../../documents/parts/sample-mark.ts';
import { longDay } from '../../documents/printed-values.ts';
import { stampDocument } from '../../documents/stamp-document.ts';
import type { PrecursorOfYear } from '../precursors-of-year.ts';
import { precursorTable, precursorTableShape } from './precursor-table.ts';
import { substanceName } from './printed-chemicals.ts';
import { signingLine } from './signing-line.ts';
import { waitingNote } from './waiting-notes.ts';

/** The yearly report on 易制毒 substances, as a draft. */
export interface PrecursorReportData extends DocumentBasis {
  year: number;
  substances: readonly PrecursorOfYear[];
}

const page = 'ledger';

/** The draft as a Word file, named by its year. */
export async function buildPrecursorReport(data: PrecursorReportData, profile = gbt9704): Promise<DocumentFile> {
  const texts = documentTexts(data.language);
  const layout = precursorReportLayout(profile, data.language, data.sample);
  return {
    name: safeFileName(texts('fileName.precursorYear', { year: data.year }), 'docx'),
    bytes: await stampDocument(layout, precursorReportContent(data, profile)),
  };
}

/** How it looks: the wide landscape page of the registers. */
export function precursorReportLayout(profile: FormatProfile, language: Language, sample: boolean): DocumentLayout {
  return {
    name: 'precursor-year',
    profile,
    language,
    pages: [page],
    tables: {
      noteLine: noteLineShape(profile, page, [0.8, 1.5, 0.9]),
      precursors: precursorTableShape(profile, language, page),
    },
    running: true,
    sampleMark: sampleMark(documentTexts(language), sample),
  };
}

/** What it says: that it is a draft, a row a substance, what is to be checked before it is sent. */
export function precursorReportContent(data: PrecursorReportData, profile: FormatProfile): DocumentContent {
  const { language, school, year, substances } = data;
  const texts = documentTexts(language);
  const lastDay = `${year}-12-31`;
  const isOver = data.issuedOn > lastDay;
  const waiting = waitingNote(
    texts,
    substances.map((one) => ({ name: substanceName(language, one), unit: one.unit, waiting: one.waiting })),
  );
  const notes = [
    ...(waiting === null ? [] : [waiting]),
    texts('chemical.precursor.draft') +
      (isOver
        ? texts('chemical.precursor.due', { year, day: longDay(language, `${year + 1}-03-31`) })
        : texts('chemical.precursor.unfinished', { year, day: longDay(language, data.issuedOn) })),
    texts('chemical.precursor.balance'),
    versionNote(texts, substances) + texts('chemical.precursor.source'),
  ];
  const blocks: Block[] = [
    text('ledgerTitle', texts('chemical.precursor.title', { year })),
    noteLine(
      texts('chemical.ledger.unit', { name: school.name }),
      texts(`chemical.precursor.${isOver ? 'period' : 'periodSoFar'}`, {
        from: longDay(language, `${year}-01-01`),
        until: longDay(language, isOver ? lastDay : data.issuedOn),
      }),
      texts('chemical.ledger.madeOn', { day: longDay(language, data.issuedOn) }),
    ),
    text('spacer', ''),
    ...(substances.length === 0
      ? [text('noteCentred', texts('chemical.precursor.none'))]
      : [precursorTable({ profile, language, page, texts, substances, isOver })]),
    ...notes.map((line) => text('noteLeft', line)),
    ...signingLine(texts, school),
    text('noteRight', texts('chemical.precursor.seal')),
  ];
  return {
    properties: {
      title: texts('chemical.precursor.title', { year }),
      creator: school.name,
      subject: String(year),
      createdAt: data.issuedAt,
    },
    sections: [{ page, blocks }],
  };
}

/** The version of the lists, once for all rows. */
function versionNote(texts: DocumentTexts, substances: readonly PrecursorOfYear[]): string {
  const versions = new Set(substances.flatMap(({ control }) => (control === null ? [] : [control.version])));
  if (versions.size === 0) return '';
  return texts('chemical.precursor.versions', { versions: [...versions].join(texts('chemical.and')) });
}
