import { balanceOf, type MonthBalance } from '../../../shared/chemicals/month-figures.ts';
import type { Language } from '../../../shared/contract/document.ts';
import type { TableBlock } from '../../documents/document-content.ts';
import type { CellShape, TableShape } from '../../documents/document-layout.ts';
import type { DocumentTexts } from '../../documents/document-texts.ts';
import type { FormatProfile, PageName } from '../../documents/format-profile.ts';
import type { ColumnWidth } from './column-widths.ts';
import type { SubstanceMonth, WaitingRow } from './ledger-data.ts';
import { printedNumber, substanceName } from './printed-chemicals.ts';
import { registerCells, registerShape } from './register-shape.ts';
import { substanceFigures } from './substance-figures.ts';
import { waitingColumns, waitingMark } from './waiting-rows.ts';

/** What is in the cabinets: the first, plus and minus what follows, is the last. */
const cabinetColumns = [
  'openingStock',
  'entered',
  'returned',
  'issued',
  'disposed',
  'adjusted',
  'closingStock',
] as const satisfies (keyof MonthBalance)[];
/** What became of what was issued. */
const slipColumns = ['openingOut', 'used', 'wasted', 'lost', 'closingOut'] as const satisfies (keyof MonthBalance)[];
const columnNames = ['substance', 'unit', ...cabinetColumns, ...slipColumns] as const;
const balances: readonly string[] = ['openingStock', 'closingStock'];

/** The words of the head are longer in English, its letters smaller. */
function widthsIn(language: Language): ColumnWidth[] {
  const [unit, balance, other] = language === 'en' ? [3.2, 5.6, 5] : [2.6, 4.8, 4.2];
  return columnNames.map((name) => {
    if (name === 'substance') return { share: 1 };
    if (name === 'unit') return { characters: unit };
    return { characters: balances.includes(name) ? balance : other };
  });
}

/** Every substance in a row, also those to which nothing happened, each row adding up by the two equations below the table. */
export function summaryTableShape(profile: FormatProfile, language: Language, page: PageName): TableShape {
  const styles = columnNames.map((name) => {
    if (name === 'substance') return 'ledgerCell';
    return name === 'closingStock' || name === 'closingOut' ? 'ledgerStrongCentred' : 'ledgerCentred';
  });
  const head = (changes: Partial<CellShape>): CellShape => ({
    style: 'ledgerHead',
    shaded: true,
    vertical: 'center',
    ...changes,
  });
  const figures = [...cabinetColumns, ...slipColumns].map(() => head({}));
  return registerShape({
    profile,
    language,
    page,
    widths: widthsIn(language),
    rows: {
      groups: {
        header: true,
        cells: [
          head({ merge: 'restart' }),
          head({ merge: 'restart' }),
          head({ span: cabinetColumns.length }),
          head({ span: slipColumns.length }),
        ],
      },
      head: { header: true, cells: [head({ merge: 'continue' }), head({ merge: 'continue' }), ...figures] },
      line: { cells: registerCells(styles) },
    },
  });
}

/** The table of a layout that names its shape `summary`. A figure with something in it that waits for a yes is marked. */
export function summaryTable(
  texts: DocumentTexts,
  language: Language,
  {
    substances,
    waiting,
    month,
  }: { substances: readonly SubstanceMonth[]; waiting: readonly WaitingRow[]; month: string },
): TableBlock {
  const column = (name: string) => texts(`chemical.ledger.summaryColumn.${name}`);
  const waitingOf = Map.groupBy(waiting, ({ bottleId }) => bottleId);
  const lines = substances.map((substance) => {
    const { figures, unit } = substanceFigures(substance);
    const balance = balanceOf(figures);
    const marked = waitingColumns(
      substance.bottleIds.flatMap((id) => waitingOf.get(id) ?? []),
      month,
    );
    const figure = (name: keyof MonthBalance) => {
      const isEmpty = balance[name] === 0 && !balances.includes(name) && !marked.has(name);
      return isEmpty ? '' : printedNumber(balance[name], unit) + (marked.has(name) ? waitingMark : '');
    };
    const cells = [
      substanceName(language, substance),
      texts(`chemicals:unit.${unit}`),
      ...[...cabinetColumns, ...slipColumns].map(figure),
    ];
    return { shape: 'line', cells };
  });
  return {
    kind: 'table',
    shape: 'summary',
    rows: [
      { shape: 'groups', cells: ['substance', 'unit', 'inCabinets', 'onSlips'].map(column) },
      { shape: 'head', cells: ['', '', ...[...cabinetColumns, ...slipColumns].map(column)] },
      ...lines,
    ],
  };
}
