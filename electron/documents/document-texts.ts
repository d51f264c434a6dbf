import { createInstance } from 'i18next';
import enDocuments from '../../resources/locales/en/documents.json' with { type: 'json' };
import enHazards from '../../resources/locales/en/hazards.json' with { type: 'json' };
import zhDocuments from '../../resources/locales/zh-CN/documents.json' with { type: 'json' };
import zhHazards from '../../resources/locales/zh-CN/hazards.json' with { type: 'json' };
import type { Language } from '../../shared/contract/document.ts';

/** Looks up one sentence of the documents by its key (`hazards:…` for the words of the register), with its values. */
export type DocumentTexts = (key: string, values?: Readonly<Record<string, string | number>>) => string;

const known = new Map<Language, DocumentTexts>();

/** The sentences of the documents in one language. Values are taken literally: `{{…}}` or `$t(…)` in them does nothing. */
export function documentTexts(language: Language): DocumentTexts {
  const existing = known.get(language);
  if (existing !== undefined) return existing;
  const instance = createInstance();
  void instance.init({
    lng: language,
    fallbackLng: false,
    initAsync: false,
    ns: ['documents', 'hazards'],
    defaultNS: 'documents',
    interpolation: { escapeValue: false, skipOnVariables: true },
    resources: {
      'zh-CN': { documents: zhDocuments, hazards: zhHazards },
      en: { documents: enDocuments, hazards: enHazards },
    },
  });
  // The page types i18next's keys for the whole program; here keys are put together from the words of the register.
  const texts = instance.t.bind(instance) as unknown as DocumentTexts;
  known.set(language, texts);
  return texts;
}
