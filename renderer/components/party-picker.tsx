import type { ComboboxItem, SelectProps } from '@mantine/core';
import { useState } from 'react';
import type { PartyInput } from '../../shared/contract/hazard-schemas.ts';
import { useWords } from '../app/use-words.ts';
import { useActivePeople } from './active-people.ts';
import { NameOption } from './name-option.tsx';
import { filterByName } from './name-options.ts';
import { asideOf } from './person-picker.tsx';
import { SearchSelect } from './search-select.tsx';

interface PartyPickerProps extends Omit<SelectProps, 'data' | 'value' | 'onChange' | 'filter' | 'renderOption'> {
  value?: PartyInput | null;
  onChange: (party: PartyInput | null) => void;
}

const outsiderMark = 'outsider:';

function toOption(party: PartyInput | null): string | null {
  if (party === null) return null;
  return party.kind === 'person' ? party.personId : `${outsiderMark}${party.name}`;
}

function fromOption(option: string | null): PartyInput | null {
  if (option === null) return null;
  if (option.startsWith(outsiderMark)) return { kind: 'outsider', name: option.slice(outsiderMark.length) };
  return { kind: 'person', personId: option };
}

/** Somebody of the people list, or an outsider (an inspector, a repair firm) whose name is typed. */
export function PartyPicker({ value = null, onChange, ...rest }: PartyPickerProps) {
  const t = useWords();
  const [search, setSearch] = useState('');
  const { people, isLoading } = useActivePeople(value?.kind === 'person' ? value.personId : null);
  const byId = new Map(people.map((person) => [person.id, person]));

  const outsiders = new Set<string>();
  if (value?.kind === 'outsider') outsiders.add(value.name);
  const typed = search.trim();
  if (typed !== '' && !people.some((person) => person.name === typed)) outsiders.add(typed);
  const outsiderOptions = [...outsiders].map(
    (name): ComboboxItem => ({ value: `${outsiderMark}${name}`, label: name }),
  );

  return (
    <SearchSelect
      isThere={!isLoading}
      placeholder={t('app:picker.partyHint')}
      clearButtonProps={{ 'aria-label': t('app:picker.clear') }}
      {...rest}
      value={toOption(value)}
      onChange={(option) => onChange(fromOption(option))}
      searchValue={search}
      onSearchChange={setSearch}
      data={[...people.map((person) => ({ value: person.id, label: person.name })), ...outsiderOptions]}
      filter={({ options, search: words }) => {
        const known = (options as ComboboxItem[]).filter((option) => byId.has(option.value));
        const found = filterByName(known, words, (id) => {
          const person = byId.get(id);
          return person && [person];
        });
        return [...found, ...outsiderOptions];
      }}
      renderOption={({ option }) => {
        if (option.value.startsWith(outsiderMark)) return t('app:picker.outsider', { name: option.label });
        const person = byId.get(option.value);
        return <NameOption name={option.label} aside={person && asideOf(person)} />;
      }}
    />
  );
}
