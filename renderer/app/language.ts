import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Language } from '../../shared/contract/document.ts';
import { namespaces } from './use-words.ts';
import { words as chinese } from './words-zh-cn.ts';

const storageKey = 'desk.language';

// Chinese comes with the first script, so that most people wait for nothing; English is fetched when it is spoken.
const load: Record<Language, () => Promise<Record<string, object>>> = {
  'zh-CN': async () => chinese,
  en: async () => (await import('./words-en.ts')).words,
};

function isLanguage(value: string | null): value is Language {
  return value === 'zh-CN' || value === 'en';
}

/** The language chosen before on this PC, else Chinese where the system's language is Chinese, else English. */
export function preferredLanguage(): Language {
  const chosen = localStorage.getItem(storageKey);
  if (isLanguage(chosen)) return chosen;
  return /^zh\b/i.test(navigator.language) ? 'zh-CN' : 'en';
}

async function addWords(language: Language): Promise<void> {
  const words = await load[language]();
  for (const [namespace, bundle] of Object.entries(words))
    i18next.addResourceBundle(language, namespace, bundle, false, false, { silent: true, skipCopy: true });
}

/** Makes the page speak `preferredLanguage()`; call once before the first render. */
export async function startLanguage(): Promise<void> {
  const language = preferredLanguage();
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    ns: namespaces,
    defaultNS: 'app',
    resources: {},
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
  });
  await addWords(language);
  document.documentElement.lang = language;
}

/** Switches every sentence at once and remembers the choice on this PC. */
export async function switchLanguage(language: Language): Promise<void> {
  await addWords(language);
  await i18next.changeLanguage(language);
  localStorage.setItem(storageKey, language);
  document.documentElement.lang = language;
}
