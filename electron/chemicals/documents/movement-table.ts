import { type MonthFigures, type MovementEffect, verbs } from '../../../shared/chemicals/month-figures.ts';
import type { Unit } from '../../../shared/chemicals/quantity.ts';
import type { Language } from '../../../shared/contract/document.ts';
import { type CellContent, type RowContent, type TableBlock, text } from '../../documents/document-content.ts';
import type { CellShape, TableShape } from '../../documents/document-layout.ts';
import type { DocumentTexts } from '../../documents/document-texts.ts';
import type { FormatProfile, PageName, ParagraphStyleName } from '../../documents/format-profile.ts';
import { mayOutgrowPage } from '../../documents/row-height.ts';
import { type ColumnWidth, registerColumns } from './column-widths.ts';
import { remarks, toldReasons } from './entry-remarks.ts';
import type { LedgerEntry, SubstanceMonth } from './ledger-data.ts';
import { amountOrNothing, listWords, printedAmount, substanceName } from './printed-chemicals.ts';
import { registerCells, registerShape } from './register-shape.ts';
import { substanceFigures } from './substance-figures.ts';

const columnNames = [
  'sequence',
  'day',
  'bottle',
  'kind',
  'in',
  'out',
  'balance',
  'settled',
  'purpose',
  'by',
  'second',
  'remark',
] as const;
/** Columns before the amounts, the amounts, and those after them. */
const [columnsBefore, amountColumns, columnsAfter] = [4, 4, 4];

const widths: Record<Language, readonly ColumnWidth[]> = {
  'zh-CN': [
    { characters: 3.2 },
    { characters: 3.6 },
    { characters: 7.7 },
    { characters: 4.1 },
    { characters: 5.3 },
    { characters: 5.3 },
    { characters: 5.8 },
    { characters: 5.3 },
    { share: 1 },
    { characters: 3.3 },
    { characters: 3.3 },
    { share: 1.1 },
  ],
  en: [
    { characters: 3 },
    { characters: 3.2 },
    { characters: 7.2 },
    { characters: 6 },
    { characters: 5.6 },
    { characters: 5.6 },
    { characters: 5.8 },
    { characters: 5.6 },
    { share: 1 },
    { characters: 5 },
    { characters: 5.4 },
    { share: 1.1 },
  ],
};

/** The movements of a month under their substances: name, opening balance, rows, sums with the closing balance. */
export function movementTableShape(profile: FormatProfile, language: Language, page: PageName): TableShape {
  const before = (style: ParagraphStyleName): CellShape => ({ style, span: columnsBefore, vertical: 'center' });
  const amounts = (style: ParagraphStyleName) => registerCells(Array.from({ length: amountColumns }, () => style));
  const after: CellShape = { style: 'ledgerCell', span: columnsAfter, vertical: 'center' };
  const left = ['purpose', 'remark'];
  return registerShape({
    profile,
    language,
    page,
    widths: widths[language],
    rows: {
      substance: { cells: [{ style: 'ledgerGroup', span: columnNames.length, vertical: 'center', shaded: true }] },
      opening: { cells: [before('ledgerGroup'), ...amounts('ledgerHead'), after] },
      entry: {
        cells: registerCells(columnNames.map((name) => (left.includes(name) ? 'ledgerCell' : 'ledgerCentred'))),
      },
      closing: { cells: [before('ledgerStrong'), ...amounts('ledgerStrongCentred'), after] },
    },
  });
}

interface MovementTable {
  profile: FormatProfile;
  language: Language;
  page: PageName;
  texts: DocumentTexts;
  substances: readonly SubstanceMonth[];
  /** Key of what the line of sums is called; the month's when left out. */
  closing?: string;
}

/** The table of a layout that names its shape `movements`; substances to which nothing happened are left out. */
export function movementTable(table: MovementTable): TableBlock {
  return { kind: 'table', shape: 'movements', rows: { [Symbol.iterator]: () => rowsOf(table) } };
}

function* rowsOf({ profile, language, page, texts, substances, closing }: MovementTable): Generator<RowContent> {
  const { characters } = registerColumns(profile, language, page, widths[language]);
  yield { shape: 'head', cells: columnNames.map((name) => texts(`chemical.ledger.column.${name}`)) };
  const told = toldReasons(substances.flatMap((substance) => substance.entries));
  for (const substance of substances) {
    if (substance.entries.length === 0) continue;
    const { figures, effects, unit } = substanceFigures(substance);
    const { opening } = figures;
    yield { shape: 'substance', cells: [substanceLine(texts, language, substance)] };
    const outAtStart =
      opening.out === 0 ? '' : texts('chemical.ledger.outAtStart', { amount: printedAmount(texts, opening.out, unit) });
    const balance = printedAmount(texts, opening.stock, unit);
    yield { shape: 'opening', cells: [texts('chemical.ledger.opening'), '', '', balance, '', outAtStart] };
    const slips = new Set<string>();
    for (const [index, entry] of substance.entries.entries()) {
      const effect = effects[index];
      if (effect === undefined) continue;
      const cells = entryCells(texts, entry, effect, { unit, told, isFirst: !slips.has(entry.slip?.number ?? '') });
      if (entry.slip !== null) slips.add(entry.slip.number);
      yield { shape: 'entry', cells, maySplit: mayOutgrowPage(cells, characters) };
    }
    yield {
      shape: 'closing',
      cells: [texts(closing ?? 'chemical.ledger.closing'), ...closingCells(texts, figures, unit)],
    };
  }
}

function closingCells(texts: DocumentTexts, figures: MonthFigures, unit: Unit): string[] {
  const { closing, sums } = figures;
  const amount = (value: number) => (value === 0 ? '0' : printedAmount(texts, value, unit));
  const spoken = verbs.map((verb) =>
    texts('chemical.ledger.verb', { verb: texts(`chemical.verb.${verb}`), amount: amount(sums[verb]) }),
  );
  if (closing.out !== 0) spoken.push(texts('chemical.ledger.outAtEnd', { amount: amount(closing.out) }));
  return [
    amount(figures.in),
    amount(figures.out),
    printedAmount(texts, closing.stock, unit),
    amount(figures.settled),
    spoken.join(texts('chemical.ledger.verbSeparator')),
  ];
}

function substanceLine(texts: DocumentTexts, language: Language, substance: SubstanceMonth): string {
  const name = substanceName(language, substance);
  const { cas, lists } = substance;
  const named =
    cas === null
      ? texts('chemical.ledger.substanceNoCas', { name })
      : texts('chemical.ledger.substance', { name, cas });
  if (lists.length === 0) return named;
  return texts('chemical.ledger.controlled', { substance: named, lists: listWords(texts, lists) });
}

interface EntryPlace {
  /** Of the balance. */
  unit: Unit;
  told: ReadonlySet<string>;
  /** Of its slip under this substance: says what the slip was for. */
  isFirst: boolean;
}

function entryCells(
  texts: DocumentTexts,
  entry: LedgerEntry,
  effect: MovementEffect,
  { unit, told, isFirst }: EntryPlace,
): CellContent[] {
  const kind = texts(`chemical.kind.${entry.kind}`);
  const mark = entry.waits ? 'waits' : entry.reversedBy === null ? null : 'reversed';
  const marked = mark === null ? [] : [text('ledgerStrongCentred', texts(`chemical.state.${mark}`))];
  const kindCell = entry.kind === 'reversed' ? [text('ledgerStrongCentred', kind)] : [kind, ...marked];
  return [
    String(entry.sequence),
    entry.happenedOn.slice(5),
    entry.bottleNumber,
    kindCell,
    amountOrNothing(texts, effect.in, entry.unit),
    amountOrNothing(texts, effect.out, entry.unit),
    printedAmount(texts, effect.level.stock, unit),
    amountOrNothing(texts, effect.settled, entry.unit),
    purposeCell(entry, isFirst),
    entry.by,
    entry.second ?? '',
    remarks(texts, entry, told),
  ];
}

function purposeCell({ slip }: LedgerEntry, isFirst: boolean): CellContent {
  if (slip === null) return '';
  return isFirst ? [slip.number, `${slip.className} ${slip.experiment}`] : slip.number;
}
