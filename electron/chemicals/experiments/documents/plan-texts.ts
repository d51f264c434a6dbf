import type { DocumentTexts } from '../../../documents/document-texts.ts';

/** Looks up a sentence of the printed plan. */
export function planTexts(texts: DocumentTexts): DocumentTexts {
  return (key, values) => texts(`experiments:doc.${key}`, values);
}
