import type { Language } from '../../../shared/contract/document.ts';
import { type Block, type RowContent, text } from '../../documents/document-content.ts';
import type { TableShape } from '../../documents/document-layout.ts';
import type { DocumentTexts } from '../../documents/document-texts.ts';
import type { FormatProfile, PageName } from '../../documents/format-profile.ts';
import { mayOutgrowPage } from '../../documents/row-height.ts';
import { type ColumnWidth, registerColumns } from './column-widths.ts';
import type { BottleAtEnd, WaitingRow } from './ledger-data.ts';
import { amountOrNothing, printedAmount, substanceName } from './printed-chemicals.ts';
import { registerCells, registerShape } from './register-shape.ts';
import { waitingColumns, waitingLines, waitingMark } from './waiting-rows.ts';

const columnNames = ['bottle', 'substance', 'purity', 'balance', 'out', 'found', 'remark'] as const;
const left = ['substance', 'purity', 'remark'];

const widths: readonly ColumnWidth[] = columnNames.map((name) => {
  switch (name) {
    case 'bottle':
      return { characters: 7.7 };
    case 'balance':
    case 'out':
      return { characters: 6.5 };
    case 'found':
      return { characters: 8 };
    case 'substance':
      return { share: 1.3 };
    default:
      return { share: 1 };
  }
});

/** The bottles of a cabinet, which is named at the top of every page, with an empty column for what stands on the shelf. */
export function bottleTableShape(profile: FormatProfile, language: Language, page: PageName): TableShape {
  const styles = columnNames.map((name) => {
    if (name === 'balance') return 'ledgerStrongCentred';
    return left.includes(name) ? 'ledgerCell' : 'ledgerCentred';
  });
  return registerShape({
    profile,
    language,
    page,
    widths,
    rows: {
      cabinet: {
        header: true,
        cells: [{ style: 'ledgerGroup', span: columnNames.length, vertical: 'center', shaded: true }],
      },
      bottle: { cells: registerCells(styles) },
    },
  });
}

interface BottleTables {
  profile: FormatProfile;
  language: Language;
  page: PageName;
  texts: DocumentTexts;
  /** In the order of the shelf: those of a cabinet together. */
  bottles: readonly BottleAtEnd[];
  waiting: readonly WaitingRow[];
  /** `YYYY-MM`. */
  month: string;
}

/** A table for each cabinet, of a layout that names their shape `bottles`. */
export function bottleTables(tables: BottleTables): Block[] {
  const cabinets = [...Map.groupBy(tables.bottles, ({ cabinetId }) => cabinetId).values()];
  return cabinets.flatMap((bottles, index): Block[] => {
    const rows = { [Symbol.iterator]: () => rowsOf({ ...tables, bottles }) };
    const table: Block = { kind: 'table', shape: 'bottles', rows };
    return index === 0 ? [table] : [text('noteLeft', ''), table];
  });
}

function* rowsOf({ profile, language, page, texts, bottles, waiting, month }: BottleTables): Generator<RowContent> {
  const { characters } = registerColumns(profile, language, page, widths);
  const waitingOf = Map.groupBy(waiting, ({ bottleId }) => bottleId);
  const { cabinetName: cabinet = '', placePath: place = '' } = bottles[0] ?? {};
  yield { shape: 'cabinet', cells: [texts('chemical.ledger.cabinet', { cabinet, place, count: bottles.length })] };
  yield { shape: 'head', cells: columnNames.map((name) => texts(`chemical.ledger.bottleColumn.${name}`)) };
  for (const bottle of bottles) {
    const cells = bottleCells({ texts, language, month }, bottle, waitingOf.get(bottle.bottleId) ?? []);
    yield { shape: 'bottle', cells, maySplit: mayOutgrowPage(cells, characters) };
  }
}

function bottleCells(
  { texts, language, month }: Pick<BottleTables, 'texts' | 'language' | 'month'>,
  bottle: BottleAtEnd,
  waiting: readonly WaitingRow[],
) {
  const { number, purity, concentration, stock, out, unit } = bottle;
  const percent = concentration === null ? null : concentration / 100;
  // Many say it in the name of the purity already: `AR 30%`.
  const isSaid = percent === null || purity.split(/[^\d.%]+/).includes(`${percent}%`);
  const stated = isSaid ? '' : texts('chemical.stock.concentration', { percent });
  const marked = waitingColumns(waiting, month);
  const mark = (name: 'closingStock' | 'closingOut') => (marked.has(name) ? waitingMark : '');
  return [
    number,
    substanceName(language, bottle),
    [purity, stated].filter((part) => part !== '').join(' '),
    printedAmount(texts, stock, unit) + mark('closingStock'),
    amountOrNothing(texts, out, unit) + mark('closingOut'),
    '',
    waitingLines(texts, waiting, unit),
  ];
}
