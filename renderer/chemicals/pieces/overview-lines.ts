import type { LinkProps } from '@tanstack/react-router';
import type { ChemicalOverview } from '../../../shared/contract/chemical-overview.ts';
import type { Shape } from '../../components/state-shape.tsx';
import type {
  ExperimentsSearch,
  LedgerSearch,
  SlipsSearch,
  StockSearch,
  SubstancesSearch,
  WasteSearch,
} from '../chemical-search.ts';

type Search = ExperimentsSearch | StockSearch | SlipsSearch | LedgerSearch | SubstancesSearch | WasteSearch;

/** How a line says by its colour and its shape what it is about; the words say it too. */
export interface Look {
  tone: 'late' | 'soon' | 'wait' | 'plain';
  shape: Shape;
}

/** A figure of the overview that is told; the id of a count is only the way to it. */
export type Topic = Exclude<keyof ChemicalOverview, 'countToDecideId'>;

/** Where a line leads to. */
export interface Way {
  to: LinkProps['to'];
  search?: Search;
  params?: { countId: string };
}

/** Something of the chemicals that somebody has to see to, or may want to see: a figure that leads to its rows. */
export interface OverviewLine extends Look, Way {
  topic: Topic;
  /** Its sentence is `alerts:<sentence>`: the topic's own, unless others would say the same rows again. */
  sentence: Topic | 'pendingInAll';
  /** How many there are; a line of nought is not shown. Of what is there or not: 1 or 0. */
  count: number;
}

const broken: Look = { tone: 'late', shape: 'cross' };
export const late: Look = { tone: 'late', shape: 'triangle' };
export const soon: Look = { tone: 'soon', shape: 'clock' };
export const wait: Look = { tone: 'wait', shape: 'clock' };
export const running: Look = { tone: 'plain', shape: 'half' };
const level: Look = { tone: 'plain', shape: 'bar' };

/** The pages of the chemicals that tell of something. */
export type Section = 'slips' | 'experiments' | 'ledger' | 'counts' | 'waste' | 'months' | 'substances';

/** Each figure with the page behind it and the pages that it concerns, the most urgent first: what is red, what is due, what waits. */
const topics: readonly (Look & Way & { topic: Topic; on: readonly Section[] })[] = [
  { topic: 'bottles', ...level, to: '/chemicals', on: [] },
  { topic: 'chainBroken', ...broken, to: '/chemicals/months', on: ['ledger', 'months'] },
  { topic: 'lateSlips', ...late, to: '/chemicals/slips', search: { late: true }, on: ['slips'] },
  { topic: 'countsToReport', ...late, to: '/chemicals/counts', on: ['counts'] },
  { topic: 'countsLate', ...late, to: '/chemicals/counts', on: ['counts'] },
  { topic: 'expired', ...late, to: '/chemicals', search: { expired: true }, on: [] },
  { topic: 'wasteOld', ...late, to: '/chemicals/waste', search: { old: true }, on: ['waste'] },
  { topic: 'precursorYear', ...soon, to: '/chemicals/months', on: ['months'] },
  { topic: 'countsDue', ...soon, to: '/chemicals/counts', on: ['counts'] },
  { topic: 'wasteFull', ...soon, to: '/chemicals/waste', search: { full: true }, on: ['waste'] },
  { topic: 'expiring', ...soon, to: '/chemicals', search: { expiring: true }, on: [] },
  {
    topic: 'toApprove',
    ...wait,
    to: '/chemicals/ledger',
    search: { pending: true, mine: 'toApprove' },
    on: ['ledger'],
  },
  {
    topic: 'experimentsToApprove',
    ...wait,
    to: '/chemicals/experiments',
    search: { waiting: true, mine: true },
    on: ['experiments'],
  },
  { topic: 'countsToDecide', ...wait, to: '/chemicals/counts', on: ['counts'] },
  {
    topic: 'toConfirm',
    ...wait,
    to: '/chemicals/ledger',
    search: { pending: true, mine: 'toConfirm' },
    on: ['ledger'],
  },
  { topic: 'pending', ...wait, to: '/chemicals/ledger', search: { pending: true }, on: ['ledger', 'months'] },
  { topic: 'openSlips', ...running, to: '/chemicals/slips', on: ['slips', 'months'] },
  { topic: 'wasteToPlace', ...running, to: '/chemicals/waste', search: { waiting: true }, on: ['waste'] },
  {
    topic: 'belowMinimum',
    ...level,
    to: '/chemicals/substances',
    search: { beyond: 'belowMinimum' },
    on: ['substances'],
  },
  {
    topic: 'aboveMaximum',
    ...level,
    to: '/chemicals/substances',
    search: { beyond: 'aboveMaximum' },
    on: ['substances'],
  },
  { topic: 'sheetsDue', ...level, to: '/chemicals/substances', search: { beyond: 'sheetDue' }, on: ['substances'] },
];

/** Names a row or a year instead of counting: there is one, or none. */
const naming: ReadonlySet<Topic> = new Set(['chainBroken', 'precursorYear']);

function countOf(topic: Topic, overview: ChemicalOverview): number {
  const figure = overview[topic];
  if (naming.has(topic)) return figure === null ? 0 : 1;
  return figure ?? 0;
}

/** The way to the counts that wait for a decision: to the count itself where it is one. */
export function wayToCounts(countId: string | null): Way {
  return countId === null ? { to: '/chemicals/counts' } : { to: '/chemicals/counts/$countId', params: { countId } };
}

/**
 * The lines of an overview that have something to tell, the most urgent first; `bottles` stands before them where there are any.
 * Rows that wait for oneself are told as one's own, and not once more among all that wait.
 *
 * @param on only what concerns this page; everything without it.
 */
export function overviewLines(overview: ChemicalOverview, on?: Section): OverviewLine[] {
  const own = overview.toApprove + overview.toConfirm;
  return topics
    .filter((line) => on === undefined || line.on.includes(on))
    .map(({ on: _, ...line }): OverviewLine => {
      const told = { ...line, sentence: line.topic, count: countOf(line.topic, overview) };
      if (line.topic === 'countsToDecide') return { ...told, ...wayToCounts(overview.countToDecideId) };
      if (line.topic !== 'pending' || own === 0) return told;
      return { ...told, sentence: 'pendingInAll', count: overview.pending > own ? overview.pending : 0 };
    })
    .filter(({ count }) => count > 0);
}

/** What the sentence `alerts:<sentence>` is told with. */
export function valuesOf({ count }: OverviewLine, { chainBroken, precursorYear }: ChemicalOverview) {
  return { count, sequence: chainBroken, year: precursorYear };
}
