import { sumUnit } from '../../../shared/chemicals/sum-unit.ts';
import type { Language } from '../../../shared/contract/document.ts';
import type { DocumentFile } from '../../documents/document-basis.ts';
import { type Block, type DocumentContent, text } from '../../documents/document-content.ts';
import type { DocumentLayout } from '../../documents/document-layout.ts';
import { type DocumentTexts, documentTexts } from '../../documents/document-texts.ts';
import { safeFileName } from '../../documents/file-name.ts';
import type { FormatProfile } from '../../documents/format-profile.ts';
import { gbt9704 } from '../../documents/gb-t-9704.ts';
import { noteLine, noteLineShape } from '../../documents/parts/note-line.ts';
import { sampleMark } from '../../documents/parts/sample-mark.ts';
import { longDay, longMoment } from '../../documents/printed-values.ts';
import { stampDocument } from '../../documents/stamp-document.ts';
import { substanceName } from './printed-chemicals.ts';
import { signingLine } from './signing-line.ts';
import type { StockCabinet, StockLine, StockListData } from './stock-data.ts';
import { stockTable, stockTableShape } from './stock-table.ts';
import { waitingNote } from './waiting-notes.ts';

const page = 'ledger';

/** The stock list for the bureau as a Word file, named by its day. */
export async function buildStockList(data: StockListData, profile = gbt9704): Promise<DocumentFile> {
  const texts = documentTexts(data.language);
  const layout = stockListLayout(profile, data.language, data.sample);
  return {
    name: safeFileName(texts('fileName.chemicalStock', { day: data.issuedOn }), 'docx'),
    bytes: await stampDocument(layout, stockListContent(data, profile)),
  };
}

/** How the list looks: the wide landscape page of the registers. */
export function stockListLayout(profile: FormatProfile, language: Language, sample: boolean): DocumentLayout {
  return {
    name: 'chemical-stock',
    profile,
    language,
    pages: [page],
    tables: {
      noteLine: noteLineShape(profile, page, [1.05, 0.95, 1]),
      stock: stockTableShape(profile, language, page),
    },
    running: true,
    sampleMark: sampleMark(documentTexts(language), sample),
  };
}

/** What the list says: cabinet by cabinet, what stands there; then the lists that it was compared with, and who signs. */
export function stockListContent(data: StockListData, profile: FormatProfile): DocumentContent {
  const { language, school, cabinets } = data;
  const texts = documentTexts(language);
  const lines = cabinets.flatMap((cabinet) => cabinet.lines);
  const bottlesOf = (counted: readonly StockLine[]) => counted.reduce((sum, line) => sum + line.bottles.length, 0);
  const count = texts('chemical.stock.count', {
    substances: new Set(lines.map(({ substanceId }) => substanceId)).size,
    count: bottlesOf(lines),
    listed: bottlesOf(lines.filter((line) => line.controls.length > 0)),
  });
  const blocks: Block[] = [
    text('ledgerTitle', texts('chemical.stock.title')),
    noteLine(
      texts('ledger.unit', { name: school.name }),
      texts('chemical.stock.asOf', { moment: longMoment(texts, language, data.issuedAt, data.timeZone) }),
      count,
    ),
    text('spacer', ''),
    ...(lines.length === 0
      ? [text('noteCentred', texts('chemical.stock.empty'))]
      : [stockTable({ profile, language, page, texts, cabinets }), ...notes(texts, language, cabinets)]),
    ...signingLine(texts, school),
    text('noteRight', texts('chemical.stock.seal', { day: longDay(language, data.issuedOn) })),
  ];
  return {
    properties: {
      title: `${texts('chemical.stock.title')} ${longDay(language, data.issuedOn)}`,
      creator: school.name,
      subject: data.issuedOn,
      createdAt: data.issuedAt,
    },
    sections: [{ page, blocks }],
  };
}

/** What nobody has said yes to, and the lists with their versions, once for all rows. */
function notes(texts: DocumentTexts, language: Language, cabinets: readonly StockCabinet[]): Block[] {
  const waiting = waitingNote(
    texts,
    cabinets.flatMap((cabinet) =>
      cabinet.lines.map((line) => ({
        name: texts('chemical.stock.inCabinet', { name: substanceName(language, line), cabinet: cabinet.name }),
        unit: sumUnit(line.dimension, line.units, [line.stock, line.out]),
        waiting: line.waiting,
      })),
    ),
  );
  const controls = cabinets.flatMap((cabinet) => cabinet.lines).flatMap((line) => line.controls);
  const named = new Set(controls.map(({ name, version }) => texts('chemical.stock.list', { name, version })));
  const lists = [...named].join(texts('chemical.and'));
  return [
    ...(waiting === null ? [] : [waiting]),
    (lists === '' ? '' : texts('chemical.stock.lists', { lists })) + texts('chemical.stock.source'),
  ].map((line) => text('noteLeft', line));
}
