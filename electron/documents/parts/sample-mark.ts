import type { DocumentTexts } from '../document-texts.ts';

/** The mark on every page of a document made from a sample store (样例), or null for a real one. */
export function sampleMark(texts: DocumentTexts, sample: boolean): string | null {
  return sample ? texts('sampleMark') : null;
}
