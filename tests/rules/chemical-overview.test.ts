import { describe, expect, it } from 'vitest';
import { overviewLines, valuesOf } from '../../renderer/chemicals/pieces/overview-lines.ts';
import { type ChemicalOverview, chemicalOverview } from '../../shared/contract/chemical-overview.ts';

const named: Partial<ChemicalOverview> = { chainBroken: null, precursorYear: null };
const topics = Object.keys(chemicalOverview.shape) as (keyof ChemicalOverview)[];
const overviewWith = (figures: Partial<ChemicalOverview>, others = 0) =>
  chemicalOverview.parse({ ...Object.fromEntries(topics.map((topic) => [topic, others])), ...named, ...figures });

describe('the lines of the overview', () => {
  it('leave out what there is none of', () => {
    expect(overviewLines(overviewWith({}))).toEqual([]);
  });

  it('have one for every figure of the contract', () => {
    const lines = overviewLines(overviewWith({ chainBroken: 7, precursorYear: 2026 }, 2));
    expect(lines.map(({ topic }) => topic).toSorted()).toEqual(topics.toSorted());
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
});
