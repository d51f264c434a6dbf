import { DataTable, type DataTableSortStatus } from 'mantine-datatable';
import 'mantine-datatable/styles.layer.css';
import { useNavigate } from '@tanstack/react-router';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import type { HazardListRow } from '../../../shared/contract/hazards.ts';
import { useWords } from '../../app/use-words.ts';
import { useShortcut } from '../../components/shortcut.tsx';
import { SkeletonRows } from '../../components/skeletons.tsx';
import { defaultSort, type ListSort } from '../list-search.ts';
import classes from './hazard-table.module.css';
import { useHazardColumns } from './use-hazard-columns.tsx';
import { useListSearch } from './use-list-search.ts';

interface HazardTableProps {
  /** Undefined until the first answer. */
  rows: HazardListRow[] | undefined;
  isRefreshing: boolean;
  openId: string | null;
  isShown: boolean;
}

/** The rows: a press opens one, J and K or the arrows move, Enter opens. */
export function HazardTable({ rows, isRefreshing, openId, isShown }: HazardTableProps) {
  const t = useWords();
  const navigate = useNavigate();
  const { search, filter } = useListSearch();
  const box = useRef<HTMLDivElement>(null);
  const viewport = useRef<HTMLDivElement>(null);
  const columns = useHazardColumns(openId !== null);
  const { page } = search;

  // Another page begins at its top.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the page is what it depends on
  useEffect(() => {
    viewport.current?.scrollTo({ top: 0 });
  }, [page]);

  const links = () => [...(box.current?.querySelectorAll<HTMLAnchorElement>('a[data-row]') ?? [])];
  const move = (step: number) => {
    const all = links();
    const at = all.indexOf(document.activeElement as HTMLAnchorElement);
    const from = at >= 0 ? at : all.findIndex((link) => link.dataset.row === openId);
    const next = all[Math.min(all.length - 1, Math.max(0, from + step))];
    next?.focus();
    next?.scrollIntoView({ block: 'nearest' });
    // With a record open beside the list, the record follows.
    if (openId !== null && next?.dataset.row) open(next.dataset.row, true);
  };
  const open = (hazardId: string, replace = false) =>
    void navigate({ to: '/hazards/$hazardId', params: { hazardId }, search, replace });
  useShortcut('j', () => move(1), { label: t('hazards:list.nextRow'), enabled: isShown });
  useShortcut('k', () => move(-1), { label: t('hazards:list.previousRow'), enabled: isShown });
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    event.preventDefault();
    move(event.key === 'ArrowDown' ? 1 : -1);
  };

  if (rows === undefined) {
    return (
      <div className={classes.waiting}>
        <SkeletonRows rows={14} />
      </div>
    );
  }
  const sortStatus: DataTableSortStatus<HazardListRow> = {
    columnAccessor: search.sort ?? defaultSort.sort,
    direction: search.direction ?? defaultSort.direction,
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the links inside are what has the keyboard; arrows move among them
    <div className={classes.box} ref={box} onKeyDown={onKeyDown} data-refreshing={isRefreshing || undefined}>
      <DataTable
        className={classes.table}
        height="100%"
        records={rows}
        columns={columns}
        minHeight={0}
        withTableBorder={false}
        highlightOnHover
        backgroundColor="var(--desk-surface)"
        rowBorderColor="var(--desk-line)"
        borderColor="var(--desk-line)"
        highlightOnHoverColor="var(--desk-hover)"
        sortStatus={sortStatus}
        onSortStatusChange={({ columnAccessor, direction }) => {
          const isAnother = columnAccessor !== sortStatus.columnAccessor;
          filter({ sort: columnAccessor as ListSort, direction: isAnother ? 'asc' : direction });
        }}
        onRowClick={({ record, event }) => {
          // The link in the row has its own way (a new window with Ctrl); selecting text opens nothing.
          const onLink = event.target instanceof Element && event.target.closest('a') !== null;
          if (!onLink && window.getSelection()?.isCollapsed !== false) open(record.id);
        }}
        rowClassName={(record) => (record.id === openId ? classes.open : undefined)}
        noRecordsText={t('hazards:list.empty.noMatchTitle')}
        scrollViewportRef={viewport}
        scrollAreaProps={{ type: 'auto', scrollbarSize: 8 }}
        tableRef={(table) => table?.setAttribute('aria-label', t('hazards:list.region'))}
      />
    </div>
  );
}
