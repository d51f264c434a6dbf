import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { isBlind } from '../../../shared/chemicals/count-line.ts';
import type { CountRecord } from '../../../shared/contract/chemical-counts.ts';
import { office } from '../../app/office-client.ts';
import { queries } from '../../app/queries.ts';
import { usePermitted } from '../../app/session.ts';
import { useWords } from '../../app/use-words.ts';
import { ExportMenu } from '../../components/export-menu.tsx';
import { FaultNotice } from '../../components/fault-notice.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { useShortcut } from '../../components/shortcut.tsx';
import { SideSheet } from '../../components/side-sheet.tsx';
import { SkeletonRows } from '../../components/skeletons.tsx';
import { BackLink } from '../pieces/back-link.tsx';
import { AbandonForm } from './abandon-form.tsx';
import { CountStateBadge } from './count-state-badge.tsx';
import classes from './count-view.module.css';
import { EntrySheet } from './entry-sheet.tsx';
import { LossPanel } from './loss-panel.tsx';
import { ResultPanel } from './result-panel.tsx';

function CountHeader({ count, onGiveUp }: { count: CountRecord; onGiveUp: (() => void) | null }) {
  const t = useWords();
  const { number, by, second, openedOn, state } = count;
  const blind = isBlind(state);
  return (
    <PageHeader
      title={t('counts:record.heading', { number, where: count.cabinetName ?? t('counts:plan.all') })}
      state={t('counts:record.who', { first: by, second, day: openedOn })}
      badges={<CountStateBadge state={state} look="filled" />}
      back={<BackLink to="/chemicals/counts" label={t('counts:back')} />}
    >
      {onGiveUp && (
        <Button variant="default" onClick={onGiveUp}>
          {t('counts:entry.giveUp')}
        </Button>
      )}
      {state !== 'abandoned' && (
        <ExportMenu
          label={blind ? t('counts:record.sheetBlank') : t('counts:record.sheet')}
          build={(language, signal) => office.chemicals.counts.exportSheet({ id: count.id, language }, { signal })}
        />
      )}
    </PageHeader>
  );
}

/** One count: the blind sheet while it is counted, then what differs, who decided it and why. */
export function CountView({ countId }: { countId: string }) {
  const t = useWords();
  const navigate = useNavigate();
  const keeps = usePermitted()('chemicals.keep');
  const [isGivingUp, setGivingUp] = useState(false);
  useShortcut('escape', () => void navigate({ to: '/chemicals/counts' }), { label: t('counts:back') });
  const { data, error, refetch } = useQuery(queries.chemicals.counts.get.queryOptions({ input: { id: countId } }));
  if (data === undefined) {
    return error === null ? <SkeletonRows rows={12} /> : <FaultNotice fault={error} onRetry={() => void refetch()} />;
  }
  const blind = isBlind(data.state);
  const fills = blind && keeps && data.mine;
  const close = () => setGivingUp(false);
  return (
    <article aria-label={data.number}>
      <CountHeader count={data} onGiveUp={fills ? () => setGivingUp(true) : null} />
      {blind && !fills && (
        <p className={classes.note}>{t('counts:record.notYours', { first: data.by, second: data.second })}</p>
      )}
      {data.abandonedFor !== null && (
        <p className={classes.note}>{t('counts:record.abandonedFor', { reason: data.abandonedFor })}</p>
      )}
      {/* A new round is a new sheet: nothing that was typed before stays. */}
      {fills && <EntrySheet key={data.state} count={data} />}
      {(data.state === 'deciding' || data.state === 'finished') && (
        <div className={classes.panels}>
          {data.lineList.some(({ result }) => result?.reportable) && <LossPanel count={data} />}
          <ResultPanel count={data} />
        </div>
      )}
      <SideSheet opened={isGivingUp} onClose={close} title={t('counts:entry.giveUpTitle', { number: data.number })}>
        {isGivingUp && <AbandonForm countId={data.id} onClose={close} />}
      </SideSheet>
    </article>
  );
}
