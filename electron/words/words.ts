import { createInstance } from 'i18next';
import enDesk from '../../resources/locales/en/desk.json' with { type: 'json' };
import enErrors from '../../resources/locales/en/errors.json' with { type: 'json' };
import enImport from '../../resources/locales/en/import.json' with { type: 'json' };
import enLists from '../../resources/locales/en/lists.json' with { type: 'json' };
import enShell from '../../resources/locales/en/shell.json' with { type: 'json' };
import enVerify from '../../resources/locales/en/verify.json' with { type: 'json' };
import zhDesk from '../../resources/locales/zh-CN/desk.json' with { type: 'json' };
import zhErrors from '../../resources/locales/zh-CN/errors.json' with { type: 'json' };
import zhImport from '../../resources/locales/zh-CN/import.json' with { type: 'json' };
import zhLists from '../../resources/locales/zh-CN/lists.json' with { type: 'json' };
import zhShell from '../../resources/locales/zh-CN/shell.json' with { type: 'json' };
import zhVerify from '../../resources/locales/zh-CN/verify.json' with { type: 'json' };
import type { Language } from '../../shared/contract/document.ts';

const resources = {
  'zh-CN': { shell: zhShell, desk: zhDesk, verify: zhVerify, errors: zhErrors, import: zhImport, lists: zhLists },
  en: { shell: enShell, desk: enDesk, verify: enVerify, errors: enErrors, import: enImport, lists: enLists },
};

/** `menu.edit` for `{ menu: { edit: string } }`. */
type PathIn<Tree> = {
  [Key in keyof Tree & string]: Tree[Key] extends string ? Key : `${Key}.${PathIn<Tree[Key]>}`;
}[keyof Tree & string];

type Spaces = (typeof resources)['zh-CN'];

/** `namespace:key` of a sentence that the shells can say. */
export type WordsKey = { [Space in keyof Spaces]: `${Space}:${PathIn<Spaces[Space]>}` }[keyof Spaces];

/** What may follow `Prefix` in a key: `WordsUnder<'shell:menu.'>` is `'edit' | 'view' | …`. */
export type WordsUnder<Prefix extends string, Key = WordsKey> = Key extends `${Prefix}${infer Rest}` ? Rest : never;

/** Looks up one sentence, with values for its `{{names}}`. */
export type Words = (key: WordsKey, values?: Readonly<Record<string, string | number>>) => string;

/** The sentences of the shells (menus, dialogs, `desk`, refusals) in one language. The page has its own. */
export function wordsIn(language: Language): Words {
  const instance = createInstance();
  void instance.init({
    lng: language,
    fallbackLng: 'zh-CN',
    initAsync: false,
    interpolation: { escapeValue: false },
    ns: ['shell', 'desk', 'errors'],
    resources,
  });
  // The page types i18next's keys for the whole program by its own namespaces; ours are typed by `WordsKey`.
  const look = instance.t as unknown as (key: string, values: object) => string;
  return (key, values) => look(key, { ...values });
}

/** Chinese where the system's language (a tag such as `zh-Hans-CN` or `zh_CN.UTF-8`) is Chinese, English elsewhere. */
export function languageOf(systemLanguage: string): Language {
  return /^zh\b/i.test(systemLanguage.replaceAll('_', '-')) ? 'zh-CN' : 'en';
}

/** The operating system's language, as far as we speak it. */
export function systemLanguage(): Language {
  return languageOf(Intl.DateTimeFormat().resolvedOptions().locale);
}

/** The sentences in the language of the operating system. */
export function systemWords(): Words {
  return wordsIn(systemLanguage());
}
