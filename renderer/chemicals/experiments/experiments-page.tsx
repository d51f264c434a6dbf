import { Button } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { queries } from '../../app/queries.ts';
import { usePermitted } from '../../app/session.ts';
import { useWords } from '../../app/use-words.ts';
import { ActionButton } from '../../components/action-button.tsx';
import { ChipChoice } from '../../components/chip-choice.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { FaultNotice } from '../../components/fault-notice.tsx';
import { ListToolbar } from '../../components/list-toolbar.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { SearchField } from '../../components/search-field.tsx';
import { SkeletonRows } from '../../components/skeletons.tsx';
import type { ExperimentsSearch } from '../chemical-search.ts';
import { ChemicalsTabs } from '../pieces/chemicals-tabs.tsx';
import { ListPages } from '../pieces/list-pages.tsx';
import { OverviewFigures } from '../pieces/overview-figures.tsx';
import { useRowKeys } from '../pieces/use-row-keys.ts';
import { ExperimentsTable } from './experiments-table.tsx';

const route = getRouteApi('/frame/chemicals/experiments');
const size = 50;

/** 实验: every experiment that uses chemicals, what is in force of it and what waits. */
export function ExperimentsPage() {
  const t = useWords();
  const navigate = useNavigate();
  const keys = useRowKeys();
  const permitted = usePermitted();
  const keeps = permitted('chemicals.keep');
  const [find, setFind] = useState('');
  const { waiting, mine, page = 1 } = route.useSearch();
  const approves = permitted('chemicals.approve');
  const shown = waiting ? (mine ? 'mine' : 'waiting') : 'all';
  const offered = ['all' as const, 'waiting' as const, ...(approves ? ['mine' as const] : [])];
  const search = find.trim().slice(0, 100);
  const isAll = search === '' && waiting === undefined;
  const { data, error, refetch } = useQuery(
    queries.chemicals.experiments.list.queryOptions({
      input: { search, waiting: waiting === true, mine: waiting === true && mine === true, page, size },
      placeholderData: keepPreviousData,
    }),
  );
  const show = (next: ExperimentsSearch) => void navigate({ to: '/chemicals/experiments', search: next });
  const begin = () => void navigate({ to: '/chemicals/experiments/new' });
  return (
    <>
      <PageHeader title={t('app:navigation.chemicals')} state={<OverviewFigures on="experiments" />}>
        {keeps && <ActionButton keys="n" label={t('experiments:new.action')} onAct={begin} />}
      </PageHeader>
      <ChemicalsTabs />
      <ListToolbar>
        <SearchField
          label={t('experiments:list.search')}
          width={320}
          value={find}
          onChange={(text) => {
            setFind(text);
            if (page > 1) show({ waiting, mine });
          }}
        />
        <ChipChoice
          label={t('experiments:list.show')}
          value={shown}
          options={offered.map((value) => ({ value, label: t(`experiments:list.${value}`) }))}
          onChange={(value) =>
            show({ waiting: value === 'all' ? undefined : true, mine: value === 'mine' || undefined })
          }
        />
      </ListToolbar>
      {error && <FaultNotice fault={error} onRetry={() => void refetch()} />}
      {!data && !error && <SkeletonRows />}
      {data?.total === 0 && (
        <EmptyState
          title={isAll ? t('experiments:list.none') : t('experiments:list.noneFound')}
          sentence={isAll ? t('experiments:list.noneText') : t('experiments:list.noneFoundText')}
          action={isAll && keeps && <Button onClick={begin}>{t('experiments:new.action')}</Button>}
        />
      )}
      <div {...keys}>{data && data.total > 0 && <ExperimentsTable rows={data.rows} />}</div>
      {data && (
        <ListPages total={data.total} size={size} page={page} onTurn={(next) => show({ waiting, mine, page: next })} />
      )}
    </>
  );
}
