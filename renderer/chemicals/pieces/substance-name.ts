import type { Language } from '../../../shared/contract/document.ts';

/** The name in the page's language; the Chinese one where there is no English. */
export function substanceName(named: { nameZh: string; nameEn: string }, language: Language): string {
  return language === 'en' && named.nameEn !== '' ? named.nameEn : named.nameZh;
}
