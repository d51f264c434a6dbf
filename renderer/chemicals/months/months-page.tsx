import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { precursorYearShown } from '../../../shared/chemicals/precursor-year.ts';
import { office } from '../../app/office-client.ts';
import { queries } from '../../app/queries.ts';
import { usePermitted, useToday } from '../../app/session.ts';
import { useWords } from '../../app/use-words.ts';
import { ActionButton } from '../../components/action-button.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { ExportMenu } from '../../components/export-menu.tsx';
import { FaultNotice } from '../../components/fault-notice.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { Panel } from '../../components/panel.tsx';
import { SideSheet } from '../../components/side-sheet.tsx';
import { SkeletonRows } from '../../components/skeletons.tsx';
import { monthAway } from '../ledger/month.ts';
import { ChemicalsTabs } from '../pieces/chemicals-tabs.tsx';
import { OverviewFigures } from '../pieces/overview-figures.tsx';
import { CheckHead } from './check-head.tsx';
import { CloseMonthForm } from './close-month-form.tsx';
import classes from './months-page.module.css';
import { MonthsTable } from './months-table.tsx';
import { VerifyChain } from './verify-chain.tsx';

/** The months that two people have signed, and the proof that nothing was changed behind them. */
export function MonthsPage() {
  const t = useWords();
  const today = useToday();
  const mayClose = usePermitted()('chemicals.closeMonth');
  const [isClosing, setClosing] = useState(false);
  const { data, error, refetch } = useQuery(queries.chemicals.months.list.queryOptions());
  const lastMonth = monthAway(today.slice(0, 7), -1);
  const precursorYear = precursorYearShown(today);
  const closedThrough = data?.[0]?.month ?? null;
  const isUpToDate = closedThrough !== null && closedThrough >= lastMonth;
  return (
    <>
      <PageHeader title={t('app:navigation.chemicals')} state={<OverviewFigures on="months" />}>
        <ExportMenu
          label={t('chemicals:precursors.export', { year: precursorYear })}
          hint={t('chemicals:precursors.hint')}
          build={(language, signal) => office.chemicals.exportPrecursors({ year: precursorYear, language }, { signal })}
        />
        {mayClose && data && !isUpToDate && (
          <ActionButton keys="n" label={t('chemicals:months.close')} onAct={() => setClosing(true)} />
        )}
      </PageHeader>
      <ChemicalsTabs />
      {error && <FaultNotice fault={error} onRetry={() => void refetch()} />}
      {!data && !error && <SkeletonRows />}
      <div className={classes.columns}>
        {data && (
          <Panel flush title={t('chemicals:months.closed')} hint={t('chemicals:months.closedHint')}>
            {data.length === 0 ? (
              <EmptyState title={t('chemicals:months.none')} sentence={t('chemicals:months.noneText')} />
            ) : (
              <MonthsTable months={data} />
            )}
          </Panel>
        )}
        <div className={classes.proof}>
          <VerifyChain />
          <CheckHead />
        </div>
      </div>
      <SideSheet opened={isClosing} onClose={() => setClosing(false)} title={t('chemicals:months.close')}>
        {isClosing && (
          <CloseMonthForm latest={lastMonth} closedThrough={closedThrough} onClose={() => setClosing(false)} />
        )}
      </SideSheet>
    </>
  );
}
