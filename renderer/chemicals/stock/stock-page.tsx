import { IconPlus } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { office } from '../../app/office-client.ts';
import { queries } from '../../app/queries.ts';
import { usePermitted } from '../../app/session.ts';
import { useWords } from '../../app/use-words.ts';
import { ActionButton } from '../../components/action-button.tsx';
import { ExportMenu } from '../../components/export-menu.tsx';
import { FaultNotice } from '../../components/fault-notice.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { SideSheet } from '../../components/side-sheet.tsx';
import { SkeletonRows } from '../../components/skeletons.tsx';
import type { StockSearch } from '../chemical-search.ts';
import { ChemicalsTabs } from '../pieces/chemicals-tabs.tsx';
import { IssueButton } from '../pieces/issue-button.tsx';
import { ListPages } from '../pieces/list-pages.tsx';
import { OverviewFigures } from '../pieces/overview-figures.tsx';
import { LabelForm } from './label-form.tsx';
import { NoBottles } from './no-bottles.tsx';
import { StockFilters } from './stock-filters.tsx';
import { StockGroups } from './stock-groups.tsx';
import { StockTable } from './stock-table.tsx';

const route = getRouteApi('/frame/chemicals');
const size = 100;

/** What the school holds, bottle by bottle, under the names of the substances. */
export function StockPage() {
  const t = useWords();
  const keeps = usePermitted()('chemicals.keep');
  const search = route.useSearch();
  const navigate = useNavigate();
  const { q, cabinet, substance, listed, empty, by, page = 1, ...alerts } = search;
  const input = {
    search: q,
    cabinetId: cabinet,
    substanceId: substance,
    controlled: listed,
    withEmpty: empty,
    ...alerts,
  };
  const { data, error, refetch } = useQuery(
    queries.chemicals.bottles.list.queryOptions({
      input: { ...input, page, size },
      // The rows before stay until the new ones come: nothing jumps.
      placeholderData: keepPreviousData,
    }),
  );
  const [chosen, setChosen] = useState(new Set<string>());
  const [isLabelling, setLabelling] = useState(false);
  const choose = (id: string) =>
    setChosen((now) => new Set(now.has(id) ? [...now].filter((one) => one !== id) : [...now, id]));
  const go = (next: StockSearch, replace = false) => void navigate({ to: '/chemicals', search: next, replace });
  return (
    <>
      <PageHeader title={t('app:navigation.chemicals')} state={<OverviewFigures />}>
        <ExportMenu
          label={t('chemicals:stock.export')}
          build={(language, signal) => office.chemicals.exportStock({ language }, { signal })}
        />
        <ActionButton keys="l" variant="default" label={t('labels:action')} onAct={() => setLabelling(true)} />
        {keeps && (
          <ActionButton
            keys="e"
            variant="default"
            label={t('chemicals:import.action')}
            onAct={() => void navigate({ to: '/chemicals/import' })}
          />
        )}
        {keeps && (
          <ActionButton
            keys="a"
            variant="default"
            label={t('chemicals:receive.action')}
            icon={<IconPlus size={16} stroke={1.8} aria-hidden />}
            onAct={() => void navigate({ to: '/chemicals/receive' })}
          />
        )}
        <IssueButton />
      </PageHeader>
      <ChemicalsTabs />
      <StockFilters search={search} onChange={go} total={data?.total} />
      {error && <FaultNotice fault={error} onRetry={() => void refetch()} />}
      {!by && !data && !error && <SkeletonRows rows={14} />}
      {by && <StockGroups by={by} filter={input} search={search} onReset={() => go({ by })} />}
      {!by && data?.total === 0 && <NoBottles search={search} onReset={() => go({})} />}
      {!by && data && data.total > 0 && (
        <>
          <StockTable rows={data.rows} chosen={chosen} onChoose={choose} />
          <ListPages total={data.total} size={size} page={page} onTurn={(next) => go({ ...search, page: next })} />
        </>
      )}
      <SideSheet opened={isLabelling} onClose={() => setLabelling(false)} title={t('labels:sheetTitle')}>
        {isLabelling && <LabelForm chosen={[...chosen]} cabinetId={cabinet} />}
      </SideSheet>
    </>
  );
}
