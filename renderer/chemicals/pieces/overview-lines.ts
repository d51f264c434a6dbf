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
interface Look {
  tone: 'late' | 'soon' | 'wait' | 'plain';
  shape: Shape;
}

/** Something of the chemicals that somebody has to see to, or may want to see: a figure that leads to its rows. */
export interface OverviewLine extends Look {
  /** The figure that it tells of; its sentence is `alerts:<topic>`. */
  topic: keyof ChemicalOverview;
  /** How many there are; a line of nought is not shown. Of what is there or not: 1 or 0. */
  count: number;
  to: LinkProps['to'];
  search?: Search;
}

const broken: Look = { tone: 'late', shape: 'cross' };
const late: Look = { tone: 'late', shape: 'triangle' };
const soon: Look = { tone: 'soon', shape: 'clock' };
const wait: Look = { tone: 'wait', shape: 'clock' };
const running: Look = { tone: 'plain', shape: 'half' };
const level: Look = { tone: 'plain', shape: 'bar' };

/** Each figure with the page behind it, in the order in which they are told: what is broken first, then what waits for oneself. */
const topics: readonly (Look & Pick<OverviewLine, 'topic' | 'to' | 'search'>)[] = [
  { topic: 'bottles', ...level, to: '/chemicals' },
  { topic: 'chainBroken', ...broken, to: '/chemicals/months' },
  { topic: 'toApprove', ...wait, to: '/chemicals/ledger', search: { pending: true, mine: 'toApprove' } },
  { topic: 'experimentsToApprove', ...wait, to: '/chemicals/experiments', search: { waiting: true, mine: true } },
  { topic: 'toConfirm', ...wait, to: '/chemicals/ledger', search: { pending: true, mine: 'toConfirm' } },
  { topic: 'lateSlips', ...late, to: '/chemicals/slips', search: { late: true } },
  { topic: 'openSlips', ...running, to: '/chemicals/slips' },
  { topic: 'pending', ...wait, to: '/chemicals/ledger', search: { pending: true } },
  { topic: 'expired', ...late, to: '/chemicals', search: { expired: true } },
  { topic: 'expiring', ...soon, to: '/chemicals', search: { expiring: true } },
  { topic: 'belowMinimum', ...level, to: '/chemicals/substances', search: { beyond: 'belowMinimum' } },
  { topic: 'aboveMaximum', ...level, to: '/chemicals/substances', search: { beyond: 'aboveMaximum' } },
  { topic: 'sheetsDue', ...level, to: '/chemicals/substances', search: { beyond: 'sheetDue' } },
  { topic: 'countsToReport', ...late, to: '/chemicals/counts' },
  { topic: 'countsLate', ...late, to: '/chemicals/counts' },
  { topic: 'countsToDecide', ...wait, to: '/chemicals/counts' },
  { topic: 'countsDue', ...soon, to: '/chemicals/counts' },
  { topic: 'wasteOld', ...late, to: '/chemicals/waste', search: { old: true } },
  { topic: 'wasteFull', ...soon, to: '/chemicals/waste', search: { full: true } },
  { topic: 'wasteToPlace', ...running, to: '/chemicals/waste', search: { waiting: true } },
  { topic: 'precursorYear', ...soon, to: '/chemicals/months' },
];

/** Names a row or a year instead of counting: there is one, or none. */
const naming: ReadonlySet<keyof ChemicalOverview> = new Set(['chainBroken', 'precursorYear']);

function countOf(topic: keyof ChemicalOverview, overview: ChemicalOverview): number {
  const figure = overview[topic];
  if (naming.has(topic)) return figure === null ? 0 : 1;
  return figure ?? 0;
}

/** The lines of an overview that have something to tell, in order; `bottles` is the first of them where there are any. */
export function overviewLines(overview: ChemicalOverview): OverviewLine[] {
  return topics.map((line) => ({ ...line, count: countOf(line.topic, overview) })).filter(({ count }) => count > 0);
}

/** What the sentence `alerts:<topic>` is told with. */
export function valuesOf({ count }: OverviewLine, { chainBroken, precursorYear }: ChemicalOverview) {
  return { count, sequence: chainBroken, year: precursorYear };
}
