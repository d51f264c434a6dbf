import type { ListKind } from '../../../shared/chemicals/listing-file.ts';
import { amountIn, type Unit } from '../../../shared/chemicals/quantity.ts';
import type { Language } from '../../../shared/contract/document.ts';
import type { DocumentTexts } from '../../documents/document-texts.ts';

/** An exact amount as a number of units, below nought with the sign of arithmetic instead of a hyphen: `−12.5`. */
export function printedNumber(amount: number, unit: Unit): string {
  return amountIn(amount, unit).replace('-', '\u2212');
}

/** An exact amount with its unit, which never stands alone on the next line: `12.5 g`, `3瓶`. */
export function printedAmount(texts: DocumentTexts, amount: number, unit: Unit): string {
  if (unit === 'bottle') return texts('chemical.pieces', { count: amount }).replace('-', '\u2212');
  return `${printedNumber(amount, unit)}\u00A0${unit}`;
}

/** As `printedAmount`, empty where nothing moved. */
export function amountOrNothing(texts: DocumentTexts, amount: number, unit: Unit): string {
  return amount === 0 ? '' : printedAmount(texts, amount, unit);
}

/** A substance's name in the document's language, the Chinese one where it has no other. */
export function substanceName(language: Language, { nameZh, nameEn }: { nameZh: string; nameEn: string }): string {
  return language === 'en' && nameEn !== '' ? nameEn : nameZh;
}

/** The controlled lists that something is on, in a few words; empty when on none. */
export function listWords(texts: DocumentTexts, lists: readonly ListKind[]): string {
  return lists.map((kind) => texts(`chemical.list.${kind}`)).join(texts('chemical.and'));
}

const months: Record<Language, Intl.DateTimeFormat> = {
  'zh-CN': new Intl.DateTimeFormat('zh-CN', { year: 'numeric', month: 'long', timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat('en-GB', { year: 'numeric', month: 'long', timeZone: 'UTC' }),
};

/** `2026-10` as `2026年10月`, `October 2026`. */
export function longMonth(language: Language, month: string): string {
  return months[language].format(new Date(`${month}-01T00:00:00Z`));
}
