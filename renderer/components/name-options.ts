import type { ComboboxItem } from '@mantine/core';
import { matchesName, matchRank, type SearchableName } from '../../shared/school/name-search.ts';

/** What an option can be found by: its own names first, then those around it. */
type NamesOf = (value: string) => readonly [SearchableName, ...SearchableName[]] | undefined;

/** Keeps the options that match what was typed, best first; all of them while nothing is typed. */
export function filterByName(options: readonly ComboboxItem[], typed: string, namesOf: NamesOf): ComboboxItem[] {
  if (typed.trim() === '') return [...options];
  const found = options.flatMap((option) => {
    const names = namesOf(option.value);
    return names && matchesName(typed, names) ? [{ option, rank: matchRank(typed, names[0]) }] : [];
  });
  return found.sort((a, b) => a.rank - b.rank).map(({ option }) => option);
}

/** A list that says so when it is empty: a list box without any option would be none for a screen reader. */
export function orNothing(options: ComboboxItem[], sentence: string): ComboboxItem[] {
  return options.length > 0 ? options : [{ value: '', label: sentence, disabled: true }];
}
