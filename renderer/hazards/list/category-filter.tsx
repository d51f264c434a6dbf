import { categories } from '../../../shared/hazards/vocabulary.ts';
import { useWords } from '../../app/use-words.ts';
import { FilterChip } from '../../components/filter-chip.tsx';
import { categoriesOf, toggled } from '../list-search.ts';
import { ChoiceFilter } from './choice-filter.tsx';
import { useListSearch } from './use-list-search.ts';

/** Which of the seventeen categories. */
export function CategoryFilter() {
  const t = useWords();
  const { search, filter } = useListSearch();
  const chosen = categoriesOf(search);
  const [only] = chosen;
  const text =
    only === undefined
      ? t('hazards:filter.anyCategory')
      : chosen.length === 1
        ? t(`hazards:category.${only}`)
        : t('hazards:filter.severalCategories', { count: chosen.length });
  return (
    <FilterChip label={t('hazards:filter.label.category')} text={text} isSet={chosen.length > 0}>
      {() => (
        <ChoiceFilter
          columns={2}
          label={t('hazards:filter.label.category')}
          choices={categories.map((value) => ({ value, word: t(`hazards:category.${value}`) }))}
          chosen={chosen}
          onToggle={(category) => filter({ category: toggled(search.category, category, categories) })}
        />
      )}
    </FilterChip>
  );
}
