import type { Language } from '../../../shared/contract/document.ts';
import type { DocumentFile } from '../../documents/document-basis.ts';
import { type Block, type DocumentContent, text } from '../../documents/document-content.ts';
import type { DocumentLayout } from '../../documents/document-layout.ts';
import { documentTexts } from '../../documents/document-texts.ts';
import { safeFileName } from '../../documents/file-name.ts';
import type { FormatProfile } from '../../documents/format-profile.ts';
import { gbt9704 } from '../../documents/gb-t-9704.ts';
import { headingNumbers } from '../../documents/parts/heading-numbers.ts';
import { noteLine, noteLineShape } from '../../documents/parts/note-line.ts';
import { sampleMark } from '../../documents/parts/sample-mark.ts';
import { longDay, longMoment } from '../../documents/printed-values.ts';
import { stampDocument } from '../../documents/stamp-document.ts';
import { bottleTableShape, bottleTables } from './bottle-table.ts';
import type { ChemicalLedgerData } from './ledger-data.ts';
import { movementTable, movementTableShape } from './movement-table.ts';
import { longMonth } from './printed-chemicals.ts';
import { summaryTable, summaryTableShape } from './summary-table.ts';
import { waitingNote } from './waiting-rows.ts';
import { witnessTable, witnessTableShape } from './witness-table.ts';

const page = 'ledger';

/** The ledger of a month (危化品出入库台账) as a Word file, named by the month. */
export async function buildChemicalLedger(data: ChemicalLedgerData, profile = gbt9704): Promise<DocumentFile> {
  const texts = documentTexts(data.language);
  const layout = chemicalLedgerLayout(profile, data.language, data.sample);
  return {
    name: safeFileName(texts('fileName.chemicalLedger', { month: data.month }), 'docx'),
    bytes: await stampDocument(layout, chemicalLedgerContent(data, profile)),
  };
}

/** How the ledger looks: the wide landscape page of the registers. */
export function chemicalLedgerLayout(profile: FormatProfile, language: Language, sample: boolean): DocumentLayout {
  return {
    name: 'chemical-ledger',
    profile,
    language,
    pages: [page],
    tables: {
      noteLine: noteLineShape(profile, page, [1.15, 0.8, 1.05]),
      movements: movementTableShape(profile, language, page),
      summary: summaryTableShape(profile, language, page),
      bottles: bottleTableShape(profile, language, page),
      witness: witnessTableShape(profile, page),
    },
    running: true,
    sampleMark: sampleMark(documentTexts(language), sample),
  };
}

/**
 * What the ledger says: the rows under their substances, every substance in sums, every bottle in its cabinet, and the witness of
 * the chain to sign.
 */
export function chemicalLedgerContent(data: ChemicalLedgerData, profile: FormatProfile): DocumentContent {
  const { language, school, month, substances, closed } = data;
  const texts = documentTexts(language);
  const numbers = headingNumbers(texts);
  const heading = (name: string): Block => text('sheetHeading', numbers.heading(texts(`chemical.ledger.${name}`)));
  const entries = substances.flatMap((substance) => substance.entries);
  const counted = texts('chemical.ledger.entries', {
    count: entries.length,
    waiting: entries.filter((entry) => entry.waits).length,
    reversals: entries.filter((entry) => entry.kind === 'reversed').length,
    confirmations: data.confirmations,
  });
  const state =
    closed === null
      ? texts('chemical.ledger.open', { moment: longMoment(texts, language, data.issuedAt, data.timeZone) })
      : texts(closed.month === month ? 'chemical.ledger.closed' : 'chemical.ledger.closedWith', {
          month: longMonth(language, closed.month),
          day: longDay(language, closed.on),
          by: closed.by,
          second: closed.second,
        });
  const movements: Block[] =
    entries.length === 0
      ? [
          text('noteCentred', texts('chemical.ledger.none')),
          ...(data.confirmations === 0 ? [] : [text('noteCentred', counted)]),
        ]
      : [
          movementTable({ profile, language, page, texts, substances }),
          text('noteLeft', counted),
          text('noteLeft', texts('chemical.ledger.legend')),
        ];
  const summary: Block[] =
    substances.length === 0
      ? [text('noteCentred', texts('chemical.ledger.nothing'))]
      : [
          summaryTable(texts, language, data),
          text('noteLeft', texts('chemical.ledger.balance')),
          ...(data.waiting.length === 0
            ? []
            : [text('noteLeft', waitingNote(texts, language, substances, data.waiting))]),
        ];
  const bottles: Block[] =
    data.bottles.length === 0
      ? [text('noteCentred', texts('chemical.ledger.noBottle'))]
      : [
          text('noteLeft', texts('chemical.ledger.beside')),
          ...bottleTables({ profile, language, page, texts, bottles: data.bottles, waiting: data.waiting, month }),
        ];
  const blocks: Block[] = [
    text('ledgerTitle', texts('chemical.ledger.title')),
    noteLine(
      texts('chemical.ledger.unit', { name: school.name }),
      longMonth(language, month),
      texts('chemical.ledger.madeOn', { day: longDay(language, data.issuedOn) }),
    ),
    heading('movements'),
    ...movements,
    heading('summary'),
    ...summary,
    heading('bottles'),
    ...bottles,
    heading('witness'),
    text('noteLeft', state),
    witnessTable(texts, data),
    text('noteLeft', texts('chemical.ledger.witnessNote')),
  ];
  return {
    properties: {
      title: `${texts('chemical.ledger.title')} ${longMonth(language, month)}`,
      creator: school.name,
      subject: month,
      createdAt: data.issuedAt,
    },
    sections: [{ page, blocks }],
  };
}
