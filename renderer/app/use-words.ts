import { useTranslation } from 'react-i18next';

const namespaces = ['app', 'accounts', 'errors', 'hazards', 'home', 'maintenance', 'reports', 'school'] as const;

/** Looks up a sentence by `namespace:key`; the component renders again when the language changes. */
export function useWords() {
  return useTranslation(namespaces).t;
}

/** The type of what `useWords` returns, for functions that choose a sentence. */
export type Words = ReturnType<typeof useWords>;
