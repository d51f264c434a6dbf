import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useRouter } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import type { SubstanceRecord } from '../../../shared/contract/substance-record.ts';
import { describeFault } from '../../app/describe-fault.ts';
import { queries } from '../../app/queries.ts';
import { usePermitted } from '../../app/session.ts';
import { useLanguage } from '../../app/use-language.ts';
import { useWords } from '../../app/use-words.ts';
import { ActionButton } from '../../components/action-button.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { FaultNotice } from '../../components/fault-notice.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { useShortcut } from '../../components/shortcut.tsx';
import { SideSheet } from '../../components/side-sheet.tsx';
import { SkeletonRows } from '../../components/skeletons.tsx';
import { BackLink } from '../pieces/back-link.tsx';
import { ControlMarks } from '../pieces/control-marks.tsx';
import { ControlsPanel } from '../pieces/controls-panel.tsx';
import { LevelMark } from '../pieces/level-mark.tsx';
import { quantityText } from '../pieces/quantity-text.ts';
import layout from '../pieces/record-layout.module.css';
import { SheetMark } from '../pieces/sheet-mark.tsx';
import { substanceName } from '../pieces/substance-name.ts';
import { UncountedMark } from '../pieces/uncounted-mark.tsx';
import { SubstanceForm } from '../substances/substance-form.tsx';
import { unitOfDimension } from '../substances/substance-values.ts';
import { DataSheetsPanel } from './data-sheets-panel.tsx';
import { GhsPanel } from './ghs-panel.tsx';
import { OriginPanel } from './origin-panel.tsx';
import { SubstanceBottles } from './substance-bottles.tsx';
import { SubstanceFacts } from './substance-facts.tsx';
import classes from './substance-view.module.css';

const SubstanceLevels = lazy(async () => ({ default: (await import('./substance-levels.tsx')).SubstanceLevels }));

function SubstanceHeader({ substance, onEdit }: { substance: SubstanceRecord; onEdit: () => void }) {
  const t = useWords();
  const language = useLanguage();
  const keeps = usePermitted()('chemicals.keep');
  const unit = unitOfDimension[substance.dimension];
  const values = {
    stock: quantityText(substance.stock, unit, t),
    out: quantityText(substance.out, unit, t),
    count: substance.held.length,
  };
  return (
    <PageHeader
      title={substanceName(substance, language)}
      state={substance.out > 0 ? t('sheets:substance.stateOut', values) : t('sheets:substance.state', values)}
      badges={
        <span className={layout.badges}>
          <ControlMarks controls={[...new Set(substance.controls.map(({ kind }) => kind))]} />
          <LevelMark substance={substance} />
          <UncountedMark substance={substance} />
          <SheetMark substance={substance} />
        </span>
      }
      back={<BackLink to="/chemicals/substances" label={t('sheets:substance.back')} />}
    >
      {keeps && <ActionButton keys="e" variant="default" label={t('sheets:substance.edit')} onAct={onEdit} />}
    </PageHeader>
  );
}

/** A substance on one page: what it is, how it hurts, on which lists it is, its bottles, how much there was over time. */
export function SubstanceView({ substanceId }: { substanceId: string }) {
  const t = useWords();
  const language = useLanguage();
  const navigate = useNavigate();
  const router = useRouter();
  const [isEditing, setEditing] = useState(false);
  const leave = () => {
    if (router.history.canGoBack()) router.history.back();
    else void navigate({ to: '/chemicals/substances' });
  };
  useShortcut('escape', leave, { label: t('sheets:substance.back') });
  const { data, error, refetch } = useQuery(
    queries.chemicals.substances.get.queryOptions({ input: { id: substanceId } }),
  );

  if (data === undefined) {
    if (error === null) return <SkeletonRows rows={12} />;
    const { reason } = describeFault(error);
    if (reason !== 'noSuchSubstance' && reason !== 'fieldsInvalid') {
      return <FaultNotice fault={error} onRetry={() => void refetch()} />;
    }
    return (
      <EmptyState
        title={t('errors:reason.noSuchSubstance')}
        sentence={t('errors:next.noSuchSubstance')}
        action={
          <Button variant="default" onClick={leave}>
            {t('sheets:substance.back')}
          </Button>
        }
      />
    );
  }
  const close = () => setEditing(false);
  return (
    <article aria-label={substanceName(data, language)}>
      <SubstanceHeader substance={data} onEdit={() => setEditing(true)} />
      <div className={layout.columns}>
        <div className={layout.column}>
          <SubstanceFacts substance={data} />
          <OriginPanel substance={data} />
          <ControlsPanel controls={data.controls} />
          <DataSheetsPanel substance={data} />
        </div>
        <GhsPanel ghs={data.ghs} />
      </div>
      <div className={layout.row}>
        <Suspense fallback={<div className={classes.chartRoom} />}>
          <SubstanceLevels substance={data} />
        </Suspense>
      </div>
      <SubstanceBottles substance={data} />
      <SideSheet opened={isEditing} onClose={close} title={substanceName(data, language)}>
        {isEditing && <SubstanceForm draft={data} onClose={close} onDone={close} />}
      </SideSheet>
    </article>
  );
}
