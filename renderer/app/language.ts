import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Language } from '../../shared/contract/document.ts';
import { namespaces } from './use-words.ts';
import { words as chinese } from './words-zh-cn.ts';

const storageKey = 'desk.language';

/** Words that come together: those of every page, and those that only the pages of the chemicals say. */
export type WordGroup = 'every' | 'chemicals';

type Load = () => Promise<Record<string, object>>;

// Chinese comes with the first script, so that most people wait for nothing; English is fetched when it is spoken, and what
// the first screens do not say when a page is opened that does.
const load: Record<WordGroup, Record<Language, Load>> = {
  every: {
    'zh-CN': async () => chinese,
    en: async () => (await import('./words-en.ts')).words,
  },
  chemicals: {
    'zh-CN': async () => (await import('./chemical-words-zh-cn.ts')).words,
    en: async () => (await import('./chemical-words-en.ts')).words,
  },
};

// Whichever of the two grows, the words of every pair are there before it is said that they are.
const groups = new Set<WordGroup>(['every']);
const spoken = new Set<Language>();

function isLanguage(value: string | null): value is Language {
  return value === 'zh-CN' || value === 'en';
}

/** The language chosen before on this PC, else Chinese where the system's language is Chinese, else English. */
export function preferredLanguage(): Language {
  const chosen = localStorage.getItem(storageKey);
  if (isLanguage(chosen)) return chosen;
  return /^zh\b/i.test(navigator.language) ? 'zh-CN' : 'en';
}

async function add(group: WordGroup, language: Language): Promise<void> {
  const words = await load[group][language]();
  for (const [namespace, bundle] of Object.entries(words))
    i18next.addResourceBundle(language, namespace, bundle, false, false, { silent: true, skipCopy: true });
}

async function addLanguage(language: Language): Promise<void> {
  spoken.add(language);
  await Promise.all([...groups].map((group) => add(group, language)));
}

/** Fetches the words of a group in the page's language, and from now on in every language that it is switched to. */
export async function addWords(group: WordGroup): Promise<void> {
  groups.add(group);
  await Promise.all([...spoken].map((language) => add(group, language)));
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
  await addLanguage(language);
  document.documentElement.lang = language;
}

/** Switches every sentence at once and remembers the choice on this PC. */
export async function switchLanguage(language: Language): Promise<void> {
  await addLanguage(language);
  await i18next.changeLanguage(language);
  localStorage.setItem(storageKey, language);
  document.documentElement.lang = language;
}
