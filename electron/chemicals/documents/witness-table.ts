import type { TableBlock } from '../../documents/document-content.ts';
import type { CellShape, TableShape } from '../../documents/document-layout.ts';
import type { DocumentTexts } from '../../documents/document-texts.ts';
import { type FormatProfile, type PageName, shareWidth, typeAreaWidth } from '../../documents/format-profile.ts';
import type { LedgerOfMonth } from './ledger-data.ts';

/** Characters of the hash in a group, each in a cell of its own so that it can be typed from paper. */
const groupLength = 8;
const groups = 8;
const [rowsSpan, groupSpan, signSpan] = [6, 3, 10];

/**
 * Where two people sign for the chain: how many rows it has, the hash of the last, and room for names and seal. All in one table
 * that stays on one page.
 */
export function witnessTableShape(profile: FormatProfile, page: PageName): TableShape {
  const cell = (style: CellShape['style'], span: number, shaded = false): CellShape => ({
    style,
    span,
    shaded,
    vertical: 'center',
  });
  const sign = (style: CellShape['style'], shaded = false) => [1, 2, 3].map(() => cell(style, signSpan, shaded));
  return {
    columns: shareWidth(
      typeAreaWidth(profile.pages[page]),
      Array.from({ length: 3 * signSpan }, () => 1),
    ),
    margins: profile.cells.figures,
    ruled: true,
    rows: {
      chainHead: { cells: [cell('figureHead', rowsSpan, true), cell('figureHead', groups * groupSpan, true)] },
      chain: {
        cells: [cell('figure', rowsSpan), ...Array.from({ length: groups }, () => cell('figure', groupSpan))],
      },
      noChain: { cells: [cell('figure', rowsSpan), cell('figure', groups * groupSpan)] },
      signHead: { cells: sign('figureHead', true) },
      space: { height: 900, cells: sign('figure') },
      date: { cells: sign('figure') },
    },
  };
}

/** The table of a layout that names its shape `witness`; of a month that is signed, with the names of those who did. */
export function witnessTable(
  texts: DocumentTexts,
  { chain: { rows, head }, closed }: Pick<LedgerOfMonth, 'chain' | 'closed'>,
): TableBlock {
  const count = String(rows);
  const chain =
    head === null
      ? { shape: 'noChain', cells: [count, texts('chemical.ledger.noHead')] }
      : { shape: 'chain', cells: [count, ...groupsOf(head)] };
  const date = texts('record.value.signatureDate');
  return {
    kind: 'table',
    shape: 'witness',
    rows: [
      { shape: 'chainHead', cells: [texts('chemical.ledger.rows'), texts('chemical.ledger.head')] },
      chain,
      {
        shape: 'signHead',
        cells: [
          texts(`chemical.ledger.${closed === null ? 'keeper' : 'closer'}`),
          texts(`chemical.ledger.${closed === null ? 'secondKeeper' : 'secondCloser'}`),
          texts('chemical.ledger.school'),
        ],
      },
      { shape: 'space', cells: [closed?.by ?? '', closed?.second ?? '', ''] },
      { shape: 'date', cells: [date, date, date] },
    ],
  };
}

function groupsOf(head: string): string[] {
  return Array.from({ length: groups }, (_, index) => head.slice(index * groupLength, (index + 1) * groupLength));
}
