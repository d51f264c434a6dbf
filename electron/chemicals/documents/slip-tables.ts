import type { Language } from '../../../shared/contract/document.ts';
import { type CellContent, type RowContent, type TableBlock, text } from '../../documents/document-content.ts';
import type { TableShape } from '../../documents/document-layout.ts';
import type { DocumentTexts } from '../../documents/document-texts.ts';
import type { FormatProfile, PageName, ParagraphStyleName } from '../../documents/format-profile.ts';
import { mayOutgrowPage } from '../../documents/row-height.ts';
import { type ColumnWidth, registerColumns } from './column-widths.ts';
import { remarks, toldReasons } from './entry-remarks.ts';
import { listWords, printedAmount, substanceName } from './printed-chemicals.ts';
import { registerCells, registerShape } from './register-shape.ts';
import type { PrintedSlip, PrintedSlipLine } from './slip-data.ts';

const amountColumns = ['issued', 'used', 'returned', 'wasted', 'lost', 'out'] as const;
const lineWidths: readonly ColumnWidth[] = [{ share: 1 }, ...amountColumns.map(() => ({ characters: 4.7 }))];

const eventColumns = ['sequence', 'day', 'what', 'bottle', 'amount', 'by', 'remark'] as const;
const eventWidths: Record<Language, readonly ColumnWidth[]> = {
  'zh-CN': [
    { characters: 3.1 },
    { characters: 6.3 },
    { characters: 3.3 },
    { characters: 7.7 },
    { characters: 4.7 },
    { characters: 7.4 },
    { share: 1 },
  ],
  en: [
    { characters: 3.1 },
    { characters: 5.7 },
    { characters: 6.2 },
    { characters: 7.2 },
    { characters: 5.4 },
    { characters: 9 },
    { share: 1 },
  ],
};

interface SlipTable {
  profile: FormatProfile;
  language: Language;
  page: PageName;
  texts: DocumentTexts;
  slip: PrintedSlip;
}

/** A bottle in a row with 领 · 用 · 剩 · 废 · 耗 and what is still out. */
export function slipLinesShape(profile: FormatProfile, language: Language, page: PageName): TableShape {
  const styles: ParagraphStyleName[] = ['ledgerCell', ...amountColumns.map(() => 'ledgerCentred' as const)];
  const rows = { line: { cells: registerCells(styles) } };
  return registerShape({ profile, language, page, widths: lineWidths, rows });
}

/** The table of a layout that names its shape `lines`. */
export function slipLines({ profile, language, page, texts, slip }: SlipTable): TableBlock {
  const { characters } = registerColumns(profile, language, page, lineWidths);
  const head = ['bottle', ...amountColumns].map((name) => texts(`chemical.slip.column.${name}`));
  const settled = slip.settledAt !== null;
  const rows = slip.lines.map((line): RowContent => {
    const cells = [
      bottleCell(texts, language, line),
      ...amountColumns.map((name) => amountCell(texts, line, name, settled)),
    ];
    return { shape: 'line', cells, maySplit: mayOutgrowPage(cells, characters) };
  });
  return { kind: 'table', shape: 'lines', rows: [{ shape: 'head', cells: head }, ...rows] };
}

function bottleCell(texts: DocumentTexts, language: Language, line: PrintedSlipLine): CellContent {
  const lists = line.lists.length === 0 ? [] : [text('ledgerStrong', listWords(texts, line.lists))];
  const purity = line.purity === '' ? [] : [line.purity];
  return [
    text('ledgerStrong', substanceName(language, line)),
    ...purity,
    ...lists,
    line.bottleNumber,
    ...(line.cabinetName === '' ? [] : [line.cabinetName]),
  ];
}

/** Blank while a hand may still have to fill it in; a figure, be it nought, once the slip is settled. */
function amountCell(
  texts: DocumentTexts,
  line: PrintedSlipLine,
  name: (typeof amountColumns)[number],
  settled: boolean,
): string {
  const untouched = line.out === line.issued;
  if (name === 'issued') return printedAmount(texts, line.issued, line.unit);
  if (name === 'out' ? untouched : line[name] === 0 && !settled) return '';
  return printedAmount(texts, line[name], line.unit);
}

/** The slip's rows of the ledger. */
export function slipEventsShape(profile: FormatProfile, language: Language, page: PageName): TableShape {
  const styles = eventColumns.map((name) => (name === 'remark' ? 'ledgerCell' : 'ledgerCentred'));
  const rows = { line: { cells: registerCells(styles) } };
  return registerShape({ profile, language, page, widths: eventWidths[language], rows });
}

/** The table of a layout that names its shape `events`. */
export function slipEvents({ profile, language, page, texts, slip }: SlipTable): TableBlock {
  const { characters } = registerColumns(profile, language, page, eventWidths[language]);
  const head = eventColumns.map((name) => texts(`chemical.slip.eventColumn.${name}`));
  const told = toldReasons(slip.entries);
  const rows = slip.entries.map((entry): RowContent => {
    const waits = text('ledgerStrongCentred', texts('chemical.state.waits'));
    const reversed = text('ledgerStrongCentred', texts('chemical.state.reversed'));
    const cells: CellContent[] = [
      String(entry.sequence),
      entry.happenedOn,
      [texts(`chemical.kind.${entry.kind}`), ...(entry.reversedBy === null ? [] : [reversed])],
      entry.bottleNumber,
      printedAmount(texts, entry.amount, entry.unit),
      [
        // Side by side: a line the less for each row, so that a slip stays on its page.
        entry.second === null ? entry.by : `${entry.by}${texts('chemical.and')}${entry.second}`,
        ...(entry.waits ? [waits] : []),
      ],
      remarks(texts, entry, told),
    ];
    return { shape: 'line', cells, maySplit: mayOutgrowPage(cells, characters) };
  });
  return { kind: 'table', shape: 'events', rows: [{ shape: 'head', cells: head }, ...rows] };
}
