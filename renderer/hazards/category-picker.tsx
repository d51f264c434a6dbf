import type { SelectProps } from '@mantine/core';
import { categories } from '../../shared/hazards/vocabulary.ts';
import { useWords } from '../app/use-words.ts';
import { SearchSelect } from '../components/search-select.tsx';

/** One of the seventeen categories, found by typing a part of its name. */
export function CategoryPicker(props: Omit<SelectProps, 'data'>) {
  const t = useWords();
  return (
    <SearchSelect
      placeholder={t('hazards:register.categoryPlaceholder')}
      maxDropdownHeight={320}
      {...props}
      data={categories.map((category) => ({ value: category, label: t(`hazards:category.${category}`) }))}
    />
  );
}
