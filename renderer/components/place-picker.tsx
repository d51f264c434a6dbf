import type { ComboboxItem, SelectProps } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { queries } from '../app/queries.ts';
import { useWords } from '../app/use-words.ts';
import { NameOption } from './name-option.tsx';
import { filterByName, orNothing } from './name-options.ts';
import { orderPlaces, type PlaceNode } from './place-tree.ts';
import { SearchSelect } from './search-select.tsx';

interface PlacePickerProps extends Omit<SelectProps, 'data' | 'value' | 'onChange' | 'filter' | 'renderOption'> {
  value?: string | null;
  onChange: (placeId: string | null) => void;
  /** Leaves places out, for a parent that may not be within its own child. */
  exclude?: (node: PlaceNode) => boolean;
}

/** A place of the school, found by its name or those around it, in Chinese, pinyin or initials: `jxl dlt`. */
export function PlacePicker({ value = null, onChange, exclude, ...rest }: PlacePickerProps) {
  const t = useWords();
  const { data, isLoading } = useQuery(queries.school.places.list.queryOptions());
  const nodes = orderPlaces(data ?? []).filter(
    (node) => node.place.id === value || !(node.place.retired || exclude?.(node)),
  );
  const nothing = isLoading ? t('app:picker.loading') : t('app:picker.nothing');
  const byId = new Map(nodes.map((node) => [node.place.id, node]));
  return (
    <SearchSelect
      isThere={data !== undefined}
      placeholder={t('app:picker.placeHint')}
      clearButtonProps={{ 'aria-label': t('app:picker.clear') }}
      {...rest}
      value={value}
      onChange={onChange}
      data={nodes.map(({ place }) => ({ value: place.id, label: place.path }))}
      filter={({ options, search }) => {
        const found = filterByName(options as ComboboxItem[], search, (id) => byId.get(id)?.around);
        return orNothing(found, nothing);
      }}
      renderOption={({ option }) => (
        <NameOption name={option.label} aside={byId.get(option.value)?.place.responsibleName ?? undefined} />
      )}
    />
  );
}
