import type { SelectProps } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { queries } from '../../app/queries.ts';
import { useWords } from '../../app/use-words.ts';
import { NameOption } from '../../components/name-option.tsx';
import { SearchSelect } from '../../components/search-select.tsx';

interface CabinetPickerProps extends Omit<SelectProps, 'data' | 'value' | 'onChange' | 'renderOption'> {
  value?: string | null;
  onChange: (cabinetId: string | null) => void;
  /** The cabinet in which it stands already. */
  without?: string;
}

/** A cabinet in use, with the place where it stands. */
export function CabinetPicker({ value = null, onChange, without, ...rest }: CabinetPickerProps) {
  const t = useWords();
  const { data } = useQuery(queries.chemicals.cabinets.list.queryOptions());
  const offered = (data ?? []).filter((cabinet) => !cabinet.retired && cabinet.id !== without);
  const places = new Map(offered.map((cabinet) => [cabinet.id, cabinet.placePath]));
  return (
    <SearchSelect
      isThere={data !== undefined}
      placeholder={t('chemicals:pick.cabinet')}
      nothingFoundMessage={t('app:picker.nothing')}
      clearButtonProps={{ 'aria-label': t('app:picker.clear') }}
      {...rest}
      value={value}
      onChange={onChange}
      data={offered.map(({ id, name }) => ({ value: id, label: name }))}
      renderOption={({ option }) => <NameOption name={option.label} aside={places.get(option.value)} />}
    />
  );
}
