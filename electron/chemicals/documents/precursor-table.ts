import { type MarkedColumn, markedColumns } from '../../../shared/chemicals/waiting-amounts.ts';
import type { Language } from '../../../shared/contract/document.ts';
import type { RowContent, TableBlock } from '../../documents/document-content.ts';
import type { TableShape } from '../../documents/document-layout.ts';
import type { DocumentTexts } from '../../documents/document-texts.ts';
import type { FormatProfile, PageName } from '../../documents/format-profile.ts';
import { mayOutgrowPage } from '../../documents/row-height.ts';
import type { PrecursorOfYear } from '../precursors-of-year.ts';
import { type ColumnWidth, registerColumns } from './column-widths.ts';
import { amountOrNothing, printedAmount, substanceName } from './printed-chemicals.ts';
import { registerCells, registerShape } from './register-shape.ts';
import { markedFigure } from './waiting-notes.ts';

const columnNames = [
  'number',
  'class',
  'substance',
  'list',
  'opening',
  'bought',
  'corrected',
  'used',
  'wasted',
  'lost',
  'handedOver',
  'closing',
  'bottles',
] as const;
const left = ['substance', 'list'];
const atEnd: readonly string[] = ['closing', 'bottles'];

function widthOf(name: (typeof columnNames)[number], language: Language): ColumnWidth {
  switch (name) {
    case 'substance':
      return { share: 1 };
    case 'list':
      return { characters: 5.6 };
    case 'class':
      return { characters: 4.2 };
    case 'number':
      return { characters: 2.6 };
    case 'bottles':
      return { characters: language === 'en' ? 4.2 : 3 };
    case 'opening':
      return { characters: 6.1 };
    case 'closing':
      return { characters: 6.9 };
    case 'bought':
    case 'used':
      return { characters: 5.2 };
    default:
      return { characters: 4.3 };
  }
}

/** A row a substance. */
export function precursorTableShape(profile: FormatProfile, language: Language, page: PageName): TableShape {
  const styles = columnNames.map((name) =>
    left.includes(name) ? 'ledgerCell' : name === 'closing' ? 'ledgerStrongCentred' : 'ledgerCentred',
  );
  const rows = { line: { cells: registerCells(styles) } };
  return registerShape({ profile, language, page, widths: columnNames.map((name) => widthOf(name, language)), rows });
}

interface PrecursorTable {
  profile: FormatProfile;
  language: Language;
  page: PageName;
  texts: DocumentTexts;
  substances: readonly PrecursorOfYear[];
  /** False: the last columns say what there is now, not at the year's end. */
  isOver: boolean;
}

/** The table of a layout that names its shape `precursors`. */
export function precursorTable({ profile, language, page, texts, substances, isOver }: PrecursorTable): TableBlock {
  const { characters } = registerColumns(
    profile,
    language,
    page,
    columnNames.map((name) => widthOf(name, language)),
  );
  const head: RowContent = {
    shape: 'head',
    cells: columnNames.map((name) =>
      texts(`chemical.precursor.${!isOver && atEnd.includes(name) ? 'columnSoFar' : 'column'}.${name}`),
    ),
  };
  const lines = substances.map((one, index): RowContent => {
    const { figures, unit, control, cas } = one;
    const amount = (value: number) => amountOrNothing(texts, value, unit);
    const marks = markedColumns(one.waiting);
    const marked = (value: number, ...columns: readonly MarkedColumn[]) =>
      markedFigure(
        texts,
        amount(value),
        columns.some((column) => marks.has(column)),
      );
    const cells = [
      String(index + 1),
      control === null ? texts('dash') : texts(`chemical.precursor.class.${control.kind}`),
      [substanceName(language, one), ...(cas === null ? [] : [`CAS ${cas}`])],
      listWords(texts, one),
      printedAmount(texts, figures.opening, unit),
      marked(figures.bought, 'received'),
      marked(figures.corrected, 'received', 'adjusted'),
      marked(figures.used, 'used'),
      marked(figures.wasted, 'wasted'),
      marked(figures.lost, 'lost'),
      amount(one.handedOver),
      markedFigure(texts, printedAmount(texts, figures.closing, unit), marks.has('level')),
      String(one.bottles),
    ];
    return { shape: 'line', cells, maySplit: mayOutgrowPage(cells, characters) };
  });
  return { kind: 'table', shape: 'precursors', rows: [head, ...lines] };
}

function listWords(texts: DocumentTexts, { control }: PrecursorOfYear): string {
  if (control === null) return texts('chemical.precursor.noList');
  const { abovePercent } = control;
  return abovePercent === null ? texts('dash') : texts('chemical.precursor.aboveShare', { percent: abovePercent });
}
