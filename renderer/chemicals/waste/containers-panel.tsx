import { Button } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { queries } from '../../app/queries.ts';
import { useWords } from '../../app/use-words.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { FaultNotice } from '../../components/fault-notice.tsx';
import { Panel } from '../../components/panel.tsx';
import { SkeletonRows } from '../../components/skeletons.tsx';
import { ListPages } from '../pieces/list-pages.tsx';
import { ContainersTable } from './containers-table.tsx';
import { filterOf, type Shown } from './waste-views.ts';

interface ContainersPanelProps {
  shown: Exclude<Shown, 'waiting' | 'leftOut'>;
  page: number;
  onTurn: (page: number | undefined) => void;
  onNew: (() => void) | null;
}

const size = 50;

/** The containers that the page shows: open ones first, then the sealed, then what has left. */
export function ContainersPanel({ shown, page, onTurn, onNew }: ContainersPanelProps) {
  const t = useWords();
  const { data: settings } = useQuery(queries.chemicals.waste.settings.get.queryOptions());
  const { data, error, refetch } = useQuery(
    queries.chemicals.waste.containers.list.queryOptions({
      input: { ...filterOf(shown), page, size },
      placeholderData: keepPreviousData,
    }),
  );
  if (data === undefined) {
    return error === null ? <SkeletonRows /> : <FaultNotice fault={error} onRetry={() => void refetch()} />;
  }
  return (
    <div>
      <Panel
        flush
        title={t('waste:containers.title')}
        hint={settings && t('waste:containers.hint', { days: settings.keptDays, percent: settings.fullPercent })}
      >
        {data.total > 0 && <ContainersTable rows={data.rows} />}
        {data.total === 0 && (
          <EmptyState
            title={t(`waste:containers.none.${shown}`)}
            sentence={shown === 'all' ? t('waste:containers.noneText') : undefined}
            action={shown === 'all' && onNew && <Button onClick={onNew}>{t('waste:open.title')}</Button>}
          />
        )}
      </Panel>
      <ListPages total={data.total} size={size} page={page} onTurn={onTurn} />
    </div>
  );
}
