import { endingDigits, numberRuns } from '../../../shared/chemicals/number-runs.ts';
import { sumUnit } from '../../../shared/chemicals/sum-unit.ts';
import { markedColumns } from '../../../shared/chemicals/waiting-amounts.ts';
import type { Control } from '../../../shared/contract/chemical-schemas.ts';
import type { Language } from '../../../shared/contract/document.ts';
import { type CellContent, type RowContent, type TableBlock, text } from '../../documents/document-content.ts';
import type { TableShape } from '../../documents/document-layout.ts';
import type { DocumentTexts } from '../../documents/document-texts.ts';
import type { FormatProfile, PageName } from '../../documents/format-profile.ts';
import { mayOutgrowPage } from '../../documents/row-height.ts';
import { type ColumnWidth, registerColumns } from './column-widths.ts';
import { amountOrNothing, listWords, printedAmount, substanceName } from './printed-chemicals.ts';
import { registerCells, registerShape } from './register-shape.ts';
import type { StockCabinet, StockLine } from './stock-data.ts';
import { markedFigure } from './waiting-notes.ts';

const columnNames = ['number', 'substance', 'cas', 'purity', 'numbers', 'bottles', 'stock', 'out', 'lists'] as const;
const left = ['substance', 'numbers', 'lists'];

const widths: Record<Language, readonly ColumnWidth[]> = {
  'zh-CN': [
    { characters: 2.3 },
    { share: 0.8 },
    { characters: 6.2 },
    { characters: 5.8 },
    { share: 1.3 },
    { characters: 2.4 },
    { characters: 6.2 },
    { characters: 5.4 },
    { characters: 8.6 },
  ],
  en: [
    { characters: 2.4 },
    { share: 1 },
    { characters: 6.2 },
    { characters: 6.2 },
    { share: 1 },
    { characters: 4.2 },
    { characters: 6.8 },
    { characters: 5.6 },
    { characters: 12.5 },
  ],
};

/** Under each cabinet a row for like bottles; at the end the sums of what stands in more than one cabinet. */
export function stockTableShape(profile: FormatProfile, language: Language, page: PageName): TableShape {
  const styles = columnNames.map((name) => (left.includes(name) ? 'ledgerCell' : 'ledgerCentred'));
  return registerShape({
    profile,
    language,
    page,
    widths: widths[language],
    rows: {
      cabinet: { cells: [{ style: 'ledgerGroup', span: columnNames.length, vertical: 'center', shaded: true }] },
      line: { cells: registerCells(styles) },
    },
  });
}

interface StockTable {
  profile: FormatProfile;
  language: Language;
  page: PageName;
  texts: DocumentTexts;
  cabinets: readonly StockCabinet[];
}

/** The table of a layout that names its shape `stock`. */
export function stockTable(table: StockTable): TableBlock {
  return { kind: 'table', shape: 'stock', rows: { [Symbol.iterator]: () => rowsOf(table) } };
}

function* rowsOf({ profile, language, page, texts, cabinets }: StockTable): Generator<RowContent> {
  const { characters } = registerColumns(profile, language, page, widths[language]);
  yield { shape: 'head', cells: columnNames.map((name) => texts(`chemical.stock.column.${name}`)) };
  let number = 0;
  for (const cabinet of cabinets) {
    yield { shape: 'cabinet', cells: [cabinetLine(texts, cabinet)] };
    for (const line of cabinet.lines) {
      number += 1;
      const { cas, stock, out, bottles } = line;
      const cells = [
        String(number),
        substanceName(language, line),
        cas ?? texts('dash'),
        purityCell(texts, line),
        numbersCell(texts, bottles),
        ...figuresOf(texts, [line], bottles.length, stock, out),
        listsCell(texts, line),
      ];
      yield { shape: 'line', cells, maySplit: mayOutgrowPage(cells, characters) };
    }
  }
  const lines = cabinets.flatMap((cabinet) => cabinet.lines);
  const bySubstance = Map.groupBy(lines, ({ substanceId, dimension }) => `${substanceId} ${dimension}`);
  const spread = [...bySubstance.values()].filter((own) => {
    return cabinets.filter((cabinet) => cabinet.lines.some((line) => own.includes(line))).length > 1;
  });
  if (spread.length === 0) return;
  yield { shape: 'cabinet', cells: [texts('chemical.stock.spread')] };
  for (const own of spread) {
    const [one] = own;
    if (one === undefined) continue;
    const sum = (of: (line: StockLine) => number) => own.reduce((all, line) => all + of(line), 0);
    const bottles = sum((line) => line.bottles.length);
    const [stock, out] = [sum((line) => line.stock), sum((line) => line.out)];
    const figures = figuresOf(texts, own, bottles, stock, out);
    const cells = ['', substanceName(language, one), one.cas ?? texts('dash'), '', '', ...figures, ''];
    yield { shape: 'line', cells, maySplit: mayOutgrowPage(cells, characters) };
  }
}

function figuresOf(
  texts: DocumentTexts,
  lines: readonly StockLine[],
  bottles: number,
  stock: number,
  out: number,
): string[] {
  const units = lines.flatMap((line) => line.units);
  const unit = sumUnit(lines[0]?.dimension ?? 'count', units, [stock, out]);
  const marks = markedColumns(lines.flatMap((line) => line.waiting));
  return [
    String(bottles),
    markedFigure(texts, printedAmount(texts, stock, unit), marks.has('level')),
    markedFigure(texts, amountOrNothing(texts, out, unit), marks.has('out')),
  ];
}

function cabinetLine(texts: DocumentTexts, { name, placePath, keepers, lines }: StockCabinet): string {
  const nobody = texts('chemical.stock.noKeeper');
  const named = keepers.every((keeper) => keeper === null) ? [nobody] : keepers.map((keeper) => keeper ?? nobody);
  const count = lines.reduce((sum, line) => sum + line.bottles.length, 0);
  return texts('chemical.stock.cabinet', { name, place: placePath, keepers: named.join(texts('chemical.and')), count });
}

/** Numbers that follow one another are written as the first with the last digits of the last. */
function numbersCell(texts: DocumentTexts, bottles: readonly string[]): string {
  return numberRuns(bottles)
    .map(({ first, last }) =>
      first === last ? first : texts('chemical.stock.run', { first, last: endingDigits(last) }),
    )
    .join(texts('chemical.and'));
}

/** The concentration is said once: where the purity already names it, nothing is added. */
function purityCell(texts: DocumentTexts, { purity, concentration }: StockLine): CellContent {
  if (concentration === null) return purity;
  const percent = concentration / 100;
  const named = purity.match(/\d+(?:\.\d+)?(?=\s*[%％])/g) ?? [];
  if (named.some((figure) => Number(figure) === percent)) return purity;
  return [...(purity === '' ? [] : [purity]), texts('chemical.stock.concentration', { percent })];
}

function listsCell(texts: DocumentTexts, { controls, undecided }: StockLine): CellContent {
  const listed = controls.map((control) => text('ledgerCell', listSentence(texts, control)));
  if (controls.some((control) => control.uncertain)) {
    listed.push(text('ledgerStrong', texts('chemical.stock.uncertain')));
  }
  if (undecided === 'all') return [...listed, texts('chemical.stock.undecidedAll')];
  if (undecided.length > 0) {
    return [...listed, texts('chemical.stock.undecided', { lists: listWords(texts, undecided) })];
  }
  return listed.length === 0 ? texts('chemical.stock.unlisted') : listed;
}

function listSentence(texts: DocumentTexts, { kind, item, abovePercent }: Control): string {
  const parts = [
    texts(`chemical.list.${kind}`),
    item === null ? '' : texts('chemical.stock.item', { item }),
    abovePercent === null ? '' : texts('chemical.stock.above', { percent: abovePercent }),
  ];
  return parts.filter((part) => part !== '').join(texts('chemical.stock.listSeparator'));
}
