import { dimensionOf, type Quantity, readableUnit } from '../../../../shared/chemicals/quantity.ts';
import type { Language } from '../../../../shared/contract/document.ts';
import type { DocumentTexts } from '../../../documents/document-texts.ts';
import { printedAmount, substanceName } from '../../documents/printed-chemicals.ts';
import type { PrintedContainer, WasteComponent } from './waste-data.ts';

const shownComponents = 6;
const shownWords = 3;
const shownRows = 4;
/** Room to write a code by hand. */
const blank = '_'.repeat(10);

/** An amount of waste in the unit in which it reads best; empty packaging in pieces. */
export function wasteAmount(texts: DocumentTexts, quantity: Quantity): string {
  if (quantity.amount < 0) return `\u2212${wasteAmount(texts, { ...quantity, amount: -quantity.amount })}`;
  if (quantity.dimension === 'count') return texts('waste:document.pieces', { count: quantity.amount });
  return printedAmount(texts, quantity.amount, readableUnit(quantity));
}

/** What a container weighed. */
export function wasteWeight(texts: DocumentTexts, weight: number): string {
  return printedAmount(texts, weight, 'kg');
}

/** The name of its category in the document's language. */
export function categoryName(language: Language, { categoryZh, categoryEn }: PrintedContainer): string {
  return language === 'en' ? categoryEn : categoryZh;
}

/** The category with its code, or room to write one where none is on file. */
export function categoryCell(language: Language, one: PrintedContainer): string[] {
  return [categoryName(language, one), one.code === '' ? blank : one.code];
}

/** The kind of a container with its capacity, and that it is one. */
export function containerWords(texts: DocumentTexts, { kind, capacity, dimension }: PrintedContainer): string[] {
  return [texts(`waste:kind.${kind}`), wasteAmount(texts, { dimension, amount: capacity })];
}

/**
 * The main things in a container, one a line, each with its amount and in brackets what was said of it and its rows of the chemical
 * ledger: a container holds the water of rinsing too, the ledger does not. How many more there are stands in the last.
 */
export function componentLines(
  texts: DocumentTexts,
  language: Language,
  { components, dimension }: { components: readonly WasteComponent[]; dimension: Quantity['dimension'] },
): string[] {
  const shown = components.slice(0, components.length > shownComponents ? shownComponents - 1 : shownComponents);
  const more = components.length - shown.length;
  return [
    ...shown.map((one) => {
      const values = {
        name: substanceName(language, one),
        amount: wasteAmount(texts, { dimension, amount: one.amount }),
      };
      const notes = [...wordsOf(texts, one), ...ledgerRows(texts, one)];
      return notes.length === 0
        ? texts('waste:document.component', values)
        : texts('waste:document.componentTold', { ...values, told: notes.join(texts('waste:document.semicolon')) });
    }),
    ...(more === 0 ? [] : [texts('waste:document.more', { count: more })]),
  ];
}

function wordsOf(texts: DocumentTexts, { words }: WasteComponent): string[] {
  const more =
    words.length > shownWords ? [texts('waste:document.moreWords', { count: words.length - shownWords })] : [];
  return [...words.slice(0, shownWords), ...more];
}

/** The rows of the chemical ledger with what they are there together, each kind of amount apart. */
function ledgerRows(texts: DocumentTexts, { rows }: WasteComponent): string[] {
  if (rows.length === 0) return [];
  const and = texts('chemical.and');
  const byDimension = [...Map.groupBy(rows, ({ unit }) => dimensionOf(unit)).values()];
  const amounts = byDimension.map((own) =>
    printedAmount(
      texts,
      own.reduce((sum, row) => sum + row.amount, 0),
      own[0]?.unit ?? 'g',
    ),
  );
  const numbers = rows.slice(0, shownRows).map(({ sequence }) => sequence);
  const values = { rows: numbers.join(and), amount: amounts.join(and) };
  if (rows.length === 1) return [texts('waste:document.row', values)];
  const more = rows.length - numbers.length;
  if (more === 0) return [texts('waste:document.rows', values)];
  return [texts('waste:document.moreRows', { ...values, count: more })];
}
