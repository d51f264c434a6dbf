import { type CountState, isBlind } from '../../../../shared/chemicals/count-line.ts';
import type { DocumentFile } from '../../../documents/document-basis.ts';
import { type Block, type DocumentContent, text } from '../../../documents/document-content.ts';
import type { DocumentLayout } from '../../../documents/document-layout.ts';
import { type DocumentTexts, documentTexts } from '../../../documents/document-texts.ts';
import { safeFileName } from '../../../documents/file-name.ts';
import type { FormatProfile } from '../../../documents/format-profile.ts';
import { gbt9704 } from '../../../documents/gb-t-9704.ts';
import { noteLine, noteLineShape } from '../../../documents/parts/note-line.ts';
import { sampleMark } from '../../../documents/parts/sample-mark.ts';
import { longDay } from '../../../documents/printed-values.ts';
import { stampDocument } from '../../../documents/stamp-document.ts';
import type { CountSheetData } from './count-data.ts';
import { countSignatures, countSignaturesShape } from './count-signatures.ts';
import { countTable, countTableShape, type SheetKind } from './count-table.ts';
import { unknownTable, unknownTableShape } from './unknown-table.ts';

const page = 'ledger';

/** The count sheet (盘点表) as a Word file: to be filled in by hand while the count is blind, with its result afterwards. */
export async function buildCountSheet(data: CountSheetData, profile = gbt9704): Promise<DocumentFile> {
  const texts = documentTexts(data.language);
  const { number, state } = data.count;
  const name = isBlind(state) ? 'counts:fileName.blank' : 'counts:fileName.sheet';
  return {
    name: safeFileName(texts(name, { number }), 'docx'),
    bytes: await stampDocument(countSheetLayout(profile, data), countSheetContent(data, profile)),
  };
}

/** How the sheet looks: the wide landscape page of the registers. */
export function countSheetLayout(
  profile: FormatProfile,
  { language, sample, count }: Pick<CountSheetData, 'language' | 'sample' | 'count'>,
): DocumentLayout {
  const kind = kindOf(count.state);
  return {
    name: `count-sheet-${kind}`,
    profile,
    language,
    pages: [page],
    tables: {
      noteLine: noteLineShape(profile, page, [1.7, 0.8, 0.7]),
      lines: countTableShape(profile, language, page, kind),
      unknown: unknownTableShape(profile, language, page),
      sign: countSignaturesShape(profile, page),
    },
    running: true,
    sampleMark: sampleMark(documentTexts(language), sample),
  };
}

function kindOf(state: CountState): SheetKind {
  return state === 'counting' || state === 'recounting' ? state : 'filled';
}

/** What the sheet says. */
export function countSheetContent(data: CountSheetData, profile: FormatProfile): DocumentContent {
  const { count, school, language } = data;
  const texts = documentTexts(language);
  const blind = isBlind(count.state);
  const lines = count.lineList;
  const approvers = [...new Set(lines.flatMap(({ result }) => (result?.approver ? [result.approver] : [])))];
  const table = {
    profile,
    language,
    page,
    texts,
    lines,
    kind: kindOf(count.state),
    withCabinet: count.cabinetId === null,
  } as const;
  const blocks: Block[] = [
    text('ledgerTitle', texts('counts:sheet.title')),
    {
      kind: 'table',
      shape: 'noteLine',
      rows: [
        ...noteLine(
          texts('chemical.school', { name: school.name }),
          texts('counts:sheet.number', { number: count.number }),
          longDay(language, count.countedOn ?? count.openedOn),
        ).rows,
        ...noteLine(place(texts, data), '', texts('counts:sheet.bottles', { count: lines.length })).rows,
      ],
    },
    text('noteLeft', blind ? texts(`counts:sheet.rule.${count.state}`) : outcome(texts, data)),
    countTable(table),
    ...unknownBlocks(texts, count.unknown, blind),
    text('sheetHeading', texts('counts:sheet.signatures')),
    countSignatures(texts, { by: count.by, second: count.second, approvers }),
    text('spacer', ''),
  ];
  return {
    properties: {
      title: `${texts('counts:sheet.title')} ${count.number}`,
      creator: school.name,
      subject: count.number,
      createdAt: data.issuedAt,
    },
    sections: [{ page, blocks }],
  };
}

function place(texts: DocumentTexts, { count, placePath }: CountSheetData): string {
  if (count.cabinetName === null) return texts('counts:sheet.allCabinets');
  return texts('counts:sheet.cabinet', { name: count.cabinetName, place: placePath });
}

function outcome(texts: DocumentTexts, { count }: CountSheetData): string {
  if (count.state === 'abandoned') return texts('counts:sheet.abandoned', { reason: count.abandonedFor ?? '' });
  if (count.differences === 0) return texts('counts:sheet.allAgree');
  const key = count.state === 'deciding' ? 'differUndecided' : 'differ';
  return texts(`counts:sheet.${key}`, { count: count.differences ?? 0 });
}

/** What stood there and is in no book; on a sheet to be filled in, room for it. */
function unknownBlocks(texts: DocumentTexts, unknown: readonly { words: string }[], blind: boolean): Block[] {
  const room = blind ? [unknownTable(texts)] : [];
  if (unknown.length === 0) return blind ? [text('noteLeft', texts('counts:sheet.unknownBlank')), ...room] : [];
  return [
    text(
      'noteLeft',
      texts('counts:sheet.unknown', { words: unknown.map(({ words }) => words).join(texts('chemical.and')) }),
    ),
    ...room,
  ];
}
