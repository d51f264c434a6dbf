import type { Language } from '../../shared/contract/document.ts';
import { cleanText } from './clean-text.ts';
import type { DocumentProperties } from './document-content.ts';
import { documentTexts } from './document-texts.ts';

/** What stands at the top of every page of a register: the school, and the document's title with its month or number. */
export function runningLine(language: Language, { creator, title }: DocumentProperties): string {
  const line = creator === '' ? title : documentTexts(language)('running', { school: creator, title });
  return cleanText(line).replaceAll('\n', ' ');
}

/** What stands at the bottom of it (第 n 页 共 m 页), with the fields of the page's number and of how many there are. */
export function pageCount<Field>(language: Language, page: Field, pages: Field): (string | Field)[] {
  const mark = '\uE001';
  const sentence = documentTexts(language)('pageOf', { page: `${mark}page${mark}`, pages: `${mark}pages${mark}` });
  const fields: Readonly<Record<string, Field>> = { page, pages };
  return sentence.split(mark).map((piece, index) => (index % 2 === 0 ? piece : (fields[piece] ?? piece)));
}
