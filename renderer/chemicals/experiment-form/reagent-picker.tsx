import type { TextInputProps } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Substance } from '../../../shared/contract/chemical-schemas.ts';
import { queries } from '../../app/queries.ts';
import { useLanguage } from '../../app/use-language.ts';
import { useWords } from '../../app/use-words.ts';
import { SearchPicker } from '../pieces/search-picker.tsx';
import { substanceName } from '../pieces/substance-name.ts';
import type { Reagent } from './plan-values.ts';

interface ReagentPickerProps extends Omit<TextInputProps, 'value' | 'defaultValue' | 'onChange'> {
  value: Reagent | null;
  onPick: (substance: Substance) => void;
}

const offered = 20;

/** One of the school's substances, by name, pinyin, formula or CAS number. */
export function ReagentPicker({ value, onPick, ...rest }: ReagentPickerProps) {
  const t = useWords();
  const language = useLanguage();
  const [search, setSearch] = useState('');
  const input = { search: search.slice(0, 100) };
  const { data } = useQuery(queries.chemicals.substances.list.queryOptions({ input }));
  return (
    <SearchPicker
      placeholder={t('experiments:amounts.pick')}
      {...rest}
      chosen={value && substanceName(value, language)}
      options={data?.slice(0, offered).map((one) => ({
        value: one.id,
        label: substanceName(one, language),
        aside: [one.formula, one.cas].filter((part) => part).join(' · '),
      }))}
      onSearch={setSearch}
      onPick={(id) => {
        const found = data?.find((one) => one.id === id);
        if (found) onPick(found);
      }}
    />
  );
}
