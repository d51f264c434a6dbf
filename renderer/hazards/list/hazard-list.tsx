import { IconPlus } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { office } from '../../app/office-client.ts';
import { queries } from '../../app/queries.ts';
import { usePermitted } from '../../app/session.ts';
import { useWords } from '../../app/use-words.ts';
import { ActionButton } from '../../components/action-button.tsx';
import { ExportMenu } from '../../components/export-menu.tsx';
import { FaultNotice } from '../../components/fault-notice.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { filterOf, listInputOf } from '../list-search.ts';
import { FilterSentence } from './filter-sentence.tsx';
import classes from './hazard-list.module.css';
import { HazardTable } from './hazard-table.tsx';
import { ListFigures } from './list-figures.tsx';
import { ListPager } from './list-pager.tsx';
import { ListSearchBox } from './list-search-box.tsx';
import { NothingFound } from './nothing-found.tsx';
import { useListSearch } from './use-list-search.ts';

interface HazardListProps {
  /** The record that is open beside or over the list. */
  openId: string | null;
  /** False while a record stands over the list. */
  isShown: boolean;
}

/** The register: figures, filters, the rows, their pages. Everything that it shows stands in the address. */
export function HazardList({ openId, isShown }: HazardListProps) {
  const t = useWords();
  const navigate = useNavigate();
  const permitted = usePermitted();
  const { search } = useListSearch();
  const input = listInputOf(search);
  const { data, error, isPlaceholderData, refetch } = useQuery({
    ...queries.hazards.list.queryOptions({ input }),
    // The rows before stay until the new ones come: nothing jumps.
    placeholderData: keepPreviousData,
  });

  return (
    <div className={classes.list} data-beside={openId !== null || undefined}>
      {isShown && (
        <PageHeader title={t('hazards:title')} state={data && <ListFigures summary={data.summary} />}>
          <ListSearchBox />
          {permitted('hazards.export') && (
            <ExportMenu
              label={t('hazards:export.ledger')}
              hint={data && t('hazards:export.ledgerHint', { total: data.total })}
              build={(language, signal) =>
                office.hazards.exportLedger({ filter: filterOf(search), until: null, language }, { signal })
              }
            />
          )}
          {permitted('hazards.register') && (
            <ActionButton
              keys="n"
              label={t('hazards:list.register')}
              icon={<IconPlus size={16} stroke={1.8} aria-hidden />}
              onAct={() => void navigate({ to: '/hazards/new' })}
            />
          )}
        </PageHeader>
      )}
      <FilterSentence />
      {error !== null && <FaultNotice fault={error} onRetry={() => void refetch()} />}
      {data?.total === 0 ? (
        <NothingFound />
      ) : (
        <HazardTable rows={data?.rows} isRefreshing={isPlaceholderData} openId={openId} isShown={isShown} />
      )}
      {data && data.total > 0 && <ListPager total={data.total} page={input.page} size={input.size} />}
    </div>
  );
}
