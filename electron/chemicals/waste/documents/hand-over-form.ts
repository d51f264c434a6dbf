import type { Language } from '../../../../shared/contract/document.ts';
import type { DocumentFile } from '../../../documents/document-basis.ts';
import { type Block, type DocumentContent, type TableBlock, text } from '../../../documents/document-content.ts';
import type { DocumentLayout } from '../../../documents/document-layout.ts';
import { type DocumentTexts, documentTexts } from '../../../documents/document-texts.ts';
import { safeFileName } from '../../../documents/file-name.ts';
import type { FormatProfile } from '../../../documents/format-profile.ts';
import { gbt9704 } from '../../../documents/gb-t-9704.ts';
import { factsTableShape, pairRow, wideRow } from '../../../documents/parts/facts-table.ts';
import { noteLine, noteLineShape } from '../../../documents/parts/note-line.ts';
import { sampleMark } from '../../../documents/parts/sample-mark.ts';
import { longDay, longMoment } from '../../../documents/printed-values.ts';
import { stampDocument } from '../../../documents/stamp-document.ts';
import { handOverLines, handOverLinesShape, handOverSigns, handOverSignsShape } from './hand-over-tables.ts';
import type { WasteHandOverData } from './waste-data.ts';

const page = 'portrait';

/** The form as a Word file, named by its number. */
export async function buildHandOverForm(data: WasteHandOverData, profile = gbt9704): Promise<DocumentFile> {
  const texts = documentTexts(data.language);
  const layout = handOverFormLayout(profile, data.language, data.sample);
  return {
    name: safeFileName(texts('waste:document.handOver.fileName', { number: data.handOver.number }), 'docx'),
    bytes: await stampDocument(layout, handOverFormContent(data, profile)),
  };
}

/** How it looks: a form on the page of GB/T 9704. */
export function handOverFormLayout(profile: FormatProfile, language: Language, sample: boolean): DocumentLayout {
  return {
    name: 'waste-hand-over',
    profile,
    language,
    pages: [page],
    tables: {
      noteLine: noteLineShape(profile, page, [1.8, 0.1, 1.5]),
      facts: factsTableShape(profile, language, page),
      lines: handOverLinesShape(profile, language, page),
      signs: handOverSignsShape(profile, page),
    },
    running: true,
    sampleMark: sampleMark(documentTexts(language), sample),
  };
}

/** What it says; one that was entered in error says so in its first line. */
export function handOverFormContent(data: WasteHandOverData, profile: FormatProfile): DocumentContent {
  const { handOver, containers, school, language } = data;
  const texts = documentTexts(language);
  const of = (name: string) => texts(`waste:document.handOver.${name}`);
  const blocks: Block[] = [
    text('ledgerTitle', of('title')),
    noteLine(
      texts('waste:document.handOver.unit', { name: school.name }),
      '',
      texts('waste:document.ledger.madeOn', { day: longDay(language, data.issuedOn) }),
    ),
    text('spacer', ''),
    factsTable(texts, data),
    text('sheetHeading', of('lines')),
    handOverLines({ profile, language, page, texts, containers }),
    text('noteLeft', of('note')),
    text('sheetHeading', of('signatures')),
    handOverSigns(texts, handOver),
    text('spacer', ''),
  ];
  return {
    properties: {
      title: `${of('title')} ${handOver.number}`,
      creator: school.name,
      subject: handOver.number,
      createdAt: data.issuedAt,
    },
    sections: [{ page, blocks }],
  };
}

function factsTable(texts: DocumentTexts, { handOver, language, timeZone }: WasteHandOverData): TableBlock {
  const label = (name: string) => texts(`waste:document.handOver.label.${name}`);
  const { number, on, firm, licence, formNumber, receiver, vehicle, words, reversed } = handOver;
  const undone =
    reversed === null
      ? []
      : [
          wideRow(label('state'), [
            text(
              'factStrong',
              texts('waste:document.handOver.reversed', {
                moment: longMoment(texts, language, reversed.at, timeZone),
                name: reversed.by,
                reason: reversed.reason,
              }),
            ),
          ]),
        ];
  return {
    kind: 'table',
    shape: 'facts',
    rows: [
      ...undone,
      pairRow(label('number'), number, label('on'), longDay(language, on)),
      wideRow(label('firm'), firm),
      pairRow(label('licence'), licence, label('formNumber'), formNumber),
      pairRow(label('receiver'), receiver, label('vehicle'), vehicle === '' ? texts('dash') : vehicle),
      ...(words === '' ? [] : [wideRow(label('words'), words)]),
    ],
  };
}
