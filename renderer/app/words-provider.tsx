import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { namespaces, WordsContext } from './use-words.ts';

/** Lets everything inside speak the page's language, and speak anew when it changes. */
export function WordsProvider({ children }: { children: ReactNode }) {
  return <WordsContext value={useTranslation(namespaces).t}>{children}</WordsContext>;
}
