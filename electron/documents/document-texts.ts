import { createInstance } from 'i18next';
import enChemicals from '../../resources/locales/en/chemicals.json' with { type: 'json' };
import enCounts from '../../resources/locales/en/counts.json' with { type: 'json' };
import enDocuments from '../../resources/locales/en/documents.json' with { type: 'json' };
import enExperiments from '../../resources/locales/en/experiments.json' with { type: 'json' };
import enHazards from '../../resources/locales/en/hazards.json' with { type: 'json' };
import enLabels from '../../resources/locales/en/labels.json' with { type: 'json' };
import enSheets from '../../resources/locales/en/sheets.json' with { type: 'json' };
import enWaste from '../../resources/locales/en/waste.json' with { type: 'json' };
import zhChemicals from '../../resources/locales/zh-CN/chemicals.json' with { type: 'json' };
import zhCounts from '../../resources/locales/zh-CN/counts.json' with { type: 'json' };
import zhDocuments from '../../resources/locales/zh-CN/documents.json' with { type: 'json' };
import zhExperiments from '../../resources/locales/zh-CN/experiments.json' with { type: 'json' };
import zhHazards from '../../resources/locales/zh-CN/hazards.json' with { type: 'json' };
import zhLabels from '../../resources/locales/zh-CN/labels.json' with { type: 'json' };
import zhSheets from '../../resources/locales/zh-CN/sheets.json' with { type: 'json' };
import zhWaste from '../../resources/locales/zh-CN/waste.json' with { type: 'json' };
import type { Language } from '../../shared/contract/document.ts';

/** Looks up one sentence of the documents by its key (`hazards:…`, `counts:…` for the words of a register), with its values. */
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
    ns: ['counts', 'documents', 'experiments', 'hazards', 'chemicals', 'labels', 'sheets', 'waste'],
    defaultNS: 'documents',
    interpolation: { escapeValue: false, skipOnVariables: true },
    resources: {
      'zh-CN': {
        counts: zhCounts,
        documents: zhDocuments,
        experiments: zhExperiments,
        hazards: zhHazards,
        chemicals: zhChemicals,
        labels: zhLabels,
        sheets: zhSheets,
        waste: zhWaste,
      },
      en: {
        counts: enCounts,
        documents: enDocuments,
        experiments: enExperiments,
        hazards: enHazards,
        chemicals: enChemicals,
        labels: enLabels,
        sheets: enSheets,
        waste: enWaste,
      },
    },
  });
  // The page types i18next's keys for the whole program; here keys are put together from the words of the register.
  const texts = instance.t.bind(instance) as unknown as DocumentTexts;
  known.set(language, texts);
  return texts;
}
