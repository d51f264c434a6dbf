import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import type { Slip } from '../../../shared/contract/chemical-schemas.ts';
import { queries } from '../../app/queries.ts';
import { usePermitted } from '../../app/session.ts';
import { useWords } from '../../app/use-words.ts';
import { ChipChoice } from '../../components/chip-choice.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { FaultNotice } from '../../components/fault-notice.tsx';
import { ListToolbar } from '../../components/list-toolbar.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { useShortcut } from '../../components/shortcut.tsx';
import { SkeletonRows } from '../../components/skeletons.tsx';
import { ChemicalsTabs } from '../pieces/chemicals-tabs.tsx';
import { IssueButton } from '../pieces/issue-button.tsx';
import { ListPages } from '../pieces/list-pages.tsx';
import { OverviewFigures } from '../pieces/overview-figures.tsx';
import { useRowKeys } from '../pieces/use-row-keys.ts';
import { SettleSheet } from './settle-sheet.tsx';
import { linesToSettle } from './settle-values.ts';
import { SlipCard, settleKey } from './slip-card.tsx';
import classes from './slips-page.module.css';

const route = getRouteApi('/frame/chemicals/slips');
const size = 50;
/** A slip becomes late while one looks on. */
const askAgainMs = 60_000;

/** The slips: what is out now and with whom, the most urgent first; and those that are settled. */
export function SlipsPage() {
  const t = useWords();
  const search = route.useSearch();
  const navigate = useNavigate();
  const keys = useRowKeys();
  const keeps = usePermitted()('chemicals.keep');
  const { settled = false, late, settle, page = 1 } = search;
  const shown = settled ? 'settled' : late ? 'late' : 'open';
  const { data, error, refetch } = useQuery(
    queries.chemicals.slips.list.queryOptions({
      input: { open: !settled, late: settled ? undefined : late, page, size },
      placeholderData: keepPreviousData,
      refetchInterval: askAgainMs,
    }),
  );
  const go = (next: typeof search) => void navigate({ to: '/chemicals/slips', search: next });
  const canSettle = (slip: Slip) => keeps && linesToSettle(slip).length > 0;
  const open = ({ id }: Slip) => go({ ...search, settle: id });
  const settleOne = () => {
    const ready = data?.slips.filter(canSettle) ?? [];
    const focused = document.activeElement?.closest<HTMLElement>('[data-slip]')?.dataset.slip;
    const one = ready.find(({ id }) => id === focused) ?? ready[0];
    if (one) open(one);
  };
  useShortcut(settleKey, settleOne, {
    label: t('chemicals:slips.settle'),
    enabled: data?.slips.some(canSettle) ?? false,
  });
  return (
    <>
      <PageHeader title={t('app:navigation.chemicals')} state={<OverviewFigures on="slips" />}>
        <IssueButton />
      </PageHeader>
      <ChemicalsTabs />
      <ListToolbar>
        <ChipChoice
          label={t('chemicals:slips.show.label')}
          value={shown}
          options={(['open', 'late', 'settled'] as const).map((value) => ({
            value,
            label: t(`chemicals:slips.show.${value}`),
          }))}
          onChange={(value) => go(value === 'open' ? {} : { [value]: true })}
        />
      </ListToolbar>
      {error && <FaultNotice fault={error} onRetry={() => void refetch()} />}
      {!data && !error && <SkeletonRows />}
      {data?.total === 0 && (
        <EmptyState title={t(`chemicals:slips.none.${shown}`)} sentence={t(`chemicals:slips.noneText.${shown}`)} />
      )}
      {data && data.total > 0 && (
        <>
          <div {...keys} className={classes.slips}>
            {data.slips.map((slip) => (
              <SlipCard key={slip.id} slip={slip} onSettle={canSettle(slip) ? () => open(slip) : undefined} />
            ))}
          </div>
          <ListPages total={data.total} size={size} page={page} onTurn={(next) => go({ ...search, page: next })} />
        </>
      )}
      <SettleSheet slipId={settle ?? null} onClose={() => go({ ...search, settle: undefined })} />
    </>
  );
}
