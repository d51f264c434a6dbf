import type { Language } from '../../../../shared/contract/document.ts';
import { type CellContent, type RowContent, type TableBlock, text } from '../../../documents/document-content.ts';
import type { TableShape } from '../../../documents/document-layout.ts';
import type { DocumentTexts } from '../../../documents/document-texts.ts';
import type { FormatProfile, PageName } from '../../../documents/format-profile.ts';
import { mayOutgrowPage } from '../../../documents/row-height.ts';
import { type ColumnWidth, registerColumns } from '../../documents/column-widths.ts';
import { substanceName } from '../../documents/printed-chemicals.ts';
import { registerCells, registerShape } from '../../documents/register-shape.ts';
import { categoryCell, componentLines, containerWords, wasteAmount, wasteWeight } from './printed-waste.ts';
import type { WasteOfYear } from './waste-data.ts';

const columnNames = [
  'batch',
  'time',
  'category',
  'components',
  'before',
  'added',
  'removed',
  'contents',
  'container',
  'place',
  'handler',
  'destination',
] as const;
const left = ['components', 'place', 'destination'];
const shownNames = 3;

const widths: Record<Language, readonly ColumnWidth[]> = {
  'zh-CN': [
    { characters: 7.4 },
    { characters: 7 },
    { characters: 5.2 },
    { share: 1.7 },
    { characters: 3.7 },
    { characters: 3.7 },
    { characters: 3.7 },
    { characters: 3.7 },
    { characters: 3.1 },
    { share: 0.75 },
    { characters: 3.1 },
    { share: 1 },
  ],
  en: [
    { characters: 6.6 },
    { characters: 6.4 },
    { characters: 6 },
    { share: 1.7 },
    { characters: 4.4 },
    { characters: 4.4 },
    { characters: 4.6 },
    { characters: 4.4 },
    { characters: 4 },
    { share: 0.8 },
    { characters: 4.6 },
    { share: 1 },
  ],
};

/** A row a container. */
export function wasteLedgerShape(profile: FormatProfile, language: Language, page: PageName): TableShape {
  const styles = columnNames.map((name) =>
    left.includes(name) ? 'ledgerCell' : name === 'contents' ? 'ledgerStrongCentred' : 'ledgerCentred',
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
    const { dimension } = one;
    const amount = (value: number) => (value === 0 ? texts('dash') : wasteAmount(texts, { dimension, amount: value }));
    const cells: CellContent[] = [
      one.number,
      timeCell(texts, one),
      categoryCell(language, one),
      contentsCell(texts, language, one),
      amount(one.before),
      amount(one.added),
      amount(one.removed),
      amount(one.contents),
      [...containerWords(texts, one), texts('waste:document.pieces', { count: 1 })],
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

/** What it held before by its names, what went in in the year, and what of the former was taken out in it: their sum is the row's. */
function contentsCell(texts: DocumentTexts, language: Language, one: WasteOfYear): string[] {
  const { dimension, before, returned, carriedIn, components, takenBack } = one;
  const names = carriedIn.slice(0, shownNames).map((each) => substanceName(language, each));
  const earlier = texts(`waste:document.ledger.${returned === 0 ? 'carried' : 'returned'}`, {
    amount: wasteAmount(texts, { dimension, amount: before + returned }),
    names: names.join(texts('chemical.and')),
  });
  return [
    ...(before + returned === 0 ? [] : [earlier]),
    ...componentLines(texts, language, { components, dimension }),
    ...(takenBack.length === 0 ? [] : [texts('waste:document.ledger.takenBack')]),
    ...componentLines(texts, language, { components: takenBack, dimension }),
  ];
}

function destinationCell(texts: DocumentTexts, { left: leaving, sealedOn, contents }: WasteOfYear): CellContent {
  if (leaving === null && contents === 0) return texts('waste:document.ledger.emptied');
  if (leaving === null) return texts(`waste:document.ledger.${sealedOn === null ? 'inUse' : 'kept'}`);
  const { firm, formNumber, number, on, weight } = leaving;
  return [
    text('ledgerStrong', firm),
    texts('waste:document.ledger.form', { number: formNumber }),
    number,
    texts('waste:document.ledger.left', { day: on, weight: wasteWeight(texts, weight) }),
  ];
}
