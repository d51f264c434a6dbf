import { Link } from '@tanstack/react-router';
import type { DataTableColumn } from 'mantine-datatable';
import type { HazardListRow } from '../../../shared/contract/hazards.ts';
import { useLanguage } from '../../app/use-language.ts';
import { useWords } from '../../app/use-words.ts';
import { DueMark } from '../due-mark.tsx';
import { GradeBadge } from '../grade-badge.tsx';
import { HazardStateBadge } from '../hazard-state-badge.tsx';
import classes from './hazard-table.module.css';
import { PlaceName } from './place-name.tsx';
import { ShortDay } from './short-day.tsx';
import { useListSearch } from './use-list-search.ts';

type Column = DataTableColumn<HazardListRow>;

/** The columns of the list; fewer where a record stands beside it. */
export function useHazardColumns(isBeside: boolean): Column[] {
  const t = useWords();
  const language = useLanguage();
  const { search } = useListSearch();
  const number: Column = {
    accessor: 'number',
    title: t('hazards:list.column.number'),
    sortable: true,
    width: 124,
    render: (row, index) => (
      <Link
        className={classes.number}
        data-row={row.id}
        to="/hazards/$hazardId"
        params={{ hazardId: row.id }}
        search={search}
        // One stop for Tab; J, K and the arrows go on from there.
        tabIndex={index === 0 ? 0 : -1}
        onFocus={(event) => takeTabStop(event.currentTarget)}
      >
        {row.number}
      </Link>
    ),
  };
  const state: Column = {
    accessor: 'state',
    title: t('hazards:list.column.state'),
    sortable: true,
    width: language === 'en' ? 148 : 96,
    render: (row) => <HazardStateBadge state={row.state} look="plain" />,
  };
  const description: Column = {
    accessor: 'description',
    title: t('hazards:list.column.description'),
    render: (row) => (
      <span className={classes.description}>
        <GradeBadge grade={row.grade} />
        <span className={classes.words} title={row.description}>
          {row.description}
        </span>
      </span>
    ),
  };
  const due: Column = {
    accessor: 'dueOn',
    title: t('hazards:list.column.dueOn'),
    sortable: true,
    width: isBeside ? 128 : language === 'en' ? 190 : 170,
    render: (row) => (
      <span className={classes.due}>
        {row.dueOn !== null && !(isBeside && row.overdue) && <ShortDay day={row.dueOn} />}
        <DueMark hazard={row} look="plain" />
      </span>
    ),
  };
  if (isBeside) return [number, state, description, due];
  return [
    number,
    state,
    description,
    {
      accessor: 'placeName',
      title: t('hazards:list.column.place'),
      width: 176,
      render: (row) => <PlaceName path={row.placeName} />,
    },
    {
      accessor: 'responsibleName',
      title: t('hazards:list.column.responsible'),
      width: language === 'en' ? 108 : 84,
      ellipsis: true,
      render: (row) => row.responsibleName ?? <span className={classes.soft}>{t('hazards:record.none')}</span>,
    },
    {
      accessor: 'foundOn',
      title: t('hazards:list.column.foundOn'),
      sortable: true,
      width: 92,
      render: (row) => <ShortDay day={row.foundOn} />,
    },
    due,
  ];
}

/** Tab comes back to the row that one left. */
function takeTabStop(link: HTMLAnchorElement): void {
  for (const other of link.closest('table')?.querySelectorAll<HTMLAnchorElement>('a[data-row]') ?? []) {
    other.tabIndex = other === link ? 0 : -1;
  }
}
