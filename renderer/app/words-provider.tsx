import { type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { plainWords } from './plain-words.ts';
import { namespaces, WordsContext } from './use-words.ts';

/** Lets everything inside speak the page's language, and speak anew when it changes. */
export function WordsProvider({ children }: { children: ReactNode }) {
  const { t } = useTranslation(namespaces);
  return <WordsContext value={useMemo(() => plainWords(t), [t])}>{children}</WordsContext>;
}
