import type { ListKind } from '../../../../shared/chemicals/listing-file.ts';
import type { CountLine } from '../../../../shared/contract/chemical-counts.ts';
import type { Language } from '../../../../shared/contract/document.ts';
import type { DocumentFile } from '../../../documents/document-basis.ts';
import { type Block, type DocumentContent, type TableBlock, text } from '../../../documents/document-content.ts';
import type { DocumentLayout } from '../../../documents/document-layout.ts';
import { type DocumentTexts, documentTexts } from '../../../documents/document-texts.ts';
import { safeFileName } from '../../../documents/file-name.ts';
import type { FormatProfile } from '../../../documents/format-profile.ts';
import { gbt9704 } from '../../../documents/gb-t-9704.ts';
import { factsTableShape, listRows, listTableShape, pairRow, wideRow } from '../../../documents/parts/facts-table.ts';
import { headingNumbers } from '../../../documents/parts/heading-numbers.ts';
import { sampleMark } from '../../../documents/parts/sample-mark.ts';
import { longDay } from '../../../documents/printed-values.ts';
import { stampDocument } from '../../../documents/stamp-document.ts';
import { listWords, printedAmount, substanceName } from '../../documents/printed-chemicals.ts';
import type { CountSheetData } from './count-data.ts';

const page = 'portrait';
const columns = ['substance', 'bottle', 'book', 'counted', 'missing'] as const;
const weights = [1.7, 1.5, 1, 1, 1];

/** The report of a loss to the police and the bureau as a Word file: what the school still has to say is left to the hand. */
export async function buildLossReport(data: CountSheetData, profile = gbt9704): Promise<DocumentFile> {
  const texts = documentTexts(data.language);
  const layout = lossReportLayout(profile, data.language, data.sample);
  return {
    name: safeFileName(texts('counts:fileName.report', { number: data.count.number }), 'docx'),
    bytes: await stampDocument(layout, lossReportContent(data)),
  };
}

/** How the report looks: the page of GB/T 9704. */
export function lossReportLayout(profile: FormatProfile, language: Language, sample: boolean): DocumentLayout {
  return {
    name: 'loss-report',
    profile,
    language,
    pages: [page],
    tables: {
      measures: factsTableShape(profile, language, page),
      lost: listTableShape(
        profile,
        page,
        columns.map((name, index) => ({
          weight: weights[index] ?? 1,
          style: name === 'substance' || name === 'bottle' ? 'fact' : 'factCentred',
        })),
      ),
    },
    sampleMark: sampleMark(documentTexts(language), sample),
  };
}

/** What the report says. */
export function lossReportContent(data: CountSheetData): DocumentContent {
  const { count, school, language, placePath } = data;
  const texts = documentTexts(language);
  const numbers = headingNumbers(texts);
  const lines = count.lineList.filter(({ result }) => result?.reportable);
  const where =
    count.cabinetName === null
      ? texts('counts:report.everywhere')
      : texts('counts:report.where', { name: count.cabinetName, place: placePath });
  const told = lines.flatMap(({ number, result }) =>
    result === null || result.words === '' ? [] : [texts('counts:report.words', { number, words: result.words })],
  );
  const approvers = [...new Set(lines.flatMap(({ result }) => (result?.approver ? [result.approver] : [])))];
  const blocks: Block[] = [
    text('title', `${school.name}\n${texts('counts:report.title')}`),
    text('recipient', texts('counts:report.recipient', { bureau: school.bureau })),
    text('body', texts('counts:report.opening')),
    text('heading1', numbers.heading(texts('counts:report.heading.what'))),
    lostTable(texts, language, lines),
    text('heading1', numbers.heading(texts('counts:report.heading.how'))),
    text(
      'body',
      texts('counts:report.found', {
        day: longDay(language, count.countedOn ?? count.openedOn),
        first: count.by,
        second: count.second,
        where,
        number: count.number,
        approver: approvers.join(texts('chemical.and')),
      }),
    ),
    ...told.map((sentence) => text('body', sentence)),
    text('heading1', numbers.heading(texts('counts:report.heading.measures'))),
    {
      kind: 'table',
      shape: 'measures',
      rows: [
        // What belongs there, and room to write.
        ...['scene', 'keys', 'search'].map((name) =>
          wideRow(texts(`counts:report.measure.${name}`), [texts(`counts:report.hint.${name}`), '']),
        ),
        pairRow(
          texts('counts:report.contact'),
          [school.contact, ...(school.contactPhone === '' ? [] : [school.contactPhone])],
          texts('counts:report.head'),
          '',
        ),
      ],
    },
    text('date', texts('counts:report.seal', { name: school.sealName === '' ? school.name : school.sealName })),
    text('date', texts('record.value.signatureDate')),
  ];
  return {
    properties: {
      title: `${school.name} ${texts('counts:report.title')}`,
      creator: school.name,
      subject: count.number,
      createdAt: data.issuedAt,
    },
    sections: [{ page, blocks }],
  };
}

function lostTable(texts: DocumentTexts, language: Language, lines: readonly CountLine[]): TableBlock {
  const head = columns.map((name) => texts(`counts:report.column.${name}`));
  const rows = lines.map((line) => {
    const { result, unit } = line;
    const counted = result?.recount ?? result?.first;
    const amount = (value: number | undefined) => (value === undefined ? '' : printedAmount(texts, value, unit));
    return [
      [
        text('factStrong', substanceName(language, line)),
        ...(line.purity === '' ? [] : [line.purity]),
        listWords(texts, line.controls as ListKind[]),
      ],
      [line.number, ...(line.batch === '' ? [] : [texts('counts:report.batch', { batch: line.batch })])],
      amount(result?.book),
      counted?.found === false ? texts('counts:sheet.notFound') : amount(counted?.amount),
      amount(result === null ? undefined : -result.difference),
    ];
  });
  return { kind: 'table', shape: 'lost', rows: listRows(head, rows, [8, 7, 5, 5, 5]) };
}
