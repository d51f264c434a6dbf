import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { ExperimentRecord, ExperimentVersion } from '../../../shared/contract/experiments.ts';
import { describeFault } from '../../app/describe-fault.ts';
import { formatMoment } from '../../app/format-day.ts';
import { queries } from '../../app/queries.ts';
import { useSignedIn } from '../../app/session.ts';
import { useWords } from '../../app/use-words.ts';
import { ChipChoice } from '../../components/chip-choice.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { FaultNotice } from '../../components/fault-notice.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { useShortcut } from '../../components/shortcut.tsx';
import { SkeletonRows } from '../../components/skeletons.tsx';
import { HintsPanel } from '../experiment-form/hints-panel.tsx';
import { shownState, VersionBadge } from '../experiments/version-badge.tsx';
import { BackLink } from '../pieces/back-link.tsx';
import { AmountsPanel } from './amounts-panel.tsx';
import { DrawnSlips } from './drawn-slips.tsx';
import { ExperimentActions } from './experiment-actions.tsx';
import classes from './experiment-view.module.css';
import { PlanPanels } from './plan-panels.tsx';
import { VersionHistory } from './version-history.tsx';
import { VersionNotes } from './version-notes.tsx';

function ExperimentHeader({ record, version }: { record: ExperimentRecord; version: ExperimentVersion }) {
  const t = useWords();
  const { timeZone } = useSignedIn().session;
  const valid = record.versions.find(({ id }) => id === record.inForceId);
  return (
    <PageHeader
      title={t('experiments:record.heading', { number: record.number, title: version.title })}
      state={
        valid
          ? t('experiments:record.inForce', {
              number: valid.number,
              name: valid.approvedBy ?? '',
              day: formatMoment(valid.approvedAt ?? '', timeZone).slice(0, 10),
            })
          : t('experiments:record.noneInForce')
      }
      badges={<VersionBadge number={version.number} state={shownState(version, record.inForceId)} look="filled" />}
      back={<BackLink to="/chemicals/experiments" label={t('experiments:record.back')} />}
    >
      <ExperimentActions record={record} version={version} />
    </PageHeader>
  );
}

/** One experiment: the version that is written or waits, else the one in force; the others are a press away. */
export function ExperimentView({ experimentId }: { experimentId: string }) {
  const t = useWords();
  const navigate = useNavigate();
  const [chosenId, setChosen] = useState<string | null>(null);
  const leave = () => void navigate({ to: '/chemicals/experiments' });
  useShortcut('escape', leave, { label: t('experiments:record.back') });
  const input = { id: experimentId };
  const { data, error, refetch } = useQuery(queries.chemicals.experiments.get.queryOptions({ input }));
  // The latest is the one that is written or waits; once it is approved, it is the one in force.
  const version = data?.versions.find(({ id }) => id === chosenId) ?? data?.versions[0];
  if (data === undefined || version === undefined) {
    if (error === null) return <SkeletonRows rows={12} />;
    const { reason } = describeFault(error);
    if (reason !== 'noSuchExperiment' && reason !== 'fieldsInvalid') {
      return <FaultNotice fault={error} onRetry={() => void refetch()} />;
    }
    return (
      <EmptyState
        title={t('errors:reason.noSuchExperiment')}
        sentence={t('errors:next.noSuchExperiment')}
        action={
          <Button variant="default" onClick={leave}>
            {t('experiments:record.back')}
          </Button>
        }
      />
    );
  }
  return (
    <article aria-label={data.number}>
      <ExperimentHeader record={data} version={version} />
      {data.versions.length > 1 && (
        <div className={classes.versions}>
          <ChipChoice
            label={t('experiments:versions')}
            value={version.id}
            options={data.versions.map((one) => ({
              value: one.id,
              label: t('experiments:versionState', {
                number: one.number,
                state: t(`experiments:state.${shownState(one, data.inForceId)}`),
              }),
            }))}
            onChange={setChosen}
          />
        </div>
      )}
      <VersionNotes version={version} />
      <div className={classes.columns}>
        <div className={classes.column}>
          <PlanPanels version={version} />
        </div>
        <div className={classes.column}>
          <AmountsPanel version={version} />
          {version.amounts.length > 0 && (
            <HintsPanel substanceIds={version.amounts.map(({ substanceId }) => substanceId)} onTake={null} />
          )}
          <DrawnSlips record={data} />
          <VersionHistory events={version.events} />
        </div>
      </div>
    </article>
  );
}
