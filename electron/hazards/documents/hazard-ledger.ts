import type { Language } from '../../../shared/contract/document.ts';
import type { Hazard } from '../../../shared/hazards/hazard.ts';
import { isOpen } from '../../../shared/hazards/vocabulary.ts';
import type { DocumentBasis, DocumentFile } from '../../documents/document-basis.ts';
import { type Block, type DocumentContent, text } from '../../documents/document-content.ts';
import type { DocumentLayout } from '../../documents/document-layout.ts';
import { documentTexts } from '../../documents/document-texts.ts';
import { safeFileName } from '../../documents/file-name.ts';
import type { FormatProfile } from '../../documents/format-profile.ts';
import { gbt9704 } from '../../documents/gb-t-9704.ts';
import type { HazardColumnName } from '../../documents/parts/hazard-columns.ts';
import { hazardTable, hazardTableShape } from '../../documents/parts/hazard-table.ts';
import { noteLine, noteLineShape } from '../../documents/parts/note-line.ts';
import { sampleMark } from '../../documents/parts/sample-mark.ts';
import { longDay, phoneNumber } from '../../documents/printed-values.ts';
import { stampDocument } from '../../documents/stamp-document.ts';

/** The hazard ledger (隐患排查治理台账): rows in the order in which they are given. */
export interface HazardLedgerData extends DocumentBasis {
  hazards: readonly Hazard[];
}

const page = 'ledger';
const columns: readonly HazardColumnName[] = [
  'identity',
  'what',
  'classification',
  'responsible',
  'measures',
  'funds',
  'due',
  'contingency',
  'result',
];

/** The ledger as a Word file, named by the day it was issued. Overdue is counted to that day. */
export async function buildHazardLedger(data: HazardLedgerData, profile = gbt9704): Promise<DocumentFile> {
  const texts = documentTexts(data.language);
  const layout = hazardLedgerLayout(profile, data.language, data.sample);
  return {
    name: safeFileName(texts('fileName.hazardLedger', { day: data.issuedOn }), 'docx'),
    bytes: await stampDocument(layout, hazardLedgerContent(data, profile)),
  };
}

/** How the ledger looks: one landscape page, wider than a report's. */
export function hazardLedgerLayout(profile: FormatProfile, language: Language, sample: boolean): DocumentLayout {
  return {
    name: 'hazard-ledger',
    profile,
    language,
    pages: [page],
    tables: {
      noteLine: noteLineShape(profile, page, [1.15, 0.8, 1.05]),
      hazards: hazardTableShape(profile, language, page, columns),
    },
    running: true,
    sampleMark: sampleMark(documentTexts(language), sample),
  };
}

/** What the ledger says. */
export function hazardLedgerContent(data: HazardLedgerData, profile: FormatProfile): DocumentContent {
  const { language, school, hazards } = data;
  const texts = documentTexts(language);
  const open = hazards.filter((hazard) => isOpen(hazard.state)).length;
  const filled = (key: string, values: Record<string, string>) =>
    Object.values(values).includes('') ? '' : texts(key, values);
  const table: Block = hazardTable({
    profile,
    language,
    page,
    shape: 'hazards',
    columns,
    texts,
    hazards,
    asOf: data.issuedOn,
  });
  const blocks: Block[] = [
    text('ledgerTitle', texts('ledger.title')),
    noteLine(
      texts('ledger.unit', { name: school.name }),
      texts('ledger.until', { day: longDay(language, data.issuedOn) }),
      texts('ledger.count', { count: hazards.length, open }),
    ),
    text('spacer', ''),
    table,
    text('spacer', ''),
    ...(hazards.length === 0 ? [text('noteCentred', texts('ledger.empty')), text('spacer', '')] : []),
    noteLine(
      filled('ledger.compiler', { name: school.contact }),
      filled('ledger.signer', { name: school.signer }),
      filled('ledger.phone', { phone: phoneNumber(school.contactPhone) }),
    ),
    text('spacer', ''),
  ];
  return {
    properties: {
      title: `${texts('ledger.title')} ${longDay(language, data.issuedOn)}`,
      creator: school.name,
      subject: `${data.issuedOn}`,
      createdAt: data.issuedAt,
    },
    sections: [{ page, blocks }],
  };
}
