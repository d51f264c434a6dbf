import { describe, expect, it } from 'vitest';
import { overviewLines, valuesOf } from '../../renderer/chemicals/pieces/overview-lines.ts';
import { toldAmongWaiting, waitingLines } from '../../renderer/home/waiting-chemicals.ts';
import { waitingTotal } from '../../shared/chemicals/waiting-total.ts';
import { type ChemicalOverview, chemicalOverview } from '../../shared/contract/chemical-overview.ts';
import type { ChemicalsWaiting } from '../../shared/contract/chemical-waiting.ts';

const named: Partial<ChemicalOverview> = { chainBroken: null, precursorYear: null, countToDecideId: null };
const topics = Object.keys(chemicalOverview.shape) as (keyof ChemicalOverview)[];
const overviewWith = (figures: Partial<ChemicalOverview>, others = 0) =>
  chemicalOverview.parse({ ...Object.fromEntries(topics.map((topic) => [topic, others])), ...named, ...figures });

describe('the lines of the overview', () => {
  it('leave out what there is none of', () => {
    expect(overviewLines(overviewWith({}))).toEqual([]);
  });

  it('have one for every figure of the contract', () => {
    const lines = overviewLines(overviewWith({ chainBroken: 7, precursorYear: 2026 }, 2));
    // The id of a count is the way to it, no figure; of what waits, the answers asked of oneself are all there is.
    const figures = topics.filter((topic) => topic !== 'countToDecideId' && topic !== 'pending');
    expect(lines.map(({ topic }) => topic).toSorted()).toEqual(figures.toSorted());
  });

  it('count a row or a year that is named as one', () => {
    const overview = overviewWith({ chainBroken: 7, precursorYear: 2026, lateSlips: 3 });
    const lines = overviewLines(overview);
    expect(lines.map(({ topic, count }) => [topic, count])).toEqual([
      ['chainBroken', 1],
      ['lateSlips', 3],
      ['precursorYear', 1],
    ]);
    expect(lines.map((line) => valuesOf(line, overview))[0]).toEqual({ count: 1, sequence: 7, year: 2026 });
  });

  it('tell the red first, then what is due, then what waits, then the rest', () => {
    const [bottles, ...others] = overviewLines(overviewWith({ chainBroken: 7, precursorYear: 2026 }, 1));
    expect(bottles?.topic).toBe('bottles');
    const order = ['late', 'soon', 'wait', 'plain'];
    const tones = others.map(({ tone }) => order.indexOf(tone));
    expect(tones).toEqual(tones.toSorted((a, b) => a - b));
  });

  it('tell a page what concerns it alone', () => {
    const overview = overviewWith({ chainBroken: 7, precursorYear: 2026 }, 1);
    expect(overviewLines(overview, 'counts').map(({ topic }) => topic)).toEqual([
      'countsToReport',
      'countsLate',
      'countsDue',
      'countsToDecide',
    ]);
    expect(overviewLines(overview, 'slips').map(({ topic }) => topic)).toEqual(['lateSlips', 'openSlips']);
  });

  it('do not tell the same rows twice: those that wait for oneself, and all that wait', () => {
    const told = (figures: Partial<ChemicalOverview>) =>
      overviewLines(overviewWith(figures)).map(({ sentence, count }) => [sentence, count]);
    expect(told({ pending: 17, toConfirm: 17 })).toEqual([['toConfirm', 17]]);
    expect(told({ pending: 20, toConfirm: 15, toApprove: 2 })).toEqual([
      ['toApprove', 2],
      ['toConfirm', 15],
      ['pendingInAll', 20],
    ]);
    expect(told({ pending: 3 })).toEqual([['pending', 3]]);
  });

  it('lead to the count itself where one is to be approved', () => {
    const countId = '0193e000-0000-7000-8000-000000000001';
    const [one] = overviewLines(overviewWith({ countsToDecide: 1, countToDecideId: countId }));
    expect(one).toMatchObject({ to: '/chemicals/counts/$countId', params: { countId } });
    expect(overviewLines(overviewWith({ countsToDecide: 2 }))[0]?.to).toBe('/chemicals/counts');
  });
});

describe('what waits for somebody on home', () => {
  const nothing: ChemicalsWaiting = {
    ...{ toApprove: 0, toConfirm: 0, experimentsToApprove: 0, countsToDecide: 0, countToDecideId: null },
    ...{ openSlips: 0, lateSlips: 0, ownLateSlips: 0, countsDue: 0, countsLate: 0 },
  };

  it('is counted as its lines are, and a late slip once', () => {
    expect(waitingLines(nothing)).toEqual([]);
    const waiting = { ...nothing, openSlips: 3, lateSlips: 1, countsDue: 2, toConfirm: 4 };
    const lines = waitingLines(waiting);
    expect(lines.map(({ sentence }) => sentence)).toEqual(['openSlipsSomeLate', 'toConfirm', 'countsDue']);
    expect(lines.reduce((sum, { count }) => sum + count, 0)).toBe(waitingTotal(waiting));
    const everything = {
      ...waiting,
      toApprove: 1,
      experimentsToApprove: 1,
      countsToDecide: 1,
      countsLate: 1,
      ownLateSlips: 1,
    };
    expect(waitingLines(everything).reduce((sum, { count }) => sum + count, 0)).toBe(waitingTotal(everything));
  });

  it('is not told again among the other figures', () => {
    const waiting = { ...nothing, openSlips: 3, lateSlips: 1, countsToDecide: 1 };
    const told = toldAmongWaiting(waiting, { countsToDecide: 1 });
    expect([...told]).toEqual(expect.arrayContaining(['openSlips', 'lateSlips', 'countsToDecide']));
    // One of two counts that wait is the caller's: the two are still worth a line.
    expect(toldAmongWaiting(waiting, { countsToDecide: 2 }).has('countsToDecide')).toBe(false);
  });
});
