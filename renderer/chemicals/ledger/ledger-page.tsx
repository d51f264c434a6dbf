import { Button } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { ownAnswers } from '../../../shared/chemicals/approval.ts';
import { office } from '../../app/office-client.ts';
import { queries } from '../../app/queries.ts';
import { usePermitted, useToday } from '../../app/session.ts';
import { useLanguage } from '../../app/use-language.ts';
import { useWords } from '../../app/use-words.ts';
import { ChipChoice } from '../../components/chip-choice.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { ExportMenu } from '../../components/export-menu.tsx';
import { FaultNotice } from '../../components/fault-notice.tsx';
import { ListToolbar } from '../../components/list-toolbar.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { Panel } from '../../components/panel.tsx';
import { SkeletonRows } from '../../components/skeletons.tsx';
import { ChemicalsTabs } from '../pieces/chemicals-tabs.tsx';
import { IssueButton } from '../pieces/issue-button.tsx';
import { ListPages } from '../pieces/list-pages.tsx';
import { MovementTable } from '../pieces/movement-table.tsx';
import { OverviewFigures } from '../pieces/overview-figures.tsx';
import { useRowKeys } from '../pieces/use-row-keys.ts';
import { AnswerAllButton } from './answer-all-button.tsx';
import { lastDayOf, monthAway, monthText } from './month.ts';
import { MonthChooser } from './month-chooser.tsx';

const route = getRouteApi('/frame/chemicals/ledger');
const size = 100;

/** Every movement of a month, latest first; or what waits for somebody's yes, of any month. J and K move, Enter opens the bottle. */
export function LedgerPage() {
  const t = useWords();
  const language = useLanguage();
  const thisMonth = useToday().slice(0, 7);
  const search = route.useSearch();
  const navigate = useNavigate();
  const { month = thisMonth, pending = false, mine, page = 1 } = search;
  const permitted = usePermitted();
  const keys = useRowKeys();
  const shown = pending ? (mine ?? 'pending') : 'month';
  const offered = [
    'month' as const,
    'pending' as const,
    ...(permitted('chemicals.approve') ? ['toApprove' as const] : []),
    ...(permitted('chemicals.confirm') ? ['toConfirm' as const] : []),
  ];
  const before = monthAway(month, -1);
  const period = pending ? { pending: true, mine } : { from: `${month}-01`, to: lastDayOf(month) };
  const { data, error, refetch } = useQuery(
    queries.chemicals.movements.list.queryOptions({
      input: { ...period, page, size },
      placeholderData: keepPreviousData,
    }),
  );
  const answerable = data?.rows.filter(({ mayConfirm }) => mayConfirm) ?? [];
  const go = (next: typeof search) => void navigate({ to: '/chemicals/ledger', search: next });
  return (
    <>
      <PageHeader title={t('app:navigation.chemicals')} state={<OverviewFigures on="ledger" />}>
        {!pending && (
          <ExportMenu
            label={t('chemicals:ledger.export')}
            hint={t('chemicals:ledger.exportHint', { month: monthText(month, language) })}
            build={(language, signal) => office.chemicals.exportLedger({ month, language }, { signal })}
          />
        )}
        {pending && mine && answerable.length > 1 && <AnswerAllButton rows={answerable} answer={mine} />}
        <IssueButton />
      </PageHeader>
      <ChemicalsTabs />
      <ListToolbar>
        <ChipChoice
          label={t('chemicals:ledger.show')}
          value={shown}
          options={offered.map((value) => ({
            value,
            label: t(`chemicals:ledger.${value}`),
          }))}
          onChange={(value) =>
            go(value === 'month' ? {} : { pending: true, mine: ownAnswers.find((answer) => answer === value) })
          }
        />
        {!pending && (
          <MonthChooser
            month={month}
            latest={thisMonth}
            onChoose={(next) => go({ month: next === thisMonth ? undefined : next })}
          />
        )}
      </ListToolbar>
      {error && <FaultNotice fault={error} onRetry={() => void refetch()} />}
      {!data && !error && <SkeletonRows />}
      {data?.total === 0 && (
        <EmptyState
          title={pending ? t('chemicals:ledger.nonePending') : t('chemicals:ledger.none')}
          sentence={pending ? t('chemicals:ledger.nonePendingText') : t('chemicals:ledger.noneText')}
          action={
            !pending && (
              <Button variant="default" onClick={() => go({ month: before })}>
                {t('chemicals:ledger.seeMonth', { month: monthText(before, language) })}
              </Button>
            )
          }
        />
      )}
      {data && data.total > 0 && (
        <div {...keys}>
          <Panel flush>
            <MovementTable label={t('chemicals:ledger.title')} rows={data.rows} withBottle />
          </Panel>
          <ListPages total={data.total} size={size} page={page} onTurn={(next) => go({ ...search, page: next })} />
        </div>
      )}
    </>
  );
}
