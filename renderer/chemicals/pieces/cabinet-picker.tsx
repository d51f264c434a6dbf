import type { ComboboxItem, SelectProps } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { queries } from '../../app/queries.ts';
import { useWords } from '../../app/use-words.ts';
import { NameOption } from '../../components/name-option.tsx';
import { filterByName, orNothing } from '../../components/name-options.ts';
import { SearchSelect } from '../../components/search-select.tsx';

interface CabinetPickerProps extends Omit<SelectProps, 'data' | 'value' | 'onChange' | 'filter' | 'renderOption'> {
  value?: string | null;
  onChange: (cabinetId: string | null) => void;
  /** The cabinet in which it stands already. */
  without?: string;
}

/** A cabinet in use, with the place where it stands; found by its name, in Chinese, pinyin or initials. */
export function CabinetPicker({ value = null, onChange, without, ...rest }: CabinetPickerProps) {
  const t = useWords();
  const { data } = useQuery(queries.chemicals.cabinets.list.queryOptions());
  const offered = (data ?? []).filter((cabinet) => !cabinet.retired && cabinet.id !== without);
  const byId = new Map(offered.map((cabinet) => [cabinet.id, cabinet]));
  const nothing = data === undefined ? t('app:picker.loading') : t('app:picker.nothing');
  return (
    <SearchSelect
      isThere={data !== undefined}
      placeholder={t('chemicals:pick.cabinet')}
      clearButtonProps={{ 'aria-label': t('app:picker.clear') }}
      {...rest}
      value={value}
      onChange={onChange}
      data={offered.map(({ id, name }) => ({ value: id, label: name }))}
      filter={({ options, search }) => {
        const found = filterByName(options as ComboboxItem[], search, (id) => {
          const cabinet = byId.get(id);
          return cabinet && [cabinet];
        });
        return orNothing(found, nothing);
      }}
      renderOption={({ option }) => <NameOption name={option.label} aside={byId.get(option.value)?.placePath} />}
    />
  );
}
