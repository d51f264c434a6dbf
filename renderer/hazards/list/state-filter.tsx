import { Button } from '@mantine/core';
import { hazardStates, openStates } from '../../../shared/hazards/vocabulary.ts';
import { useWords } from '../../app/use-words.ts';
import { FilterChip } from '../../components/filter-chip.tsx';
import { stateSearch, statesOf } from '../list-search.ts';
import { ChoiceFilter } from './choice-filter.tsx';
import classes from './filters.module.css';
import { useListSearch } from './use-list-search.ts';

/** Which states; the open ones unless somebody asks otherwise. */
export function StateFilter() {
  const t = useWords();
  const { search, filter } = useListSearch();
  const chosen = statesOf(search) ?? [...hazardStates];
  const text =
    search.state === undefined
      ? t('hazards:filter.open')
      : search.state === 'all'
        ? t('hazards:filter.allStates')
        : chosen.map((state) => t(`hazards:state.${state}`)).join(t('hazards:filter.and'));
  return (
    <FilterChip label={t('hazards:filter.label.state')} text={text} isSet={search.state !== undefined}>
      {(close) => (
        <>
          <ChoiceFilter
            label={t('hazards:filter.label.state')}
            choices={hazardStates.map((value) => ({ value, word: t(`hazards:state.${value}`) }))}
            chosen={chosen}
            onToggle={(state) =>
              filter({
                state: stateSearch(chosen.includes(state) ? chosen.filter((one) => one !== state) : [...chosen, state]),
              })
            }
          />
          <div className={classes.quick}>
            <Button
              size="compact-sm"
              variant="default"
              onClick={() => {
                filter({ state: stateSearch(openStates) });
                close();
              }}
            >
              {t('hazards:filter.open')}
            </Button>
            <Button
              size="compact-sm"
              variant="default"
              onClick={() => {
                filter({ state: 'all' });
                close();
              }}
            >
              {t('hazards:filter.allStates')}
            </Button>
          </div>
        </>
      )}
    </FilterChip>
  );
}
