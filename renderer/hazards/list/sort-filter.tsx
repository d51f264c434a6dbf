import { Radio, Stack } from '@mantine/core';
import { useWords } from '../../app/use-words.ts';
import { FilterChip } from '../../components/filter-chip.tsx';
import { defaultSort, type ListSort, listSorts } from '../list-search.ts';
import classes from './filters.module.css';
import { useListSearch } from './use-list-search.ts';

const directions = ['asc', 'desc'] as const;
const words = { asc: 'hazards:filter.ascending', desc: 'hazards:filter.descending' } as const;

/** The order of the list; the headings of the table change it too. */
export function SortFilter() {
  const t = useWords();
  const { search, filter } = useListSearch();
  const { sort = defaultSort.sort, direction = defaultSort.direction } = search;
  const text = `${t(`hazards:filter.sort.${sort}`)} ${direction === 'asc' ? '↑' : '↓'}`;
  const isSet = search.sort !== undefined || search.direction !== undefined;
  return (
    <FilterChip label={t('hazards:filter.label.sort')} text={text} isSet={isSet}>
      {() => (
        <>
          <Radio.Group
            aria-label={t('hazards:filter.label.sort')}
            value={sort}
            onChange={(next) => filter({ sort: next as ListSort })}
          >
            <Stack gap={10} p={4}>
              {listSorts.map((one) => (
                <Radio key={one} size="sm" value={one} label={t(`hazards:filter.sort.${one}`)} />
              ))}
            </Stack>
          </Radio.Group>
          <Radio.Group
            aria-label={t('hazards:filter.label.direction')}
            className={classes.quick}
            value={direction}
            onChange={(next) => filter({ direction: next as 'asc' | 'desc' })}
          >
            <Stack gap={10} p={4}>
              {directions.map((one) => (
                <Radio key={one} size="sm" value={one} label={t(words[one])} />
              ))}
            </Stack>
          </Radio.Group>
        </>
      )}
    </FilterChip>
  );
}
