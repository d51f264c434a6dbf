import { useQuery } from '@tanstack/react-query';
import { Link, type LinkProps } from '@tanstack/react-router';
import { queries } from '../../app/queries.ts';
import { useWords } from '../../app/use-words.ts';
import { type Shape, StateShape } from '../../components/state-shape.tsx';
import type { LedgerSearch, SlipsSearch, StockSearch, SubstancesSearch } from '../chemical-search.ts';
import classes from './overview-figures.module.css';

interface Figure {
  words: string;
  count: number;
  to: LinkProps['to'];
  search?: StockSearch | SlipsSearch | LedgerSearch | SubstancesSearch;
  tone: 'late' | 'soon' | 'wait' | null;
  shape?: Shape;
}

/** "148 bottles, 3 slips open, 1 late, 2 wait for a second person": every figure leads to its rows. */
export function OverviewFigures() {
  const t = useWords();
  const { data } = useQuery(queries.chemicals.overview.queryOptions());
  if (data === undefined) return null;
  const figures: Figure[] = [
    {
      words: t('chemicals:figure.bottles', { count: data.bottles }),
      count: 1,
      to: '/chemicals',
      tone: null,
    },
    {
      words: t('chemicals:chain.broken', { sequence: data.chainBroken }),
      count: data.chainBroken === null ? 0 : 1,
      to: '/chemicals/months',
      tone: 'late',
      shape: 'cross',
    },
    {
      words: t('chemicals:figure.open', { count: data.openSlips }),
      count: data.openSlips,
      to: '/chemicals/slips',
      tone: null,
    },
    {
      words: t('chemicals:figure.late', { count: data.lateSlips }),
      count: data.lateSlips,
      to: '/chemicals/slips',
      search: { late: true },
      tone: 'late',
      shape: 'triangle',
    },
    {
      words: t('chemicals:figure.pending', { count: data.pending }),
      count: data.pending,
      to: '/chemicals/ledger',
      search: { pending: true },
      tone: 'wait',
      shape: 'clock',
    },
    {
      words: t('chemicals:figure.expired', { count: data.expired }),
      count: data.expired,
      to: '/chemicals',
      search: { expired: true },
      tone: 'late',
      shape: 'triangle',
    },
    {
      words: t('chemicals:figure.expiring', { count: data.expiring }),
      count: data.expiring,
      to: '/chemicals',
      search: { expiring: true },
      tone: 'soon',
      shape: 'clock',
    },
    {
      words: t('chemicals:figure.belowMinimum', { count: data.belowMinimum }),
      count: data.belowMinimum,
      to: '/chemicals/substances',
      search: { beyond: 'belowMinimum' },
      tone: null,
    },
    {
      words: t('chemicals:figure.aboveMaximum', { count: data.aboveMaximum }),
      count: data.aboveMaximum,
      to: '/chemicals/substances',
      search: { beyond: 'aboveMaximum' },
      tone: null,
    },
    {
      words: t('chemicals:figure.sheetsDue', { count: data.sheetsDue }),
      count: data.sheetsDue,
      to: '/chemicals/substances',
      search: { beyond: 'sheetDue' },
      tone: null,
    },
    {
      words: t('chemicals:figure.precursors', { year: data.precursorYear }),
      count: data.precursorYear === null ? 0 : 1,
      to: '/chemicals/months',
      tone: 'soon',
      shape: 'clock',
    },
    {
      words: t('counts:figure.toReport', { count: data.countsToReport }),
      count: data.countsToReport,
      to: '/chemicals/counts',
      tone: 'late',
      shape: 'triangle',
    },
    {
      words: t('counts:figure.late', { count: data.countsLate }),
      count: data.countsLate,
      to: '/chemicals/counts',
      tone: 'late',
      shape: 'triangle',
    },
    {
      words: t('counts:figure.toDecide', { count: data.countsToDecide }),
      count: data.countsToDecide,
      to: '/chemicals/counts',
      tone: 'wait',
      shape: 'clock',
    },
    {
      words: t('counts:figure.due', { count: data.countsDue }),
      count: data.countsDue,
      to: '/chemicals/counts',
      tone: 'soon',
      shape: 'clock',
    },
  ];
  return (
    <span className={classes.figures}>
      {figures
        .filter(({ count }) => count > 0)
        .map((figure) => (
          <Link
            key={figure.words}
            className={classes.figure}
            data-tone={figure.tone}
            to={figure.to}
            search={figure.search as never}
          >
            {figure.shape && <StateShape shape={figure.shape} />}
            {figure.words}
          </Link>
        ))}
    </span>
  );
}
