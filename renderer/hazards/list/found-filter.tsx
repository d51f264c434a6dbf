import { Button } from '@mantine/core';
import { addDays } from '../../../shared/school/calendar.ts';
import { useToday } from '../../app/session.ts';
import { useWords } from '../../app/use-words.ts';
import { DayInput } from '../../components/day-input.tsx';
import { FilterChip } from '../../components/filter-chip.tsx';
import classes from './filters.module.css';
import { useListSearch } from './use-list-search.ts';

/** The days between which it was found. */
export function FoundFilter() {
  const t = useWords();
  const today = useToday();
  const { search, filter } = useListSearch();
  const { from, to } = search;
  const text =
    from !== undefined && to !== undefined
      ? t('hazards:filter.between', { from, to })
      : from !== undefined
        ? t('hazards:filter.from', { from })
        : to !== undefined
          ? t('hazards:filter.to', { to })
          : t('hazards:filter.anyTime');
  const presets = [
    { word: t('hazards:filter.lastDays', { count: 7 }), from: addDays(today, -6) },
    { word: t('hazards:filter.lastDays', { count: 30 }), from: addDays(today, -29) },
    { word: t('hazards:filter.thisYear'), from: `${today.slice(0, 4)}-01-01` },
    { word: t('hazards:filter.anyTime'), from: undefined },
  ];
  return (
    <FilterChip label={t('hazards:filter.label.found')} text={text} isSet={from !== undefined || to !== undefined}>
      {(close) => (
        <>
          <div className={classes.pair}>
            <DayInput
              label={t('hazards:filter.fromLabel')}
              nearest="past"
              value={from ?? ''}
              onChange={(day) => filter({ from: day || undefined }, true)}
            />
            <DayInput
              label={t('hazards:filter.toLabel')}
              nearest="past"
              value={to ?? ''}
              onChange={(day) => filter({ to: day || undefined }, true)}
            />
          </div>
          <div className={classes.quick}>
            {presets.map((preset) => (
              <Button
                key={preset.word}
                size="compact-sm"
                variant="default"
                onClick={() => {
                  filter({ from: preset.from, to: undefined });
                  close();
                }}
              >
                {preset.word}
              </Button>
            ))}
          </div>
        </>
      )}
    </FilterChip>
  );
}
