import { type CellContent, type TableBlock, text } from '../../../documents/document-content.ts';
import type { CellShape, TableShape } from '../../../documents/document-layout.ts';
import type { DocumentTexts } from '../../../documents/document-texts.ts';
import { type FormatProfile, type PageName, shareWidth, typeAreaWidth } from '../../../documents/format-profile.ts';

/** Height of a field to sign in, in twips. */
const fieldHeight = 760;

/** Two counters and the approver sign side by side. */
export function countSignaturesShape(profile: FormatProfile, page: PageName): TableShape {
  const cells = (style: CellShape['style'], shaded = false): CellShape[] =>
    [1, 2, 3].map(() => ({ style, shaded, vertical: 'center' }));
  return {
    columns: shareWidth(typeAreaWidth(profile.pages[page]), [1, 1, 1]),
    margins: profile.cells.figures,
    ruled: true,
    rows: {
      head: { cells: cells('figureHead', true) },
      space: { height: fieldHeight, cells: cells('figure') },
      date: { cells: cells('figure') },
    },
  };
}

/** The table of a layout that names its shape `sign`. */
export function countSignatures(
  texts: DocumentTexts,
  { by, second, approvers }: { by: string; second: string; approvers: readonly string[] },
): TableBlock {
  const head = (role: string, names: readonly string[]): CellContent => [
    texts(`counts:sheet.sign.${role}`),
    ...(names.length === 0 ? [] : [text('figure', names.join(texts('chemical.and')))]),
  ];
  const date = texts('record.value.signatureDate');
  return {
    kind: 'table',
    shape: 'sign',
    rows: [
      { shape: 'head', cells: [head('first', [by]), head('second', [second]), head('approver', approvers)] },
      { shape: 'space', cells: ['', '', ''] },
      { shape: 'date', cells: [date, date, date] },
    ],
  };
}
