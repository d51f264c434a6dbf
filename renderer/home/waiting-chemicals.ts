import type { ChemicalsWaiting } from '../../shared/contract/chemical-waiting.ts';
import {
  type Look,
  late,
  running,
  soon,
  type Topic,
  type Way,
  wait,
  wayToCounts,
} from '../chemicals/pieces/overview-lines.ts';

/** What of the chemicals waits for somebody, as a line of home that leads to its rows. */
export interface WaitingLine extends Look, Way {
  /** Its sentence is `alerts:<sentence>`. */
  sentence: Extract<keyof ChemicalsWaiting, Topic> | 'openSlipsSomeLate' | 'ownLateSlips';
  count: number;
  /** Of the slips: how many of them are late. */
  late: number;
}

/** What waits, the most urgent first. */
export function waitingLines(waiting: ChemicalsWaiting): WaitingLine[] {
  const { lateSlips } = waiting;
  const openSlips = { to: '/chemicals/slips', count: waiting.openSlips } as const;
  const ledger = (mine: 'toApprove' | 'toConfirm') =>
    ({ to: '/chemicals/ledger', search: { pending: true, mine }, ...wait }) as const;
  const lines: Omit<WaitingLine, 'late'>[] = [
    { sentence: 'openSlipsSomeLate', ...late, ...openSlips, count: lateSlips > 0 ? waiting.openSlips : 0 },
    {
      sentence: 'ownLateSlips',
      ...late,
      to: '/chemicals/slips',
      search: { late: true },
      count: waiting.ownLateSlips,
    },
    { sentence: 'countsLate', ...late, to: '/chemicals/counts', count: waiting.countsLate },
    { sentence: 'toApprove', ...ledger('toApprove'), count: waiting.toApprove },
    {
      sentence: 'experimentsToApprove',
      ...wait,
      to: '/chemicals/experiments',
      search: { waiting: true, mine: true },
      count: waiting.experimentsToApprove,
    },
    { sentence: 'countsToDecide', ...wait, ...wayToCounts(waiting.countToDecideId), count: waiting.countsToDecide },
    { sentence: 'toConfirm', ...ledger('toConfirm'), count: waiting.toConfirm },
    { sentence: 'countsDue', ...soon, to: '/chemicals/counts', count: waiting.countsDue },
    { sentence: 'openSlips', ...running, ...openSlips, count: lateSlips > 0 ? 0 : waiting.openSlips },
  ];
  return lines.filter(({ count }) => count > 0).map((line) => ({ ...line, late: lateSlips }));
}

/** The figures of the chemicals' own overview that say no more than what stands among the waiting already. */
export function toldAmongWaiting(waiting: ChemicalsWaiting, inAll: { countsToDecide: number }): ReadonlySet<Topic> {
  const told = new Set<Topic>(['toApprove', 'toConfirm', 'experimentsToApprove']);
  if (waiting.openSlips > 0) for (const topic of ['openSlips', 'lateSlips'] as const) told.add(topic);
  for (const topic of ['countsDue', 'countsLate'] as const) if (waiting[topic] > 0) told.add(topic);
  if (waiting.countsToDecide === inAll.countsToDecide) told.add('countsToDecide');
  return told;
}
