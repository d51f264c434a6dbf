import { useNavigate, useSearch } from '@tanstack/react-router';
import { type ListSearch, withFilter } from '../list-search.ts';

/** The list's filters in the address, and how to change them. Typing replaces the last step, so that *back* leaves at once. */
export function useListSearch() {
  const search: ListSearch = useSearch({ from: '/frame/hazards' });
  const navigate = useNavigate();
  const go = (next: ListSearch, replace = false) => void navigate({ to: '.', search: next, replace });
  return {
    search,
    /** Changes filters and starts at the first page. */
    filter: (change: Partial<ListSearch>, replace = false) => go(withFilter(search, change), replace),
    /** Goes to another page of the same list, or changes its size. */
    turn: (change: Pick<ListSearch, 'page' | 'size'>) => go({ ...search, ...change }),
    reset: () => go({ sort: search.sort, direction: search.direction, size: search.size }),
  };
}
