import type { Language } from '../../../../shared/contract/document.ts';
import type { DocumentFile } from '../../../documents/document-basis.ts';
import { type Block, type DocumentContent, text } from '../../../documents/document-content.ts';
import type { DocumentLayout } from '../../../documents/document-layout.ts';
import { documentTexts } from '../../../documents/document-texts.ts';
import { safeFileName } from '../../../documents/file-name.ts';
import type { FormatProfile } from '../../../documents/format-profile.ts';
import { gbt9704 } from '../../../documents/gb-t-9704.ts';
import { noteLine, noteLineShape } from '../../../documents/parts/note-line.ts';
import { sampleMark } from '../../../documents/parts/sample-mark.ts';
import { longDay } from '../../../documents/printed-values.ts';
import { stampDocument } from '../../../documents/stamp-document.ts';
import type { WasteLedgerData } from './waste-data.ts';
import { wasteLedgerShape, wasteLedgerTable } from './waste-ledger-table.ts';

const page = 'ledger';

/** The ledger of a year as a Word file, named by the year. */
export async function buildWasteLedger(data: WasteLedgerData, profile = gbt9704): Promise<DocumentFile> {
  const texts = documentTexts(data.language);
  const layout = wasteLedgerLayout(profile, data.language, data.sample);
  return {
    name: safeFileName(texts('waste:document.ledger.fileName', { year: data.year }), 'docx'),
    bytes: await stampDocument(layout, wasteLedgerContent(data, profile)),
  };
}

/** How it looks: the wide landscape page of the registers. */
export function wasteLedgerLayout(profile: FormatProfile, language: Language, sample: boolean): DocumentLayout {
  return {
    name: 'waste-ledger',
    profile,
    language,
    pages: [page],
    tables: {
      noteLine: noteLineShape(profile, page, [1, 1, 1]),
      containers: wasteLedgerShape(profile, language, page),
    },
    running: true,
    sampleMark: sampleMark(documentTexts(language), sample),
  };
}

/** What it says: one record a container, what is to be checked or written in by hand, how long it is kept. */
export function wasteLedgerContent(data: WasteLedgerData, profile: FormatProfile): DocumentContent {
  const { language, school, year, containers } = data;
  const texts = documentTexts(language);
  const of = (name: string, values: Record<string, string | number> = {}) =>
    texts(`waste:document.ledger.${name}`, values);
  // Who signs is often not on file yet: the place to sign stays.
  const signed = (role: string, name: string) => of(name === '' ? `${role}Blank` : role, { name });
  const lastDay = `${year}-12-31`;
  const notes = [
    ...(data.issuedOn <= lastDay ? [of('unfinished', { year, day: longDay(language, data.issuedOn) })] : []),
    ...(containers.length === 0 ? [] : [of('balance')]),
    of('categories'),
    ...(containers.some(({ code }) => code === '') ? [of('noCode')] : []),
    of('keptFor'),
  ];
  const gone = containers.filter(({ left }) => left !== null).length;
  const here = containers.filter(({ contents }) => contents > 0).length;
  const blocks: Block[] = [
    text('ledgerTitle', of('title')),
    noteLine(
      of('unit', { name: school.name }),
      of('period', { year }),
      of('count', { count: containers.length, gone, here }),
    ),
    text('spacer', ''),
    ...(containers.length === 0
      ? [text('noteCentred', of('none'))]
      : [wasteLedgerTable({ profile, language, page, texts, containers })]),
    ...notes.map((line) => text('noteLeft', line)),
    text('spacer', ''),
    noteLine(
      signed('compiler', school.contact),
      signed('signer', school.signer),
      of('madeOn', { day: longDay(language, data.issuedOn) }),
    ),
  ];
  return {
    properties: {
      title: `${of('title')} ${year}`,
      creator: school.name,
      subject: String(year),
      createdAt: data.issuedAt,
    },
    sections: [{ page, blocks }],
  };
}
