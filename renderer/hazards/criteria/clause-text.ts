import type { Language } from '../../../shared/contract/document.ts';
import type { Criterion } from '../../../shared/contract/hazard-schemas.ts';

/** A clause in the reader's language where the guideline's data has it, else as it is written. */
export function clauseText(criterion: Pick<Criterion, 'text' | 'translation'>, language: Language): string {
  return language === 'en' ? (criterion.translation ?? criterion.text) : criterion.text;
}
