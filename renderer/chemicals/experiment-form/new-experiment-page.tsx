import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useWords } from '../../app/use-words.ts';
import { PageHeader } from '../../components/page-header.tsx';
import { PlanForm } from './plan-form.tsx';
import { newPlan } from './plan-values.ts';

/** A new experiment, kept as a draft. */
export function NewExperimentPage() {
  const t = useWords();
  const navigate = useNavigate();
  const [start] = useState(newPlan);
  return (
    <>
      <PageHeader title={t('experiments:new.title')} state={t('experiments:new.sentence')} />
      <PlanForm
        start={start}
        label={t('experiments:new.title')}
        onLeave={() => void navigate({ to: '/chemicals/experiments' })}
      />
    </>
  );
}
