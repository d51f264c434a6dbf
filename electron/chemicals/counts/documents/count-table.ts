import type { ListKind } from '../../../../shared/chemicals/listing-file.ts';
import type { CountLine } from '../../../../shared/contract/chemical-counts.ts';
import type { Language } from '../../../../shared/contract/document.ts';
import { type CellContent, type RowContent, type TableBlock, text } from '../../../documents/document-content.ts';
import type { TableShape } from '../../../documents/document-layout.ts';
import type { DocumentTexts } from '../../../documents/document-texts.ts';
import type { FormatProfile, PageName } from '../../../documents/format-profile.ts';
import { mayOutgrowPage } from '../../../documents/row-height.ts';
import { type ColumnWidth, registerColumns } from '../../documents/column-widths.ts';
import { listWords, printedAmount, substanceName } from '../../documents/printed-chemicals.ts';
import { registerCells, registerShape } from '../../documents/register-shape.ts';

const countingColumns = ['row', 'number', 'substance', 'net', 'counted', 'remark'] as const;
const recountingColumns = ['row', 'number', 'substance', 'net', 'again', 'remark'] as const;
const filledColumns = ['row', 'number', 'substance', 'net', 'book', 'first', 'recount', 'difference', 'cause'] as const;
type ColumnName = (typeof countingColumns | typeof recountingColumns | typeof filledColumns)[number];

/** To be filled in by hand in the first count or in the recount, or with the result. */
export type SheetKind = 'counting' | 'recounting' | 'filled';

const widthOf: Record<ColumnName, (language: Language) => ColumnWidth> = {
  row: () => ({ characters: 2.6 }),
  number: () => ({ characters: 7.4 }),
  substance: () => ({ share: 1 }),
  net: () => ({ characters: 5.4 }),
  counted: () => ({ characters: 12 }),
  again: () => ({ characters: 12 }),
  remark: () => ({ share: 0.9 }),
  book: () => ({ characters: 6 }),
  first: () => ({ characters: 6 }),
  recount: () => ({ characters: 6 }),
  difference: (language) => ({ characters: language === 'en' ? 6.4 : 6 }),
  cause: () => ({ share: 1.1 }),
};

const columnsOf: Record<SheetKind, readonly ColumnName[]> = {
  counting: countingColumns,
  recounting: recountingColumns,
  filled: filledColumns,
};
const widthsOf = (kind: SheetKind, language: Language) => columnsOf[kind].map((name) => widthOf[name](language));
/** Least height of a row that is filled in by hand, in twips. */
const handHeight = 480;

/** The sheet to be filled in by hand, or the one with the result. */
export function countTableShape(
  profile: FormatProfile,
  language: Language,
  page: PageName,
  kind: SheetKind,
): TableShape {
  const left: readonly ColumnName[] = ['substance', 'remark', 'cause'];
  const styles = columnsOf[kind].map((name) =>
    left.includes(name) ? 'ledgerCell' : name === 'difference' ? 'ledgerStrongCentred' : 'ledgerCentred',
  );
  return registerShape({
    profile,
    language,
    page,
    widths: widthsOf(kind, language),
    rows: { line: { ...(kind !== 'filled' && { height: handHeight }), cells: registerCells(styles) } },
  });
}

interface CountTable {
  profile: FormatProfile;
  language: Language;
  page: PageName;
  texts: DocumentTexts;
  lines: readonly CountLine[];
  kind: SheetKind;
  /** All cabinets at once: each row says in which one. */
  withCabinet: boolean;
}

/** The table of a layout that names its shape `lines`. */
export function countTable(table: CountTable): TableBlock {
  const { profile, language, page, texts, lines, kind } = table;
  const { characters } = registerColumns(profile, language, page, widthsOf(kind, language));
  const names = columnsOf[kind];
  const rows = lines.map((line, index): RowContent => {
    const cells = names.map((name) => (name === 'row' ? String(index + 1) : cellOf(table, line, name)));
    return { shape: 'line', cells, maySplit: mayOutgrowPage(cells, characters) };
  });
  const head = names.map((name) => texts(`counts:sheet.column.${name}`));
  return { kind: 'table', shape: 'lines', rows: [{ shape: 'head', cells: head }, ...rows] };
}

function cellOf({ texts, language, withCabinet }: CountTable, line: CountLine, name: ColumnName): CellContent {
  const { result, unit } = line;
  const amount = (value: number) => printedAmount(texts, value, unit);
  const seen = (counted: { found: boolean; amount: number }) =>
    counted.found ? amount(counted.amount) : texts('counts:sheet.notFound');
  switch (name) {
    case 'number':
      return line.number;
    case 'substance':
      return substanceCell(texts, language, line, withCabinet);
    case 'net':
      return amount(line.netAmount);
    case 'book':
      return result === null ? '' : amount(result.book);
    case 'first':
      return result === null ? '' : seen(result.first);
    case 'recount':
      return result === null || result.recount === null ? '' : seen(result.recount);
    case 'difference':
      return result === null ? '' : signed(texts, line, result.difference);
    case 'cause':
      return result === null ? '' : causeCell(texts, result);
    default:
      return '';
  }
}

/** With a true minus sign, as figures are printed; a dash where shelf and book agree. */
export function signed(texts: DocumentTexts, { unit }: Pick<CountLine, 'unit'>, difference: number): string {
  if (difference === 0) return texts('dash');
  return `${difference < 0 ? '\u2212' : '+'}${printedAmount(texts, Math.abs(difference), unit)}`;
}

function substanceCell(texts: DocumentTexts, language: Language, line: CountLine, withCabinet: boolean): CellContent {
  const lists = line.controls.length === 0 ? [] : [listWords(texts, line.controls as ListKind[])];
  const elsewhere = line.misplaced
    ? [text('ledgerStrong', texts('counts:sheet.misplaced', { cabinet: line.cabinetName }))]
    : [];
  return [
    // On one line: a sheet of a full cabinet is long enough.
    text('ledgerStrong', [substanceName(language, line), line.purity].filter((part) => part !== '').join(' ')),
    ...lists,
    ...(withCabinet ? [line.cabinetName] : []),
    ...elsewhere,
  ];
}

function causeCell(texts: DocumentTexts, result: NonNullable<CountLine['result']>): CellContent {
  if (result.difference === 0) return '';
  if (result.cause === null) return texts('counts:sheet.undecided');
  const cause = texts(`counts:cause.${result.cause}`);
  const row = result.sequence === null ? [] : [texts('counts:sheet.ledgerRow', { sequence: result.sequence })];
  return [
    text('ledgerStrong', cause),
    ...(result.words === '' ? [] : [result.words]),
    texts('counts:sheet.approvedBy', { name: result.approver ?? '' }),
    ...row,
  ];
}
