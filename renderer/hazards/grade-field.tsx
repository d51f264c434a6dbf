import { Radio } from '@mantine/core';
import type { ReactNode } from 'react';
import { grades } from '../../shared/hazards/vocabulary.ts';
import { useWords } from '../app/use-words.ts';
import classes from './criterion-field.module.css';
import { CriterionField, type MajorChoice } from './criterion-field.tsx';

interface GradeFieldProps {
  /** Null for a general hazard. */
  value: MajorChoice | null;
  onChange: (choice: MajorChoice | null) => void;
  errors: Record<string, ReactNode>;
}

/** General or major; major by choosing its clause (判定标准条款). */
export function GradeField({ value, onChange, errors }: GradeFieldProps) {
  const t = useWords();
  const choose = (grade: string) => onChange(grade === 'major' ? { criterionId: null, useStopped: null } : null);
  return (
    <>
      <Radio.Group
        label={t('hazards:register.grade')}
        description={t('hazards:register.gradeHint')}
        inputWrapperOrder={['label', 'description', 'input', 'error']}
        value={value === null ? 'general' : 'major'}
        onChange={choose}
      >
        <div className={classes.answers}>
          {grades.map((grade) => (
            <Radio key={grade} value={grade} label={t(`hazards:grade.${grade}`)} />
          ))}
        </div>
      </Radio.Group>
      {value !== null && (
        <CriterionField
          value={value}
          onChange={onChange}
          errors={{ criterionId: errors['major.criterionId'], useStopped: errors['major.useStopped'] }}
        />
      )}
    </>
  );
}
