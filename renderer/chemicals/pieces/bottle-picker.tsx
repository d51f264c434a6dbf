import type { TextInputProps } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { BottleRow } from '../../../shared/contract/chemical-schemas.ts';
import { office } from '../../app/office-client.ts';
import { queries } from '../../app/queries.ts';
import { useLanguage } from '../../app/use-language.ts';
import { useWords } from '../../app/use-words.ts';
import { quantityText } from './quantity-text.ts';
import { SearchPicker } from './search-picker.tsx';
import { substanceName } from './substance-name.ts';

interface BottlePickerProps extends Omit<TextInputProps, 'value' | 'defaultValue' | 'onChange'> {
  value: BottleRow | null;
  onPick: (bottle: BottleRow) => void;
}

const offered = 20;

/** A bottle, found by its number as a scanner types it, or by anything that its substance is called. */
export function BottlePicker({ value, onPick, ...rest }: BottlePickerProps) {
  const t = useWords();
  const language = useLanguage();
  const [search, setSearch] = useState('');
  const input = { search: search.slice(0, 100), page: 1, size: offered };
  const { data } = useQuery(queries.chemicals.bottles.list.queryOptions({ input }));
  const labelOf = (row: BottleRow) => `${row.number} ${substanceName(row, language)}`;

  const resolve = async (text: string) => {
    const found = await office.chemicals.bottles.find({ number: text.slice(0, 40) });
    if (found) return onPick(found);
    const { rows } = await office.chemicals.bottles.list({ search: text.slice(0, 100), page: 1, size: 2 });
    const [only, ...others] = rows;
    if (only && others.length === 0) onPick(only);
  };
  return (
    <SearchPicker
      placeholder={t('chemicals:pick.bottle')}
      {...rest}
      chosen={value && labelOf(value)}
      options={data?.rows
        .filter((row) => row.stock > 0)
        .map((row) => ({
          value: row.id,
          label: labelOf(row),
          aside: [row.purity, quantityText(row.stock, row.unit, t), row.cabinetName].filter((part) => part).join(' · '),
        }))}
      onSearch={setSearch}
      onPick={(id) => {
        const row = data?.rows.find((one) => one.id === id);
        if (row) onPick(row);
      }}
      onEnterEarly={(text) => void resolve(text)}
    />
  );
}
