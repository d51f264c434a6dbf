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

function widthOf(name: (typeof columnNames)[number]): ColumnWidth {
  switch (name) {
    case 'substance':
      return { characters: 8 };
    case 'list':
      return { share: 1 };
    case 'class':
      return { characters: 4.2 };
    case 'number':
      return { characters: 2.6 };
    case 'bottles':
      return { characters: 3.2 };
    case 'opening':
    case 'closing':
      return { characters: 5.6 };
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
  return registerShape({ profile, language, page, widths: columnNames.map(widthOf), rows });
}

interface PrecursorTable {
  profile: FormatProfile;
  language: Language;
  page: PageName;
  texts: DocumentTexts;
  substances: readonly PrecursorOfYear[];
}

/** The table of a layout that names its shape `precursors`. */
export function precursorTable({ profile, language, page, texts, substances }: PrecursorTable): TableBlock {
  const { characters } = registerColumns(profile, language, page, columnNames.map(widthOf));
  const head: RowContent = {
    shape: 'head',
    cells: columnNames.map((name) => texts(`chemical.precursor.column.${name}`)),
  };
  const lines = substances.map((one, index): RowContent => {
    const { figures, unit, control, cas } = one;
    const amount = (value: number) => amountOrNothing(texts, value, unit);
    const cells = [
      String(index + 1),
      control === null ? texts('dash') : texts(`chemical.precursor.class.${control.kind}`),
      [substanceName(language, one), ...(cas === null ? [] : [`CAS ${cas}`])],
      listWords(texts, one),
      printedAmount(texts, figures.opening, unit),
      amount(figures.bought),
      amount(figures.corrected),
      amount(figures.used),
      amount(figures.wasted),
      amount(figures.lost),
      amount(one.handedOver),
      printedAmount(texts, figures.closing, unit),
      String(one.bottles),
    ];
    return { shape: 'line', cells, maySplit: mayOutgrowPage(cells, characters) };
  });
  return { kind: 'table', shape: 'precursors', rows: [head, ...lines] };
}

function listWords(texts: DocumentTexts, { control }: PrecursorOfYear): string {
  if (control === null) return texts('chemical.precursor.noList');
  const { version, abovePercent } = control;
  return abovePercent === null
    ? texts('chemical.precursor.anyShare', { version })
    : texts('chemical.precursor.aboveShare', { version, percent: abovePercent });
}
