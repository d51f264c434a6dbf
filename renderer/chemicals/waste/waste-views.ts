import type { WasteSearch } from '../chemical-search.ts';

/** What the page shows: everything, what waits, the containers of one kind, or what goes into none. */
export const shownViews = ['all', 'waiting', 'open', 'sealed', 'full', 'old', 'handedOver', 'leftOut'] as const;
export type Shown = (typeof shownViews)[number];

/** What an address shows. */
export function shownIn({ waiting, leftOut, full, old, state }: WasteSearch): Shown {
  if (waiting) return 'waiting';
  if (leftOut) return 'leftOut';
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
    case 'leftOut':
    case 'full':
    case 'old':
      return { [shown]: true };
    default:
      return { state: shown };
  }
}

/** The filter of the containers that belongs to what is shown. */
export function filterOf(shown: Exclude<Shown, 'waiting' | 'leftOut'>): Pick<WasteSearch, 'state' | 'full' | 'old'> {
  return searchOf(shown);
}
