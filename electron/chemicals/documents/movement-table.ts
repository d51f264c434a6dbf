import type { Language } from '../../../shared/contract/document.ts';
import type { RowContent, TableBlock } from '../../documents/document-content.ts';
import type { CellShape, RowShape, TableShape } from '../../documents/document-layout.ts';
import type { DocumentTexts } from '../../documents/document-texts.ts';
import type { FormatProfile, PageName, ParagraphStyleName } from '../../documents/format-profile.ts';
import { mayOutgrowPage } from '../../documents/row-height.ts';
import { type ColumnWidth, registerColumns } from './column-widths.ts';
import { toldReasons } from './entry-remarks.ts';
import type { SubstanceMonth } from './ledger-data.ts';
import { closingCells, entryCells } from './movement-cells.ts';
import { listWords, printedAmount, substanceName } from './printed-chemicals.ts';
import { registerCells, registerShape } from './register-shape.ts';
import { substanceFigures } from './substance-figures.ts';

const columnNames = [
  'sequence',
  'day',
  'bottle',
  'kind',
  'in',
  'out',
  'bottleBalance',
  'balance',
  'settled',
  'purpose',
  'by',
  'remark',
] as const;
/** Columns before the amounts, the amounts, and those after them. */
const [columnsBefore, amountColumns, columnsAfter] = [4, 5, 3];

/** The figures have room for a font that is wider than the right one. */
const widths: Record<Language, readonly ColumnWidth[]> = {
  'zh-CN': [
    { characters: 3.2 },
    { characters: 3.2 },
    { characters: 7.5 },
    { characters: 4.2 },
    { characters: 5.4 },
    { characters: 5.4 },
    { characters: 5.4 },
    { characters: 6.1 },
    { characters: 5.2 },
    { share: 1 },
    { characters: 3.5 },
    { share: 1.1 },
  ],
  en: [
    { characters: 3 },
    { characters: 3.2 },
    { characters: 7.7 },
    { characters: 6 },
    { characters: 5.6 },
    { characters: 5.6 },
    { characters: 5.6 },
    { characters: 6.8 },
    { characters: 5.6 },
    { share: 1 },
    { characters: 5.6 },
    { share: 1.1 },
  ],
};

/** The movements of a month under their substances: name, opening balance, rows, sums with the closing balance. */
export function movementTableShape(profile: FormatProfile, language: Language, page: PageName): TableShape {
  const before = (style: ParagraphStyleName): CellShape => ({ style, span: columnsBefore, vertical: 'center' });
  const amounts = (style: ParagraphStyleName) => registerCells(Array.from({ length: amountColumns }, () => style));
  const after: CellShape = { style: 'ledgerCell', span: columnsAfter, vertical: 'center' };
  const left = ['purpose', 'remark'];
  const entry = (textStyle: ParagraphStyleName, centred: ParagraphStyleName): RowShape => ({
    cells: registerCells(columnNames.map((name) => (left.includes(name) ? textStyle : centred))),
  });
  return registerShape({
    profile,
    language,
    page,
    widths: widths[language],
    rows: {
      substance: { cells: [{ style: 'ledgerGroup', span: columnNames.length, vertical: 'center', shaded: true }] },
      opening: { cells: [before('ledgerGroup'), ...amounts('ledgerHead'), after] },
      entry: entry('ledgerCell', 'ledgerCentred'),
      // Stays with the sums below it, which else could stand alone on the next page.
      lastEntry: entry('ledgerCellKept', 'ledgerCentredKept'),
      closing: { cells: [before('ledgerStrong'), ...amounts('ledgerStrongCentred'), after] },
    },
  });
}

interface MovementTable {
  profile: FormatProfile;
  language: Language;
  page: PageName;
  texts: DocumentTexts;
  substances: readonly SubstanceMonth[];
  /** Key of what the line of sums is called; the month's when left out. */
  closing?: string;
}

/** The table of a layout that names its shape `movements`; substances to which nothing happened are left out. */
export function movementTable(table: MovementTable): TableBlock {
  return { kind: 'table', shape: 'movements', rows: { [Symbol.iterator]: () => rowsOf(table) } };
}

function* rowsOf({ profile, language, page, texts, substances, closing }: MovementTable): Generator<RowContent> {
  const { characters } = registerColumns(profile, language, page, widths[language]);
  yield { shape: 'head', cells: columnNames.map((name) => texts(`chemical.ledger.column.${name}`)) };
  const told = toldReasons(substances.flatMap((substance) => substance.entries));
  for (const substance of substances) {
    const { entries } = substance;
    if (entries.length === 0) continue;
    const { figures, effects, unit } = substanceFigures(substance);
    const { opening } = figures;
    yield { shape: 'substance', cells: [substanceLine(texts, language, substance)] };
    const outAtStart =
      opening.out === 0 ? '' : texts('chemical.ledger.outAtStart', { amount: printedAmount(texts, opening.out, unit) });
    const balance = printedAmount(texts, opening.stock, unit);
    yield { shape: 'opening', cells: [texts('chemical.ledger.opening'), '', '', '', balance, '', outAtStart] };
    const slips = new Set<string>();
    const cabinets = new Map<string, string>();
    for (const [index, entry] of entries.entries()) {
      const effect = effects[index];
      if (effect === undefined) continue;
      const isFirst = !slips.has(entry.slip?.number ?? '');
      const isOtherCabinet = cabinets.get(entry.bottleNumber) !== entry.cabinetName;
      const isLast = index === entries.length - 1;
      const cells = entryCells({ texts, unit, told }, entry, effect, { isFirst, isLast, isOtherCabinet });
      cabinets.set(entry.bottleNumber, entry.cabinetName);
      if (entry.slip !== null) slips.add(entry.slip.number);
      yield { shape: isLast ? 'lastEntry' : 'entry', cells, maySplit: mayOutgrowPage(cells, characters) };
    }
    const name = substanceName(language, substance);
    const sums = texts('chemical.ledger.sumsOf', { name, sums: texts(closing ?? 'chemical.ledger.closing') });
    yield { shape: 'closing', cells: [sums, ...closingCells(texts, figures, unit)] };
  }
}

function substanceLine(texts: DocumentTexts, language: Language, substance: SubstanceMonth): string {
  const name = substanceName(language, substance);
  const { cas, lists } = substance;
  const named =
    cas === null
      ? texts('chemical.ledger.substanceNoCas', { name })
      : texts('chemical.ledger.substance', { name, cas });
  if (lists.length === 0) return named;
  return texts('chemical.ledger.controlled', { substance: named, lists: listWords(texts, lists) });
}
