import { Radio, Stack } from '@mantine/core';
import type { Grade } from '../../../shared/hazards/vocabulary.ts';
import { grades } from '../../../shared/hazards/vocabulary.ts';
import { useWords } from '../../app/use-words.ts';
import { FilterChip } from '../../components/filter-chip.tsx';
import { useListSearch } from './use-list-search.ts';

/** General, major or both. */
export function GradeFilter() {
  const t = useWords();
  const { search, filter } = useListSearch();
  const text = search.grade === undefined ? t('hazards:filter.anyGrade') : t(`hazards:gradeWord.${search.grade}`);
  return (
    <FilterChip label={t('hazards:filter.label.grade')} text={text} isSet={search.grade !== undefined}>
      {() => (
        <Radio.Group
          aria-label={t('hazards:filter.label.grade')}
          value={search.grade ?? 'both'}
          onChange={(next) => filter({ grade: next === 'both' ? undefined : (next as Grade) })}
        >
          <Stack gap={10} p={4}>
            <Radio size="sm" value="both" label={t('hazards:filter.anyGrade')} />
            {grades.map((grade) => (
              <Radio key={grade} size="sm" value={grade} label={t(`hazards:grade.${grade}`)} />
            ))}
          </Stack>
        </Radio.Group>
      )}
    </FilterChip>
  );
}
