import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { ExperimentRecord } from '../../../shared/contract/experiments.ts';
import { queries } from '../../app/queries.ts';
import { useWords } from '../../app/use-words.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { FaultNotice } from '../../components/fault-notice.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { SkeletonForm } from '../../components/skeletons.tsx';
import { PlanForm } from './plan-form.tsx';
import { planOf } from './plan-values.ts';

interface EditExperimentProps {
  /** As it stood when the page opened. */
  record: ExperimentRecord;
  onLeave: () => void;
}

function EditExperiment({ record, onLeave }: EditExperimentProps) {
  const t = useWords();
  // What changes meanwhile does not take away what is being typed.
  const [opened] = useState(() => ({ start: planOf(record), latest: record.versions[0]?.number ?? 0 }));
  const { start, latest } = opened;
  if (start === null) {
    return (
      <EmptyState
        title={t('errors:reason.experimentWaiting')}
        sentence={t('errors:next.experimentWaiting')}
        action={
          <Button variant="default" onClick={onLeave}>
            {record.number}
          </Button>
        }
      />
    );
  }
  const isNext = start.identity.edition === 0;
  const title = isNext
    ? t('experiments:edit.next', { number: record.number, version: latest + 1 })
    : t('experiments:edit.title', { number: record.number, version: latest });
  return (
    <>
      <PageHeader title={title} state={isNext ? t('experiments:edit.nextSentence') : t('experiments:edit.sentence')} />
      <PlanForm start={start} label={title} onLeave={onLeave} />
    </>
  );
}

/** Changes the draft of an experiment, or begins its next version. */
export function EditExperimentPage() {
  const navigate = useNavigate();
  const { experimentId } = useParams({ from: '/frame/chemicals/experiments/$experimentId/edit' });
  const input = { id: experimentId };
  const { data, error, refetch } = useQuery(queries.chemicals.experiments.get.queryOptions({ input }));
  if (data === undefined) {
    return error === null ? <SkeletonForm fields={8} /> : <FaultNotice fault={error} onRetry={() => void refetch()} />;
  }
  return (
    <EditExperiment
      key={data.id}
      record={data}
      onLeave={() => void navigate({ to: '/chemicals/experiments/$experimentId', params: { experimentId } })}
    />
  );
}
