import { useWords } from '../../app/use-words.ts';
import { FilterChip } from '../../components/filter-chip.tsx';
import { ChoiceFilter } from './choice-filter.tsx';
import { useListSearch } from './use-list-search.ts';

const flags = ['overdue', 'mine', 'extended'] as const;

/** Only the overdue ones, those that wait for me, those whose date was put off. */
export function MoreFilter() {
  const t = useWords();
  const { search, filter } = useListSearch();
  const chosen = flags.filter((flag) => search[flag]);
  const what = chosen.map((flag) => t(`hazards:filter.${flag}`)).join(t('hazards:filter.and'));
  const text = what === '' ? t('hazards:filter.moreNone') : t('hazards:filter.onlyThese', { what });
  return (
    <FilterChip label={t('hazards:filter.label.more')} text={text} isSet={what !== ''}>
      {() => (
        <ChoiceFilter
          label={t('hazards:filter.label.more')}
          choices={flags.map((value) => ({ value, word: t(`hazards:filter.${value}`) }))}
          chosen={chosen}
          onToggle={(flag) => filter({ [flag]: search[flag] ? undefined : true })}
        />
      )}
    </FilterChip>
  );
}
