import type { Language } from '../../../../shared/contract/document.ts';
import { type CellContent, type RowContent, type TableBlock, text } from '../../../documents/document-content.ts';
import type { CellShape, TableShape } from '../../../documents/document-layout.ts';
import type { DocumentTexts } from '../../../documents/document-texts.ts';
import { type FormatProfile, type PageName, shareWidth, typeAreaWidth } from '../../../documents/format-profile.ts';
import { mayOutgrowPage } from '../../../documents/row-height.ts';
import { type ColumnWidth, registerColumns } from '../../documents/column-widths.ts';
import { registerCells, registerShape } from '../../documents/register-shape.ts';
import { categoryCell, componentLines, containerWords, wasteAmount, wasteWeight } from './printed-waste.ts';
import type { WasteHandOverData } from './waste-data.ts';

const columnNames = ['number', 'category', 'components', 'container', 'quantity', 'weight'] as const;

const widths: readonly ColumnWidth[] = [
  { characters: 7.6 },
  { share: 0.9 },
  { share: 1.4 },
  { characters: 4 },
  { characters: 5.2 },
  { characters: 5.2 },
];

/** A row a container, and their weight together. */
export function handOverLinesShape(profile: FormatProfile, language: Language, page: PageName): TableShape {
  const cells = registerCells(
    columnNames.map((name) =>
      name === 'components' ? 'ledgerCell' : name === 'weight' ? 'ledgerStrongCentred' : 'ledgerCentred',
    ),
  );
  const [label, total] = registerCells(['ledgerStrongCentred', 'ledgerStrongCentred']) as [CellShape, CellShape];
  const rows = { line: { cells }, total: { cells: [{ ...label, span: columnNames.length - 1 }, total] } };
  return registerShape({ profile, language, page, widths, rows });
}

interface LinesTable {
  profile: FormatProfile;
  language: Language;
  page: PageName;
  texts: DocumentTexts;
  containers: WasteHandOverData['containers'];
}

/** The table of a layout that names its shape `lines`. */
export function handOverLines({ profile, language, page, texts, containers }: LinesTable): TableBlock {
  const { characters } = registerColumns(profile, language, page, widths);
  const head = columnNames.map((name) => texts(`waste:document.handOver.column.${name}`));
  const rows = containers.map((one): RowContent => {
    const cells: CellContent[] = [
      one.number,
      categoryCell(language, one),
      componentLines(texts, language, one),
      containerWords(texts, one),
      wasteAmount(texts, { dimension: one.dimension, amount: one.contents }),
      wasteWeight(texts, one.weight),
    ];
    return { shape: 'line', cells, maySplit: mayOutgrowPage(cells, characters) };
  });
  const weight = containers.reduce((sum, one) => sum + one.weight, 0);
  const label = texts('waste:document.handOver.total', { count: containers.length });
  const total: RowContent = { shape: 'total', cells: [label, wasteWeight(texts, weight)] };
  return { kind: 'table', shape: 'lines', rows: [{ shape: 'head', cells: head }, ...rows, total] };
}

/** Height of a field to sign in, in twips. */
const fieldHeight = 1100;

/** The two of the school and the firm's receiver, each under the own name; the firm also puts its seal. */
export function handOverSignsShape(profile: FormatProfile, page: PageName): TableShape {
  const label: CellShape = { style: 'figureHead', shaded: true, vertical: 'center' };
  const field: CellShape = { style: 'figure', vertical: 'center' };
  return {
    columns: shareWidth(typeAreaWidth(profile.pages[page]), [1, 1, 1.2]),
    margins: profile.cells.figures,
    ruled: true,
    rows: { head: { cells: [label, label, label] }, field: { height: fieldHeight, cells: [field, field, field] } },
  };
}

/** The table of a layout that names its shape `signs`. */
export function handOverSigns(
  texts: DocumentTexts,
  { by, second, receiver }: WasteHandOverData['handOver'],
): TableBlock {
  const people = { first: by, second, firm: receiver };
  const head = Object.entries(people).map(
    ([role, name]): CellContent => [texts(`waste:document.handOver.sign.${role}`), text('figure', name)],
  );
  const date = texts('waste:document.handOver.date');
  return {
    kind: 'table',
    shape: 'signs',
    rows: [
      { shape: 'head', cells: head },
      {
        shape: 'field',
        cells: [
          ['', '', date],
          ['', '', date],
          ['', texts('waste:document.handOver.seal'), date],
        ],
      },
    ],
  };
}
