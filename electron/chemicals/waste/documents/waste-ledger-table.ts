import type { Language } from '../../../../shared/contract/document.ts';
import { type CellContent, type RowContent, type TableBlock, text } from '../../../documents/document-content.ts';
import type { TableShape } from '../../../documents/document-layout.ts';
import type { DocumentTexts } from '../../../documents/document-texts.ts';
import type { FormatProfile, PageName } from '../../../documents/format-profile.ts';
import { mayOutgrowPage } from '../../../documents/row-height.ts';
import { type ColumnWidth, registerColumns } from '../../documents/column-widths.ts';
import { registerCells, registerShape } from '../../documents/register-shape.ts';
import { categoryName, componentLines, containerWords, wasteAmount, wasteWeight } from './printed-waste.ts';
import type { WasteOfYear } from './waste-data.ts';

const columnNames = [
  'batch',
  'time',
  'category',
  'code',
  'components',
  'quantity',
  'container',
  'count',
  'place',
  'handler',
  'destination',
] as const;
const left = ['components', 'place', 'destination'];

const widths: Record<Language, readonly ColumnWidth[]> = {
  'zh-CN': [
    { characters: 7.6 },
    { characters: 7.2 },
    { characters: 4.6 },
    { characters: 6 },
    { share: 1.2 },
    { characters: 4.8 },
    { characters: 3.6 },
    { characters: 2.1 },
    { share: 0.8 },
    { characters: 3.3 },
    { share: 1.1 },
  ],
  en: [
    { characters: 6.6 },
    { characters: 6.4 },
    { characters: 6 },
    { characters: 6 },
    { share: 1.2 },
    { characters: 4.8 },
    { characters: 4 },
    { characters: 3.4 },
    { share: 0.8 },
    { characters: 5 },
    { share: 1.1 },
  ],
};

/** A row a container. */
export function wasteLedgerShape(profile: FormatProfile, language: Language, page: PageName): TableShape {
  const styles = columnNames.map((name) =>
    left.includes(name) ? 'ledgerCell' : name === 'quantity' ? 'ledgerStrongCentred' : 'ledgerCentred',
  );
  const rows = { line: { cells: registerCells(styles) } };
  return registerShape({ profile, language, page, widths: widths[language], rows });
}

interface LedgerTable {
  profile: FormatProfile;
  language: Language;
  page: PageName;
  texts: DocumentTexts;
  containers: readonly WasteOfYear[];
}

/** The table of a layout that names its shape `containers`. */
export function wasteLedgerTable({ profile, language, page, texts, containers }: LedgerTable): TableBlock {
  const { characters } = registerColumns(profile, language, page, widths[language]);
  const head = columnNames.map((name) => texts(`waste:document.ledger.column.${name}`));
  const rows = containers.map((one): RowContent => {
    const cells: CellContent[] = [
      one.number,
      timeCell(texts, one),
      categoryName(language, one),
      one.code,
      componentLines(texts, language, one),
      wasteAmount(texts, { dimension: one.dimension, amount: one.contents }),
      containerWords(texts, one),
      '1',
      one.placePath,
      [...one.handlers],
      destinationCell(texts, one),
    ];
    return { shape: 'line', cells, maySplit: mayOutgrowPage(cells, characters) };
  });
  return { kind: 'table', shape: 'containers', rows: [{ shape: 'head', cells: head }, ...rows] };
}

/** When it was made, from the first to the last thing that went in, and when it was sealed. */
function timeCell(texts: DocumentTexts, { firstOn, lastOn, sealedOn }: WasteOfYear): CellContent {
  const made = firstOn === lastOn ? [firstOn] : [firstOn, texts('waste:document.ledger.until', { day: lastOn })];
  return sealedOn === null ? made : [...made, texts('waste:document.ledger.sealed'), sealedOn];
}

function destinationCell(texts: DocumentTexts, { left: leaving, sealedOn }: WasteOfYear): CellContent {
  if (leaving === null) return texts(`waste:document.ledger.${sealedOn === null ? 'inUse' : 'kept'}`);
  const { firm, formNumber, number, on, weight } = leaving;
  return [
    text('ledgerStrong', firm),
    texts('waste:document.ledger.form', { number: formNumber }),
    number,
    texts('waste:document.ledger.left', { day: on, weight: wasteWeight(texts, weight) }),
  ];
}
