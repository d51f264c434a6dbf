import { type Quantity, readableUnit } from '../../../../shared/chemicals/quantity.ts';
import type { Language } from '../../../../shared/contract/document.ts';
import type { DocumentTexts } from '../../../documents/document-texts.ts';
import { printedAmount, substanceName } from '../../documents/printed-chemicals.ts';
import type { PrintedContainer, WasteOfYear } from './waste-data.ts';

const shownComponents = 6;

/** An amount of waste in the unit in which it reads best; empty packaging in pieces. */
export function wasteAmount(texts: DocumentTexts, quantity: Quantity): string {
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

/** The kind of a container with its capacity, and that it is one. */
export function containerWords(texts: DocumentTexts, { kind, capacity, dimension }: PrintedContainer): string[] {
  return [texts(`waste:kind.${kind}`), wasteAmount(texts, { dimension, amount: capacity })];
}

/** The main things in a container with their amounts, one a line; how many more there are in the last. */
export function componentLines(
  texts: DocumentTexts,
  language: Language,
  { components, dimension }: Pick<WasteOfYear, 'components' | 'dimension'>,
): string[] {
  const shown = components.slice(0, components.length > shownComponents ? shownComponents - 1 : shownComponents);
  const more = components.length - shown.length;
  return [
    ...shown.map((one) =>
      texts('waste:document.component', {
        name: substanceName(language, one),
        amount: wasteAmount(texts, { dimension, amount: one.amount }),
      }),
    ),
    ...(more === 0 ? [] : [texts('waste:document.more', { count: more })]),
  ];
}
