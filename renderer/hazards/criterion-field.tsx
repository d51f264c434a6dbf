import { Radio } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { queries } from '../app/queries.ts';
import { useLanguage } from '../app/use-language.ts';
import { useWords } from '../app/use-words.ts';
import { SearchSelect } from '../components/search-select.tsx';
import { clauseText } from './criteria/clause-text.ts';
import classes from './criterion-field.module.css';

/** What makes a hazard major: the clause that it meets, and whether use stopped at once. */
export interface MajorChoice {
  criterionId: string | null;
  useStopped: boolean | null;
}

interface CriterionFieldProps {
  value: MajorChoice;
  onChange: (choice: MajorChoice) => void;
  errors: { criterionId?: ReactNode; useStopped?: ReactNode };
}

/** The clause of the guideline (判定标准条款), read in full once chosen, then the question whether use stopped at once. */
export function CriterionField({ value, onChange, errors }: CriterionFieldProps) {
  const t = useWords();
  const language = useLanguage();
  const { data } = useQuery(queries.hazards.criteria.list.queryOptions());
  const criteria = data ?? [];
  const chosen = criteria.find((criterion) => criterion.id === value.criterionId);
  return (
    <>
      <SearchSelect
        label={t('hazards:register.criterion')}
        placeholder={t('hazards:register.criterionPlaceholder')}
        required
        isThere={data !== undefined}
        value={value.criterionId}
        onChange={(criterionId) => onChange({ ...value, criterionId })}
        error={errors.criterionId}
        data={criteria.map((criterion) => ({
          value: criterion.id,
          label: `${criterion.code} ${clauseText(criterion, language)}`,
        }))}
      />
      {chosen && (
        <blockquote className={classes.clause}>
          {clauseText(chosen, language)}
          <footer className={classes.source}>
            {chosen.code} {chosen.source}
          </footer>
        </blockquote>
      )}
      <Radio.Group
        label={t('hazards:register.useStopped')}
        required
        value={value.useStopped === null ? null : String(value.useStopped)}
        onChange={(answer) => onChange({ ...value, useStopped: answer === 'true' })}
        error={errors.useStopped}
      >
        <div className={classes.answers}>
          <Radio value="true" label={t('hazards:register.useStoppedYes')} />
          <Radio value="false" label={t('hazards:register.useStoppedNo')} />
        </div>
      </Radio.Group>
    </>
  );
}
