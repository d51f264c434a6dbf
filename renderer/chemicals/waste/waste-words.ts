import type { WasteContainerKind, WasteContainerState, WasteForm } from '../../../shared/chemicals/waste.ts';
import type { Language } from '../../../shared/contract/document.ts';
import type { Words } from '../../app/use-words.ts';

/** The words stand small in the sentences of the documents, and large where they stand alone on the page. */
function alone(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** The category in the page's language. */
export function categoryName(category: { nameZh: string; nameEn: string }, language: Language): string {
  return alone(language === 'en' ? category.nameEn : category.nameZh);
}

export function stateWord(state: WasteContainerState, t: Words): string {
  return alone(t(`waste:state.${state}`));
}

export function kindWord(kind: WasteContainerKind, t: Words): string {
  return alone(t(`waste:kind.${kind}`));
}

export function formWord(form: WasteForm, t: Words): string {
  return alone(t(`waste:form.${form}`));
}
