import type { WasteSearch } from '../chemical-search.ts';

/** What the page shows: everything, what waits, or the containers of one kind. */
export const shownViews = ['all', 'waiting', 'open', 'sealed', 'full', 'old', 'handedOver'] as const;
export type Shown = (typeof shownViews)[number];

/** What an address shows. */
export function shownIn({ waiting, full, old, state }: WasteSearch): Shown {
  if (waiting) return 'waiting';
  if (full) return 'full';
  if (old) return 'old';
  return state ?? 'all';
}

/** The address of what is shown, on its first page. */
export function searchOf(shown: Shown): WasteSearch {
  switch (shown) {
    case 'all':
      return {};
    case 'waiting':
    case 'full':
    case 'old':
      return { [shown]: true };
    default:
      return { state: shown };
  }
}

/** The filter of the containers that belongs to what is shown. */
export function filterOf(shown: Exclude<Shown, 'waiting'>): Pick<WasteSearch, 'state' | 'full' | 'old'> {
  return searchOf(shown);
}
