import { sumUnit } from '../../../shared/chemicals/sum-unit.ts';
import type { Control } from '../../../shared/contract/chemical-schemas.ts';
import type { Language } from '../../../shared/contract/document.ts';
import { type CellContent, type RowContent, type TableBlock, text } from '../../documents/document-content.ts';
import type { CellShape, TableShape } from '../../documents/document-layout.ts';
import type { DocumentTexts } from '../../documents/document-texts.ts';
import type { FormatProfile, PageName } from '../../documents/format-profile.ts';
import { mayOutgrowPage } from '../../documents/row-height.ts';
import { type ColumnWidth, registerColumns } from './column-widths.ts';
import { amountOrNothing, printedAmount, substanceName } from './printed-chemicals.ts';
import { registerCells, registerShape } from './register-shape.ts';
import type { StockLine, StockSubstance } from './stock-data.ts';

const columnNames = [
  'number',
  'substance',
  'cas',
  'purity',
  'bottles',
  'stock',
  'out',
  'place',
  'keepers',
  'lists',
] as const;
/** Columns that say which substance it is: they reach down over its rows. */
const identifying = 3;

const widths: Record<Language, readonly ColumnWidth[]> = {
  'zh-CN': [
    { characters: 2.3 },
    { share: 0.9 },
    { characters: 6.6 },
    { characters: 5.4 },
    { characters: 2.4 },
    { characters: 5.6 },
    { characters: 5 },
    { share: 1 },
    { characters: 4.6 },
    { share: 1.3 },
  ],
  en: [
    { characters: 2.4 },
    { share: 0.9 },
    { characters: 6.6 },
    { characters: 6.2 },
    { characters: 4.2 },
    { characters: 5.6 },
    { characters: 5.2 },
    { share: 1 },
    { characters: 6.4 },
    { share: 1.3 },
  ],
};

/** A row for the like bottles of each cabinet, and a subtotal where a substance has more than one. */
export function stockTableShape(profile: FormatProfile, language: Language, page: PageName): TableShape {
  const left = ['substance', 'place', 'lists'];
  const cells = registerCells(columnNames.map((name) => (left.includes(name) ? 'ledgerCell' : 'ledgerCentred')));
  const reaching = (merge: CellShape['merge'] & string) =>
    cells.map((cell, index): CellShape => (index < identifying ? { ...cell, merge } : cell));
  return registerShape({
    profile,
    language,
    page,
    widths: widths[language],
    rows: {
      only: { cells },
      first: { cells: reaching('restart') },
      next: { cells: reaching('continue') },
      subtotal: {
        cells: reaching('continue').map((cell, index) =>
          index < identifying ? cell : { ...cell, style: 'ledgerStrongCentred' },
        ),
      },
    },
  });
}

interface StockTable {
  profile: FormatProfile;
  language: Language;
  page: PageName;
  texts: DocumentTexts;
  substances: readonly StockSubstance[];
}

/** The table of a layout that names its shape `stock`. */
export function stockTable(table: StockTable): TableBlock {
  return { kind: 'table', shape: 'stock', rows: { [Symbol.iterator]: () => rowsOf(table) } };
}

function* rowsOf({ profile, language, page, texts, substances }: StockTable): Generator<RowContent> {
  const { characters } = registerColumns(profile, language, page, widths[language]);
  yield { shape: 'head', cells: columnNames.map((name) => texts(`chemical.stock.column.${name}`)) };
  for (const [index, substance] of substances.entries()) {
    const { lines, dimension } = substance;
    const identity = [String(index + 1), substanceName(language, substance), substance.cas ?? texts('dash')];
    for (const [place, line] of lines.entries()) {
      const unit = sumUnit(dimension, line.units, [line.stock, line.out]);
      const cells: CellContent[] = [
        ...(place === 0 ? identity : ['', '', '']),
        purityCell(texts, line),
        String(line.bottles),
        printedAmount(texts, line.stock, unit),
        amountOrNothing(texts, line.out, unit),
        [line.placePath, text('ledgerStrong', line.cabinetName)],
        keepersCell(texts, line),
        listsCell(texts, substance, line.controls),
      ];
      const shape = lines.length === 1 ? 'only' : place === 0 ? 'first' : 'next';
      yield { shape, cells, maySplit: mayOutgrowPage(cells, characters) };
    }
    if (lines.length > 1) yield subtotal(texts, substance);
  }
}

function subtotal(texts: DocumentTexts, { lines, dimension }: StockSubstance): RowContent {
  const sum = (of: 'bottles' | 'stock' | 'out') => lines.reduce((all, line) => all + line[of], 0);
  const [stock, out] = [sum('stock'), sum('out')];
  const unit = sumUnit(
    dimension,
    lines.flatMap((line) => line.units),
    [stock, out],
  );
  const figures = [String(sum('bottles')), printedAmount(texts, stock, unit), amountOrNothing(texts, out, unit)];
  return { shape: 'subtotal', cells: ['', '', '', texts('chemical.stock.subtotal'), ...figures, '', '', ''] };
}

function keepersCell(texts: DocumentTexts, { keepers }: StockLine): CellContent {
  const nobody = texts('chemical.stock.noKeeper');
  return keepers.every((keeper) => keeper === null) ? nobody : keepers.map((keeper) => keeper ?? nobody);
}

function purityCell(texts: DocumentTexts, { purity, concentration }: StockLine): CellContent {
  const percent =
    concentration === null ? [] : [texts('chemical.stock.concentration', { percent: concentration / 100 })];
  return [...(purity === '' ? [] : [purity]), ...percent];
}

function listsCell(texts: DocumentTexts, { undecided }: StockSubstance, controls: readonly Control[]): CellContent {
  const listed = controls.map((control) => text('ledgerCell', listSentence(texts, control)));
  if (controls.some((control) => control.uncertain))
    listed.push(text('ledgerStrong', texts('chemical.stock.uncertain')));
  if (undecided === 'all') return [...listed, texts('chemical.stock.undecidedAll')];
  if (undecided.length > 0) {
    return [...listed, texts('chemical.stock.undecided', { lists: undecided.join(texts('chemical.and')) })];
  }
  return listed.length === 0 ? texts('chemical.stock.unlisted') : listed;
}

function listSentence(texts: DocumentTexts, { name, version, item, abovePercent }: Control): string {
  const itemText = item === null ? '' : texts('chemical.stock.item', { item });
  const sentence =
    abovePercent === null
      ? texts('chemical.stock.listed', { name, version, item: itemText })
      : texts('chemical.stock.listedAbove', { name, version, percent: abovePercent, item: itemText });
  return sentence.trim();
}
