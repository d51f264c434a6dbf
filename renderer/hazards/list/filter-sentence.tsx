import { ActionIcon, Tooltip } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { Trans } from 'react-i18next';
import { useWords } from '../../app/use-words.ts';
import { isFiltered } from '../list-search.ts';
import { CategoryFilter } from './category-filter.tsx';
import classes from './filter-sentence.module.css';
import { FoundFilter } from './found-filter.tsx';
import { GradeFilter } from './grade-filter.tsx';
import { MoreFilter } from './more-filter.tsx';
import { OriginFilter } from './origin-filter.tsx';
import { PlaceFilter } from './place-filter.tsx';
import { ResponsibleFilter } from './responsible-filter.tsx';
import { SortFilter } from './sort-filter.tsx';
import { StateFilter } from './state-filter.tsx';
import { useListSearch } from './use-list-search.ts';

/** What the list shows, as one sentence whose words can be changed. */
export function FilterSentence() {
  const t = useWords();
  const { search, reset } = useListSearch();
  return (
    <search className={classes.sentence}>
      <Trans
        t={t}
        i18nKey="hazards:filter.sentence"
        components={{
          state: <StateFilter />,
          grade: <GradeFilter />,
          origin: <OriginFilter />,
          category: <CategoryFilter />,
          place: <PlaceFilter />,
          responsible: <ResponsibleFilter />,
          found: <FoundFilter />,
          more: <MoreFilter />,
          sort: <SortFilter />,
        }}
      />
      {isFiltered(search) && (
        <Tooltip label={t('hazards:filter.reset')}>
          <ActionIcon className={classes.reset} size={24} aria-label={t('hazards:filter.reset')} onClick={reset}>
            <IconX size={15} stroke={1.8} aria-hidden />
          </ActionIcon>
        </Tooltip>
      )}
    </search>
  );
}
