import type { Language } from '../../../shared/contract/document.ts';
import { dayOfMoment } from '../../../shared/school/time-zone.ts';
import type { DocumentFile } from '../../documents/document-basis.ts';
import { type Block, type DocumentContent, type TableBlock, text } from '../../documents/document-content.ts';
import type { DocumentLayout } from '../../documents/document-layout.ts';
import { type DocumentTexts, documentTexts } from '../../documents/document-texts.ts';
import { safeFileName } from '../../documents/file-name.ts';
import type { FormatProfile } from '../../documents/format-profile.ts';
import { gbt9704 } from '../../documents/gb-t-9704.ts';
import { factsTableShape, pairRow, wideRow } from '../../documents/parts/facts-table.ts';
import { noteLine, noteLineShape } from '../../documents/parts/note-line.ts';
import { sampleMark } from '../../documents/parts/sample-mark.ts';
import { longDay, longMoment } from '../../documents/printed-values.ts';
import { stampDocument } from '../../documents/stamp-document.ts';
import type { IssueSlipData, PrintedSlip } from './slip-data.ts';
import { signTable, signTableShape } from './slip-signatures.ts';
import { slipEvents, slipEventsShape, slipLines, slipLinesShape } from './slip-tables.ts';

const page = 'form';

/** The slip as a Word file, named by its number. What is not known yet stays blank, to be written by hand. */
export async function buildIssueSlip(data: IssueSlipData, profile = gbt9704): Promise<DocumentFile> {
  const texts = documentTexts(data.language);
  const layout = issueSlipLayout(profile, data.language, data.sample);
  return {
    name: safeFileName(texts('fileName.issueSlip', { number: data.slip.number }), 'docx'),
    bytes: await stampDocument(layout, issueSlipContent(data, profile)),
  };
}

/** How the slip looks: a form that keeps to one sheet. */
export function issueSlipLayout(profile: FormatProfile, language: Language, sample: boolean): DocumentLayout {
  return {
    name: 'issue-slip',
    profile,
    language,
    pages: [page],
    tables: {
      noteLine: noteLineShape(profile, page, [1.8, 0.1, 1.5]),
      facts: factsTableShape(profile, language, page),
      lines: slipLinesShape(profile, language, page),
      events: slipEventsShape(profile, language, page),
      sign: signTableShape(profile, page),
    },
    running: true,
    sampleMark: sampleMark(documentTexts(language), sample),
  };
}

/** What the slip says; the entries are listed once there is more to tell than that it was issued. */
export function issueSlipContent(data: IssueSlipData, profile: FormatProfile): DocumentContent {
  const { slip, school, language } = data;
  const texts = documentTexts(language);
  const heading = (name: string): Block => text('sheetHeading', texts(`chemical.slip.${name}`));
  const eventful = slip.entries.some((entry) => entry.kind !== 'issued' || entry.reversedBy !== null);
  const blocks: Block[] = [
    text('ledgerTitle', texts('chemical.slip.title')),
    noteLine(
      texts('chemical.school', { name: school.name }),
      '',
      texts('chemical.ledger.madeOn', { day: longDay(language, data.issuedOn) }),
    ),
    text('spacer', ''),
    factsTable(texts, data),
    heading('lines'),
    slipLines({ profile, language, page, texts, slip }),
    text('noteLeft', texts('chemical.slip.rule')),
    heading('signatures'),
    signTable(texts, slip),
    ...(eventful ? [heading('events'), slipEvents({ profile, language, page, texts, slip })] : []),
    text('spacer', ''),
  ];
  return {
    properties: {
      title: `${texts('chemical.slip.title')} ${slip.number}`,
      creator: school.name,
      subject: slip.number,
      createdAt: data.issuedAt,
    },
    sections: [{ page, blocks }],
  };
}

function factsTable(texts: DocumentTexts, { slip, language, timeZone }: IssueSlipData): TableBlock {
  const label = (name: string) => texts(`chemical.slip.label.${name}`);
  const moment = (at: string) => longMoment(texts, language, at, timeZone);
  const state = stateOf(slip);
  const stated = [text(state === 'settled' ? 'fact' : 'factStrong', texts(`chemical.slip.state.${state}`))];
  // Entered on a later day, the hour says nothing of the issue itself.
  const issued =
    dayOfMoment(slip.issuedAt, timeZone) === slip.issuedOn
      ? moment(slip.issuedAt)
      : texts('chemical.slip.enteredAt', { day: longDay(language, slip.issuedOn), moment: moment(slip.issuedAt) });
  const until =
    slip.settledAt === null
      ? pairRow(label('issuedOn'), issued, label('dueAt'), moment(slip.dueAt))
      : pairRow(label('issuedOn'), issued, label('settledAt'), moment(slip.settledAt));
  return {
    kind: 'table',
    shape: 'facts',
    rows: [
      pairRow(label('number'), slip.number, label('state'), stated),
      until,
      pairRow(label('className'), slip.className, label('taker'), slip.takerName),
      wideRow(label('experiment'), slip.experiment),
    ],
  };
}

/** Nothing was issued on a void slip after all: every issue was declined, or reversed as an error. */
function stateOf({ lines, settledAt, late }: PrintedSlip): 'void' | 'settled' | 'late' | 'open' {
  if (lines.every(({ issued }) => issued === 0)) return 'void';
  if (settledAt !== null) return 'settled';
  return late ? 'late' : 'open';
}
