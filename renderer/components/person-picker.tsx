import type { ComboboxItem, SelectProps } from '@mantine/core';
import type { Person } from '../../shared/contract/school.ts';
import { useWords } from '../app/use-words.ts';
import { useActivePeople } from './active-people.ts';
import { NameOption } from './name-option.tsx';
import { filterByName, orNothing } from './name-options.ts';
import { SearchSelect } from './search-select.tsx';

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

/** Somebody of the people list, found by Chinese name, pinyin or pinyin initials. */
export function PersonPicker({ value = null, onChange, without, ...rest }: PersonPickerProps) {
  const t = useWords();
  const { people, isLoading } = useActivePeople(value);
  const offered = people.filter((person) => person.id === value || !without?.(person));
  const byId = new Map(offered.map((person) => [person.id, person]));
  const nothing = isLoading ? t('app:picker.loading') : t('app:picker.nothing');
  return (
    <SearchSelect
      isThere={!isLoading}
      placeholder={t('app:picker.hint')}
      clearButtonProps={{ 'aria-label': t('app:picker.clear') }}
      {...rest}
      value={value}
      onChange={onChange}
      data={offered.map((person) => ({ value: person.id, label: person.name }))}
      filter={({ options, search }) => {
        const found = filterByName(options as ComboboxItem[], search, (id) => {
          const person = byId.get(id);
          return person && [person];
        });
        return orNothing(found, nothing);
      }}
      renderOption={({ option }) => {
        const person = byId.get(option.value);
        return <NameOption name={option.label} aside={person && asideOf(person)} />;
      }}
    />
  );
}
