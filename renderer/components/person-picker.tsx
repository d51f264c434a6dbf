import { type ComboboxItem, type OptionsFilter, Select, type SelectProps } from '@mantine/core';
import type { Person } from '../../shared/contract/school.ts';
import { matchesName, matchRank } from '../../shared/school/name-search.ts';
import { useWords } from '../app/use-words.ts';
import { useActivePeople } from './active-people.ts';
import { NameOption } from './name-option.tsx';

interface PersonPickerProps extends Omit<SelectProps, 'data' | 'value' | 'onChange' | 'filter' | 'renderOption'> {
  /** Id in the people list. */
  value?: string | null;
  onChange: (personId: string | null) => void;
  /** Leaves people out, for instance those who have an account already. */
  without?: (person: Person) => boolean;
}

/** The post, or the department, that tells two people of one name apart. */
export function asideOf(person: Person): string {
  return [person.post, person.department].filter((part) => part !== '').join(' · ');
}

/** Keeps the options whose person matches, best first. */
export function filterPeople(people: ReadonlyMap<string, Person>): OptionsFilter {
  return ({ options, search }) => {
    if (search.trim() === '') return options;
    const known = (options as ComboboxItem[]).flatMap((option) => {
      const person = people.get(option.value);
      return person && matchesName(search, [person]) ? [{ option, rank: matchRank(search, person) }] : [];
    });
    return known.sort((a, b) => a.rank - b.rank).map(({ option }) => option);
  };
}

/** Somebody of the people list, found by Chinese name, pinyin or pinyin initials. */
export function PersonPicker({ value = null, onChange, without, ...rest }: PersonPickerProps) {
  const t = useWords();
  const { people, isLoading } = useActivePeople(value);
  const offered = people.filter((person) => person.id === value || !without?.(person));
  const byId = new Map(offered.map((person) => [person.id, person]));
  return (
    <Select
      searchable
      selectFirstOptionOnChange
      placeholder={t('app:picker.hint')}
      nothingFoundMessage={isLoading ? t('app:picker.loading') : t('app:picker.nothing')}
      clearButtonProps={{ 'aria-label': t('app:picker.clear') }}
      {...rest}
      value={value}
      onChange={onChange}
      data={offered.map((person) => ({ value: person.id, label: person.name }))}
      filter={filterPeople(byId)}
      renderOption={({ option }) => {
        const person = byId.get(option.value);
        return <NameOption name={option.label} aside={person && asideOf(person)} />;
      }}
    />
  );
}
