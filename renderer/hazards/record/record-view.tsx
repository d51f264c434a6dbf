import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { describeFault } from '../../app/describe-fault.ts';
import { queries } from '../../app/queries.ts';
import { useWords } from '../../app/use-words.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { FaultNotice } from '../../components/fault-notice.tsx';
import { useShortcut } from '../../components/shortcut.tsx';
import { CommandDrawer, type OpenCommand } from '../commands/command-drawer.tsx';
import { CommitmentCard } from './commitment-card.tsx';
import { NextStepBar } from './next-step-bar.tsx';
import { PlanSteps } from './plan-steps.tsx';
import { RecordExtensions } from './record-extensions.tsx';
import { RecordFacts } from './record-facts.tsx';
import { RecordHeader } from './record-header.tsx';
import { RecordPhotos } from './record-photos.tsx';
import { RecordRounds } from './record-rounds.tsx';
import { RecordSkeleton } from './record-skeleton.tsx';
import { RecordTimeline } from './record-timeline.tsx';
import classes from './record-view.module.css';

interface RecordViewProps {
  hazardId: string;
  /** True beside the list, false as a page of its own. */
  isBeside: boolean;
}

/** One hazard from finding to close-out: what comes next, what is known, photos, rounds, timeline. */
export function RecordView({ hazardId, isBeside }: RecordViewProps) {
  const t = useWords();
  const navigate = useNavigate();
  const search = useSearch({ from: '/frame/hazards' });
  const [open, setOpen] = useState<OpenCommand | null>(null);
  const leave = () => void navigate({ to: '/hazards', search });
  useShortcut('escape', leave, { label: t('hazards:record.back') });
  const { data: record, error, refetch } = useQuery(queries.hazards.get.queryOptions({ input: { id: hazardId } }));

  if (record === undefined) {
    if (error === null) return <RecordSkeleton />;
    const { reason } = describeFault(error);
    if (reason !== 'noSuchRecord' && reason !== 'fieldsInvalid') {
      return <FaultNotice fault={error} onRetry={() => void refetch()} />;
    }
    return (
      <EmptyState
        title={t('hazards:record.notFound')}
        sentence={t('hazards:record.notFoundText')}
        action={
          <Button variant="default" onClick={leave}>
            {t('hazards:record.back')}
          </Button>
        }
      />
    );
  }
  return (
    <article className={classes.record} aria-label={record.number}>
      <RecordHeader record={record} isBeside={isBeside} onLeave={leave} onCommand={(command) => setOpen({ command })} />
      <p className={classes.description}>{record.description}</p>
      <NextStepBar record={record} onCommand={(command) => setOpen({ command })} />
      <div className={classes.columns}>
        <div className={classes.main}>
          <RecordFacts record={record} />
          <RecordPhotos record={record} onAdd={(stage) => setOpen({ command: 'addPhoto', stage })} />
          <CommitmentCard record={record} />
          <PlanSteps record={record} onComplete={(stepId) => setOpen({ command: 'completeStep', stepId })} />
          <RecordRounds record={record} />
          <RecordExtensions record={record} />
        </div>
        <RecordTimeline record={record} />
      </div>
      <CommandDrawer record={record} open={open} onClose={() => setOpen(null)} />
    </article>
  );
}
