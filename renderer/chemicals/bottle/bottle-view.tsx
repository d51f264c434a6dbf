import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useRouter } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import type { BottleRecord } from '../../../shared/contract/chemical-schemas.ts';
import { describeFault } from '../../app/describe-fault.ts';
import { queries } from '../../app/queries.ts';
import { useLanguage } from '../../app/use-language.ts';
import { useWords } from '../../app/use-words.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { FaultNotice } from '../../components/fault-notice.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { Panel } from '../../components/panel.tsx';
import { useShortcut } from '../../components/shortcut.tsx';
import { SkeletonRows } from '../../components/skeletons.tsx';
import { BackLink } from '../pieces/back-link.tsx';
import { ControlMarks } from '../pieces/control-marks.tsx';
import { ControlsPanel } from '../pieces/controls-panel.tsx';
import { ExpiryMark } from '../pieces/expiry-mark.tsx';
import { GhsMarks } from '../pieces/ghs-marks.tsx';
import { IssueButton } from '../pieces/issue-button.tsx';
import { MovementTable } from '../pieces/movement-table.tsx';
import { PendingMark } from '../pieces/pending-mark.tsx';
import { quantityText } from '../pieces/quantity-text.ts';
import layout from '../pieces/record-layout.module.css';
import { substanceName } from '../pieces/substance-name.ts';
import { type BottleAction, BottleActionSheet } from './bottle-action-sheet.tsx';
import { BottleActions } from './bottle-actions.tsx';
import { BottleFacts } from './bottle-facts.tsx';
import { BottlePhotos } from './bottle-photos.tsx';
import classes from './bottle-view.module.css';

const BottleLevels = lazy(async () => ({ default: (await import('./bottle-levels.tsx')).BottleLevels }));

function BottleHeader({ bottle, onAct }: { bottle: BottleRecord; onAct: (action: BottleAction) => void }) {
  const t = useWords();
  const language = useLanguage();
  const values = {
    stock: quantityText(bottle.stock, bottle.unit, t),
    out: quantityText(bottle.out, bottle.unit, t),
    cabinet: bottle.cabinetName,
  };
  return (
    <PageHeader
      title={t('chemicals:bottle.heading', { number: bottle.number, name: substanceName(bottle, language) })}
      state={bottle.out > 0 ? t('chemicals:bottle.stateOut', values) : t('chemicals:bottle.state', values)}
      badges={
        <span className={layout.badges}>
          <GhsMarks ghs={bottle.ghs} />
          <ControlMarks controls={bottle.controls} />
          {bottle.awaits !== null && <PendingMark look="filled" awaits={bottle.awaits} />}
          <ExpiryMark expiresOn={bottle.expiresOn} look="filled" />
        </span>
      }
      back={<BackLink to="/chemicals" label={t('chemicals:bottle.back')} />}
    >
      <BottleActions bottle={bottle} onAct={onAct} />
      {bottle.stock > 0 && bottle.pending === 0 && <IssueButton bottleId={bottle.id} />}
    </PageHeader>
  );
}

/** A bottle's whole life on one page: what it is, where, why it is listed, its level over time, every movement. */
export function BottleView({ bottleId }: { bottleId: string }) {
  const t = useWords();
  const navigate = useNavigate();
  const router = useRouter();
  const [action, setAction] = useState<BottleAction | null>(null);
  const leave = () => {
    if (router.history.canGoBack()) router.history.back();
    else void navigate({ to: '/chemicals' });
  };
  useShortcut('escape', leave, { label: t('chemicals:bottle.back') });
  const { data, error, refetch } = useQuery(queries.chemicals.bottles.get.queryOptions({ input: { id: bottleId } }));

  if (data === undefined) {
    if (error === null) return <SkeletonRows rows={12} />;
    const { reason } = describeFault(error);
    if (reason !== 'noSuchBottle' && reason !== 'fieldsInvalid') {
      return <FaultNotice fault={error} onRetry={() => void refetch()} />;
    }
    return (
      <EmptyState
        title={t('errors:reason.noSuchBottle')}
        sentence={t('errors:next.noSuchBottle')}
        action={
          <Button variant="default" onClick={leave}>
            {t('chemicals:bottle.back')}
          </Button>
        }
      />
    );
  }
  const { number: bottleNumber, nameZh, nameEn, unit } = data;
  return (
    <article aria-label={data.number}>
      <BottleHeader bottle={data} onAct={setAction} />
      <div className={layout.columns} data-split="uneven">
        <BottleFacts bottle={data} />
        <Suspense fallback={<div className={classes.chartRoom} />}>
          <BottleLevels bottle={data} />
        </Suspense>
      </div>
      <div className={layout.row}>
        <ControlsPanel controls={data.controlDetails} />
        <Panel flush title={t('chemicals:bottle.movements')} hint={t('chemicals:bottle.movementsHint')}>
          <MovementTable
            label={t('chemicals:bottle.movements')}
            rows={data.movements
              .toSorted((a, b) => b.sequence - a.sequence)
              .map((row) => ({ ...row, bottleNumber, nameZh, nameEn, unit }))}
          />
        </Panel>
        <BottlePhotos bottle={data} />
      </div>
      <BottleActionSheet bottle={data} action={action} onClose={() => setAction(null)} />
    </article>
  );
}
