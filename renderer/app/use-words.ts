import type { TFunction } from 'i18next';
import { createContext, use } from 'react';

/** Namespaces of `resources/locales/`: one a domain, and `app` for the frame. */
export const namespaces = [
  'app',
  'accounts',
  'alerts',
  'approvals',
  'chemicals',
  'counts',
  'errors',
  'experiments',
  'hazards',
  'home',
  'import',
  'labels',
  'lists',
  'maintenance',
  'reports',
  'school',
  'sheets',
  'waste',
] as const;

/** The type of what `useWords` returns, for functions that choose a sentence. */
export type Words = TFunction<typeof namespaces>;

/** Filled by `WordsProvider`: the page asks its language once, not in every component. */
export const WordsContext = createContext<Words | null>(null);

/** Looks up a sentence by `namespace:key`; the component renders again when the language changes. */
export function useWords(): Words {
  const words = use(WordsContext);
  if (words === null) throw new Error('useWords outside WordsProvider');
  return words;
}
