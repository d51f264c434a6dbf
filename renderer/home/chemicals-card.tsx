import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { queries } from '../app/queries.ts';
import { useWords } from '../app/use-words.ts';
import type { LedgerSearch, SlipsSearch, StockSearch, SubstancesSearch } from '../chemicals/chemical-search.ts';
import { type Shape, StateShape } from '../components/state-shape.tsx';
import { AnswerCard } from './answer-card.tsx';
import classes from './chemicals-card.module.css';
import { Quiet } from './quiet.tsx';

/** Long enough to be quiet; a slip becomes late while one looks on. */
const askAgainMs = 60_000;

interface Line {
  words: string;
  count: number;
  to:
    | '/chemicals'
    | '/chemicals/months'
    | '/chemicals/slips'
    | '/chemicals/ledger'
    | '/chemicals/substances'
    | '/chemicals/counts';
  search?: StockSearch | SlipsSearch | LedgerSearch | SubstancesSearch;
  tone: 'late' | 'soon' | 'wait' | 'plain';
  shape: Shape;
}

/** What of the chemicals has to be seen to: slips, confirmations, expiry, levels. Each line leads to its rows. */
export function ChemicalsCard() {
  const t = useWords();
  const { data } = useQuery({ ...queries.chemicals.overview.queryOptions(), refetchInterval: askAgainMs });
  if (data === undefined) return null;
  const all: Line[] = [
    {
      words: t('chemicals:chain.broken', { sequence: data.chainBroken }),
      count: data.chainBroken === null ? 0 : 1,
      to: '/chemicals/months',
      tone: 'late',
      shape: 'cross',
    },
    {
      words: t('home:chemicals.late', { count: data.lateSlips }),
      count: data.lateSlips,
      to: '/chemicals/slips',
      search: { late: true },
      tone: 'late',
      shape: 'triangle',
    },
    {
      words: t('home:chemicals.open', { count: data.openSlips }),
      count: data.openSlips,
      to: '/chemicals/slips',
      tone: 'plain',
      shape: 'half',
    },
    {
      words: t('lists:mine', { count: data.mine }),
      count: data.mine,
      to: '/chemicals/ledger',
      search: { pending: true, mine: true },
      tone: 'wait',
      shape: 'clock',
    },
    {
      words: t('home:chemicals.pending', { count: data.pending }),
      count: data.pending,
      to: '/chemicals/ledger',
      search: { pending: true },
      tone: 'wait',
      shape: 'clock',
    },
    {
      words: t('home:chemicals.expired', { count: data.expired }),
      count: data.expired,
      to: '/chemicals',
      search: { expired: true },
      tone: 'late',
      shape: 'triangle',
    },
    {
      words: t('home:chemicals.expiring', { count: data.expiring }),
      count: data.expiring,
      to: '/chemicals',
      search: { expiring: true },
      tone: 'soon',
      shape: 'clock',
    },
    {
      words: t('home:chemicals.belowMinimum', { count: data.belowMinimum }),
      count: data.belowMinimum,
      to: '/chemicals/substances',
      search: { beyond: 'belowMinimum' },
      tone: 'plain',
      shape: 'bar',
    },
    {
      words: t('home:chemicals.aboveMaximum', { count: data.aboveMaximum }),
      count: data.aboveMaximum,
      to: '/chemicals/substances',
      search: { beyond: 'aboveMaximum' },
      tone: 'plain',
      shape: 'bar',
    },
    {
      words: t('chemicals:figure.sheetsDue', { count: data.sheetsDue }),
      count: data.sheetsDue,
      to: '/chemicals/substances',
      search: { beyond: 'sheetDue' },
      tone: 'plain',
      shape: 'bar',
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
  const lines = all.filter(({ count }) => count > 0);
  return (
    <AnswerCard title={t('home:chemicals.title')}>
      {lines.length === 0 ? (
        <Quiet sentence={t('home:chemicals.none')} />
      ) : (
        <ul className={classes.lines}>
          {lines.map((line) => (
            <li key={line.words}>
              <Link className={classes.line} data-tone={line.tone} to={line.to} search={line.search as never}>
                <StateShape shape={line.shape} />
                {line.words}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </AnswerCard>
  );
}
