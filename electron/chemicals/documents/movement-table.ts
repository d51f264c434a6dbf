import { countMonth, type MovementEffect, verbs } from '../../../shared/chemicals/month-figures.ts';
import type { Unit } from '../../../shared/chemicals/quantity.ts';
import { sumUnit } from '../../../shared/chemicals/sum-unit.ts';
import type { Language } from '../../../shared/contract/document.ts';
import { type CellContent, type RowContent, type TableBlock, text } from '../../documents/document-content.ts';
import type { CellShape, TableShape } from '../../documents/document-layout.ts';
import type { DocumentTexts } from '../../documents/document-texts.ts';
import type { FormatProfile, PageName } from '../../documents/format-profile.ts';
import { mayOutgrowPage } from '../../documents/row-height.ts';
import { type ColumnWidth, registerColumns } from './column-widths.ts';
import type { LedgerEntry, SubstanceMonth } from './ledger-data.ts';
import { amountOrNothing, listWords, printedAmount, substanceName } from './printed-chemicals.ts';

const columnNames = [
  'sequence',
  'day',
  'bottle',
  'kind',
  'in',
  'out',
  'balance',
  'settled',
  'slip',
  'purpose',
  'by',
  'second',
  'remark',
] as const;
/** Columns before the amounts, the amounts, and those after them. */
const [before, amounts, after] = [4, 4, 5];

const widths: Record<Language, readonly ColumnWidth[]> = {
  'zh-CN': [
    { characters: 3.1 },
    { characters: 2.9 },
    { characters: 6.5 },
    { characters: 4 },
    { characters: 4.6 },
    { characters: 4.6 },
    { characters: 5 },
    { characters: 4.6 },
    { characters: 6.5 },
    { share: 0.9 },
    { characters: 3.3 },
    { characters: 3.3 },
    { share: 1.1 },
  ],
  en: [
    { characters: 3 },
    { characters: 3.2 },
    { characters: 7.2 },
    { characters: 5.8 },
    { characters: 5.4 },
    { characters: 5.4 },
    { characters: 5.6 },
    { characters: 5.4 },
    { characters: 7.2 },
    { share: 0.9 },
    { characters: 5 },
    { characters: 5 },
    { share: 1.1 },
  ],
};

/** The movements of a month under their substances: name, opening balance, rows, sums with the closing balance. */
export function movementTableShape(profile: FormatProfile, language: Language, page: PageName): TableShape {
  const { columns, margins } = registerColumns(profile, language, page, widths[language]);
  const cell = (style: CellShape['style'], span?: number): CellShape =>
    span === undefined ? { style, vertical: 'center' } : { style, span, vertical: 'center' };
  const many = (count: number, style: CellShape['style']) => Array.from({ length: count }, () => cell(style));
  const left = ['purpose', 'remark'];
  return {
    columns,
    margins,
    ruled: true,
    rows: {
      head: { header: true, cells: many(columnNames.length, 'ledgerHead').map((one) => ({ ...one, shaded: true })) },
      substance: { cells: [{ ...cell('ledgerGroup', columnNames.length), shaded: true }] },
      opening: { cells: [cell('ledgerGroup', before), ...many(amounts, 'ledgerHead'), cell('ledgerCell', after)] },
      entry: { cells: columnNames.map((name) => cell(left.includes(name) ? 'ledgerCell' : 'ledgerCentred')) },
      closing: {
        cells: [cell('ledgerStrong', before), ...many(amounts, 'ledgerStrongCentred'), cell('ledgerCell', after)],
      },
    },
  };
}

interface MovementTable {
  profile: FormatProfile;
  language: Language;
  page: PageName;
  texts: DocumentTexts;
  substances: readonly SubstanceMonth[];
}

/** The table of a layout that names its shape `movements`; substances to which nothing happened are left out. */
export function movementTable(table: MovementTable): TableBlock {
  return { kind: 'table', shape: 'movements', rows: { [Symbol.iterator]: () => rowsOf(table) } };
}

function* rowsOf({ profile, language, page, texts, substances }: MovementTable): Generator<RowContent> {
  const { characters } = registerColumns(profile, language, page, widths[language]);
  yield { shape: 'head', cells: columnNames.map((name) => texts(`chemical.ledger.column.${name}`)) };
  for (const substance of substances) {
    if (substance.entries.length === 0) continue;
    const { figures, effects } = countMonth(
      substance.opening,
      substance.entries.map((entry) => ({ ...entry, reverses: entry.reverses?.kind ?? null })),
    );
    const { opening, closing, sums } = figures;
    const unit = sumUnit(substance.dimension, substance.units, [opening.stock, closing.stock, figures.in, figures.out]);
    const amount = (value: number) => printedAmount(texts, value, unit);
    yield { shape: 'substance', cells: [substanceLine(texts, language, substance)] };
    const outAtStart = opening.out === 0 ? '' : texts('chemical.ledger.outAtStart', { amount: amount(opening.out) });
    yield {
      shape: 'opening',
      cells: [texts('chemical.ledger.opening'), '', '', amount(opening.stock), '', outAtStart],
    };
    for (const [index, entry] of substance.entries.entries()) {
      const effect = effects[index];
      if (effect === undefined) continue;
      const cells = entryCells(texts, entry, effect, unit);
      yield { shape: 'entry', cells, maySplit: mayOutgrowPage(cells, characters) };
    }
    const spoken = verbs.map((verb) =>
      texts('chemical.ledger.verb', { verb: texts(`chemical.verb.${verb}`), amount: amount(sums[verb]) }),
    );
    if (closing.out !== 0) spoken.push(texts('chemical.ledger.outAtEnd', { amount: amount(closing.out) }));
    yield {
      shape: 'closing',
      cells: [
        texts('chemical.ledger.closing'),
        amount(figures.in),
        amount(figures.out),
        amount(closing.stock),
        amountOrNothing(texts, figures.settled, unit),
        spoken.join(texts('chemical.ledger.verbSeparator')),
      ],
    };
  }
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

function entryCells(texts: DocumentTexts, entry: LedgerEntry, effect: MovementEffect, unit: Unit): CellContent[] {
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
    entry.slip?.number ?? '',
    entry.slip === null ? '' : [entry.slip.className, entry.slip.experiment],
    entry.by,
    entry.second ?? (entry.waits ? [text('ledgerStrongCentred', texts('chemical.state.waits'))] : ''),
    remarks(texts, entry),
  ];
}

/** What is to be said of a row beside its columns, a line each. */
export function remarks(texts: DocumentTexts, entry: LedgerEntry): string[] {
  const { reverses, reversedBy, confirmedBy, reason } = entry;
  const lines: string[] = [];
  if (reverses !== null) {
    const kind = texts(`chemical.kind.${reverses.kind}`);
    lines.push(texts('chemical.ledger.reverses', { sequence: reverses.sequence, kind }));
  }
  if (entry.kind === 'moved') lines.push(texts('chemical.ledger.movedTo', { cabinet: entry.cabinetName }));
  // What was issued names its class and experiment as the reason; they have a column.
  if (entry.kind !== 'issued' && reason !== '') lines.push(reason);
  if (reversedBy !== null) lines.push(texts('chemical.ledger.reversedBy', { sequence: reversedBy }));
  if (confirmedBy !== null) lines.push(texts('chemical.ledger.confirmedBy', { sequence: confirmedBy }));
  return lines;
}
