import { origins } from '../../../shared/hazards/vocabulary.ts';
import { useWords } from '../../app/use-words.ts';
import { FilterChip } from '../../components/filter-chip.tsx';
import { originsOf, toggled } from '../list-search.ts';
import { ChoiceFilter } from './choice-filter.tsx';
import { useListSearch } from './use-list-search.ts';

/** Who found it: the school itself, district, city, or a report. */
export function OriginFilter() {
  const t = useWords();
  const { search, filter } = useListSearch();
  const chosen = originsOf(search);
  const text =
    chosen.length === 0
      ? t('hazards:filter.anyOrigin')
      : chosen.map((origin) => t(`hazards:origin.${origin}`)).join(t('hazards:filter.and'));
  return (
    <FilterChip label={t('hazards:filter.label.origin')} text={text} isSet={chosen.length > 0}>
      {() => (
        <ChoiceFilter
          label={t('hazards:filter.label.origin')}
          choices={origins.map((value) => ({ value, word: t(`hazards:origin.${value}`) }))}
          chosen={chosen}
          onToggle={(origin) => filter({ origin: toggled(search.origin, origin, origins) })}
        />
      )}
    </FilterChip>
  );
}
