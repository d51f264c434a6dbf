import { createInstance } from 'i18next';
import enDesk from '../../resources/locales/en/desk.json' with { type: 'json' };
import enShell from '../../resources/locales/en/shell.json' with { type: 'json' };
import zhDesk from '../../resources/locales/zh-CN/desk.json' with { type: 'json' };
import zhShell from '../../resources/locales/zh-CN/shell.json' with { type: 'json' };
import type { Language } from '../../shared/contract/document.ts';

/** Looks up one sentence by `namespace:key`, with values for its `{{names}}`. */
export type Words = (key: string, values?: Readonly<Record<string, string | number>>) => string;

const resources = {
  'zh-CN': { shell: zhShell, desk: zhDesk },
  en: { shell: enShell, desk: enDesk },
};

/** The sentences of the shells (menus, dialogs, `desk`) in one language. The page has its own. */
export function wordsIn(language: Language): Words {
  const instance = createInstance();
  void instance.init({
    lng: language,
    fallbackLng: 'zh-CN',
    initAsync: false,
    interpolation: { escapeValue: false },
    ns: ['shell', 'desk'],
    resources,
  });
  return (key, values) => instance.t(key, { ...values });
}

/** Chinese where the system's language (a tag such as `zh-Hans-CN` or `zh_CN.UTF-8`) is Chinese, English elsewhere. */
export function languageOf(systemLanguage: string): Language {
  return /^zh\b/i.test(systemLanguage.replaceAll('_', '-')) ? 'zh-CN' : 'en';
}

/** The sentences in the language of the operating system. */
export function systemWords(): Words {
  return wordsIn(languageOf(Intl.DateTimeFormat().resolvedOptions().locale));
}
