import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { queries } from '../../app/queries.ts';
import { usePermitted } from '../../app/session.ts';
import { useWords } from '../../app/use-words.ts';
import { ActionButton } from '../../components/action-button.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { FaultNotice } from '../../components/fault-notice.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { Panel } from '../../components/panel.tsx';
import { SideSheet } from '../../components/side-sheet.tsx';
import { SkeletonRows } from '../../components/skeletons.tsx';
import { ChemicalsTabs } from '../pieces/chemicals-tabs.tsx';
import { ListPages } from '../pieces/list-pages.tsx';
import { OverviewFigures } from '../pieces/overview-figures.tsx';
import { useRowKeys } from '../pieces/use-row-keys.ts';
import classes from './counts-page.module.css';
import { CountsTable } from './counts-table.tsx';
import { OpenCountForm } from './open-count-form.tsx';
import { PlanTable } from './plan-table.tsx';

const route = getRouteApi('/frame/chemicals/counts');
const size = 20;

/** 盘点: what is to be counted when, and every count so far. */
export function CountsPage() {
  const t = useWords();
  const navigate = useNavigate();
  const keys = useRowKeys();
  const { page = 1 } = route.useSearch();
  const keeps = usePermitted()('chemicals.keep');
  /** The cabinet that is about to be counted, null for all; false: none. */
  const [starting, setStarting] = useState<string | null | false>(false);
  const { data: plan, error, refetch } = useQuery(queries.chemicals.counts.plan.queryOptions());
  const { data: intervals } = useQuery(queries.chemicals.counts.intervals.get.queryOptions());
  const { data: counts } = useQuery(
    queries.chemicals.counts.list.queryOptions({ input: { page, size }, placeholderData: keepPreviousData }),
  );
  const free = (plan ?? []).filter((row) => row.openId === null && row.bottles > 0);
  const close = () => setStarting(false);
  return (
    <>
      <PageHeader title={t('app:navigation.chemicals')} state={<OverviewFigures on="counts" />}>
        {keeps && free.length > 0 && (
          <ActionButton
            keys="n"
            label={t('counts:open.action')}
            onAct={() => setStarting(free.find((row) => row.cabinetId !== null)?.cabinetId ?? null)}
          />
        )}
      </PageHeader>
      <ChemicalsTabs />
      {error && <FaultNotice fault={error} onRetry={() => void refetch()} />}
      {!plan && !error && <SkeletonRows />}
      <div {...keys} className={classes.panels}>
        {plan && (
          <Panel
            flush
            title={t('counts:plan.title')}
            hint={
              intervals &&
              t('counts:plan.hint', {
                listed: intervals.listedDays,
                other: intervals.otherDays,
                all: intervals.allDays,
              })
            }
          >
            <PlanTable plan={plan} onStart={keeps ? setStarting : null} />
          </Panel>
        )}
        {counts && (
          <Panel flush title={t('counts:list.title')}>
            {counts.total === 0 ? (
              <EmptyState title={t('counts:list.none')} sentence={t('counts:list.noneText')} />
            ) : (
              <CountsTable counts={counts.rows} />
            )}
          </Panel>
        )}
      </div>
      {counts && (
        <ListPages
          total={counts.total}
          size={size}
          page={page}
          onTurn={(next) => void navigate({ to: '/chemicals/counts', search: { page: next } })}
        />
      )}
      <SideSheet opened={starting !== false} onClose={close} title={t('counts:open.title')}>
        {starting !== false && <OpenCountForm plan={plan ?? []} cabinetId={starting} onClose={close} />}
      </SideSheet>
    </>
  );
}
