import type { Language } from '../../../shared/contract/document.ts';
import type { RowContent, TableBlock } from '../../documents/document-content.ts';
import type { TableShape } from '../../documents/document-layout.ts';
import type { DocumentTexts } from '../../documents/document-texts.ts';
import type { FormatProfile, PageName } from '../../documents/format-profile.ts';
import type { ColumnWidth } from './column-widths.ts';
import type { SubstanceMonth } from './ledger-data.ts';
import { amountOrNothing, printedAmount, substanceName } from './printed-chemicals.ts';
import { registerCells, registerShape } from './register-shape.ts';
import { substanceFigures } from './substance-figures.ts';

const columnNames = [
  'substance',
  'opening',
  'received',
  'issued',
  'used',
  'returned',
  'wasted',
  'lost',
  'adjusted',
  'closing',
  'out',
] as const;

const widths: readonly ColumnWidth[] = columnNames.map((name) =>
  name === 'substance' ? { share: 1 } : { characters: name === 'opening' || name === 'closing' ? 5.8 : 5.3 },
);

/** Every substance in a row, also those to which nothing happened: what is to be on the shelf at the end of the month. */
export function summaryTableShape(profile: FormatProfile, language: Language, page: PageName): TableShape {
  const styles = columnNames.map((name) =>
    name === 'substance' ? 'ledgerCell' : name === 'closing' ? 'ledgerStrongCentred' : 'ledgerCentred',
  );
  return registerShape({ profile, language, page, widths, rows: { line: { cells: registerCells(styles) } } });
}

/** The table of a layout that names its shape `summary`. */
export function summaryTable(
  texts: DocumentTexts,
  language: Language,
  substances: readonly SubstanceMonth[],
): TableBlock {
  const head: RowContent = {
    shape: 'head',
    cells: columnNames.map((name) => texts(`chemical.ledger.summaryColumn.${name}`)),
  };
  const lines = substances.map((substance): RowContent => {
    const { figures, unit } = substanceFigures(substance);
    const { opening, closing, sums } = figures;
    const amount = (value: number) => amountOrNothing(texts, value, unit);
    const cells = [
      substanceName(language, substance),
      printedAmount(texts, opening.stock, unit),
      amount(sums.opening + sums.received),
      amount(sums.issued),
      amount(sums.used),
      amount(sums.returned),
      amount(sums.wasted),
      amount(sums.lost),
      amount(sums.adjusted),
      printedAmount(texts, closing.stock, unit),
      amount(closing.out),
    ];
    return { shape: 'line', cells };
  });
  return { kind: 'table', shape: 'summary', rows: [head, ...lines] };
}
