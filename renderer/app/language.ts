import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Language } from '../../shared/contract/document.ts';

const storageKey = 'desk.language';

// One chunk a language: the first screen loads only the one that it speaks.
const load: Record<Language, () => Promise<{ words: Record<string, object> }>> = {
  'zh-CN': () => import('./words-zh-cn.ts'),
  en: () => import('./words-en.ts'),
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
  const { words } = await load[language]();
  for (const [namespace, bundle] of Object.entries(words)) i18next.addResourceBundle(language, namespace, bundle);
}

/** Makes the page speak `preferredLanguage()`; call once before the first render. */
export async function startLanguage(): Promise<void> {
  const language = preferredLanguage();
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    ns: ['app', 'accounts', 'errors', 'hazards', 'home', 'maintenance', 'reports', 'school'],
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
