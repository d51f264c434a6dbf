import { describe, expect, it } from 'vitest';
import { countAt } from '../../shared/chemicals/count-at.ts';
import { endingDigits, numberRuns } from '../../shared/chemicals/number-runs.ts';
import { addWaiting, markedColumns, staysInCabinet } from '../../shared/chemicals/waiting-amounts.ts';

const [friday, before, after] = ['2026-11-06T07:00:00.000Z', '2026-11-05T07:00:00.000Z', '2026-11-09T07:00:00.000Z'];

describe('how a count stood at the end of a period', () => {
  it.each([
    ['finished', { how: 'completed', at: before }, 'completed'],
    ['deciding', { how: 'completed', at: friday }, 'completed'],
    ['finished', { how: 'completed', at: after }, 'underWay'],
    ['abandoned', { how: 'abandoned', at: after }, 'underWay'],
    ['abandoned', { how: 'abandoned', at: before }, 'abandoned'],
    ['abandoned', null, 'abandoned'],
    ['recounting', null, 'underWay'],
    ['counting', null, 'underWay'],
    ['deciding', null, 'completedBefore'],
    ['finished', null, 'completedBefore'],
  ] as const)('%s with its rounds ended %o: %s', (state, end, expected) => {
    expect(countAt(state, end, friday)).toBe(expected);
  });
});

describe('what waits for a yes', () => {
  const entry = { kind: 'issued', amount: 5, awaits: 'principal', inPeriod: true } as const;

  it('is added up where it is alike, and kept apart where it is not', () => {
    const received = { ...entry, kind: 'received' } as const;
    expect(addWaiting([entry, { ...entry, awaits: 'second' }, received, { ...entry, amount: 7 }])).toEqual([
      received,
      { ...entry, amount: 12 },
      { ...entry, awaits: 'second' },
    ]);
  });

  it('marks the level always, what was done only in its own period', () => {
    expect([...markedColumns([entry])]).toEqual(['level', 'out', 'issued']);
    expect([...markedColumns([{ ...entry, inPeriod: false }])]).toEqual(['level', 'out']);
    expect([...markedColumns([{ ...entry, kind: 'opening' }])]).toEqual(['level', 'received']);
    expect([...markedColumns([])]).toEqual([]);
  });

  it('stays in the cabinet where it must be approved, not where a second person has only to sign', () => {
    expect(staysInCabinet(entry)).toBe(true);
    expect(staysInCabinet({ ...entry, awaits: 'second' })).toBe(false);
    expect(staysInCabinet({ ...entry, kind: 'received' })).toBe(false);
  });
});

describe('numbers of bottles', () => {
  it('that follow one another are one run', () => {
    const runs = (...numbers: string[]) =>
      numberRuns(numbers).map(({ first, last }) => `${first}..${endingDigits(last)}`);
    expect(runs('A-1', 'A-2', 'A-3', 'A-5')).toEqual(['A-1..3', 'A-5..5']);
    expect(runs('A-9', 'A-10', 'B-11', 'x', 'y')).toEqual(['A-9..9', 'A-10..10', 'B-11..11', 'x..', 'y..']);
    expect(runs('20261231000000001', '20261231000000002')).toEqual(['20261231000000001..000000002']);
    expect(runs()).toEqual([]);
  });
});
