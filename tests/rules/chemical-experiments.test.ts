import { describe, expect, test } from 'vitest';
import matrixJson from '../../resources/reference/chemicals/incompatibility.json' with { type: 'json' };
import { incompatibilityMatrix } from '../../shared/chemicals/compatibility-file.ts';
import { unsaidIn } from '../../shared/chemicals/experiment.ts';
import { needsOf, timesDone, totalOf } from '../../shared/chemicals/experiment-amounts.ts';
import { type OfferedBottle, proposeBottles } from '../../shared/chemicals/experiment-bottles.ts';
import { decideAnswer, decideChange, decideSubmission, inForce } from '../../shared/chemicals/experiment-life.ts';
import { judgeReagents } from '../../shared/chemicals/experiment-safety.ts';

const gram = 1000;

describe('amounts', () => {
  test('are exact: per group times the groups, or in all; a demonstration is done once', () => {
    const line = { amount: 100, unit: 'g', basis: 'perGroup' } as const;
    expect(totalOf(line, timesDone('groups', 3))).toBe(300);
    expect(totalOf(line, timesDone('demonstration', 12))).toBe(100);
    expect(totalOf({ ...line, basis: 'inAll' }, 12)).toBe(100);
    expect(totalOf({ amount: 900_000_000, unit: 'kg', basis: 'perGroup' }, 2)).toBeNull();
    expect(totalOf({ amount: 600_000, unit: 'bottle', basis: 'perGroup' }, 2)).toBeNull();
  });

  test('are summed by substance and dimension, in the order of the list', () => {
    const lines = [
      { substanceId: 'b', amount: 2 * gram, unit: 'g', basis: 'perGroup' },
      { substanceId: 'a', amount: 5 * gram, unit: 'mL', basis: 'inAll' },
      { substanceId: 'b', amount: gram, unit: 'kg', basis: 'inAll' },
      { substanceId: 'b', amount: 7 * gram, unit: 'mL', basis: 'inAll' },
    ] as const;
    expect(needsOf(lines, 4)).toEqual([
      { substanceId: 'b', dimension: 'mass', amount: 9 * gram, unit: 'g' },
      { substanceId: 'a', dimension: 'volume', amount: 5 * gram, unit: 'mL' },
      { substanceId: 'b', dimension: 'volume', amount: 7 * gram, unit: 'mL' },
    ]);
  });
});

describe('a version', () => {
  const author = { accountId: 'lab', personId: 'chen' };
  const officer = { accountId: 'officer', personId: 'zhou', role: 'officer' };
  const principal = { accountId: 'principal', personId: 'li', role: 'principal' };
  const waiting = { state: 'waiting', writers: [author], escalates: false } as const;

  test('is changed as a draft only, and submitted when nothing is unsaid', () => {
    expect(decideChange('draft')).toEqual({ ok: true, state: 'draft' });
    expect(decideChange('waiting')).toEqual({ ok: false, reason: 'experimentWaiting' });
    expect(decideChange('approved')).toEqual({ ok: false, reason: 'experimentNotDraft' });
    expect(decideSubmission('draft', 1)).toEqual({ ok: false, reason: 'experimentUnfinished' });
    expect(decideSubmission('draft', 0)).toEqual({ ok: true, state: 'waiting' });
    expect(decideSubmission('waiting', 0)).toEqual({ ok: false, reason: 'experimentWaiting' });
    const plan = {
      procedure: 'x',
      hazards: 'x',
      protection: 'x',
      spill: 'x',
      burn: 'x',
      fire: 'x',
      eye: ' ',
      waste: '',
    };
    expect(unsaidIn(plan)).toEqual(['eye', 'waste']);
  });

  test('is approved by somebody who did not write in it, whatever account that person uses', () => {
    expect(decideAnswer(waiting, officer, 'approve')).toEqual({ ok: true, state: 'approved' });
    expect(decideAnswer(waiting, officer, 'sendBack')).toEqual({ ok: true, state: 'draft' });
    for (const same of [
      { ...author, role: 'officer' },
      { accountId: 'other', personId: 'chen', role: 'principal' },
    ]) {
      expect(decideAnswer(waiting, same, 'approve')).toEqual({ ok: false, reason: 'experimentOwnWork' });
    }
    for (const state of ['draft', 'approved'] as const) {
      const verdict = decideAnswer({ ...waiting, state }, officer, 'approve');
      expect(verdict).toEqual({ ok: false, reason: 'experimentNotWaiting' });
    }
  });

  test('with a substance that escalates is the principal’s to approve, anybody’s to send back', () => {
    const toxic = { ...waiting, escalates: true };
    expect(decideAnswer(toxic, officer, 'approve')).toEqual({ ok: false, reason: 'experimentPrincipalOnly' });
    expect(decideAnswer(toxic, officer, 'sendBack')).toEqual({ ok: true, state: 'draft' });
    expect(decideAnswer(toxic, principal, 'approve')).toEqual({ ok: true, state: 'approved' });
  });

  test('in force is the latest that is approved, not the one that is being written', () => {
    const versions = [
      { number: 3, state: 'draft' },
      { number: 2, state: 'approved' },
      { number: 1, state: 'approved' },
    ] as const;
    expect(inForce(versions)?.number).toBe(2);
    expect(inForce(versions.slice(0, 1))).toBeNull();
  });
});

describe('the bottles for a slip', () => {
  const today = '2026-11-24';
  const bottle = (number: string, grams: number, changes: Partial<OfferedBottle> = {}): OfferedBottle => ({
    ...{ id: number, number, substanceId: 's', dimension: 'mass', stock: grams * gram, pending: 0 },
    ...{ openedOn: null, expiresOn: null, density: null },
    ...changes,
  });
  const need = (grams: number) => [
    { substanceId: 's', dimension: 'mass' as const, amount: grams * gram, unit: 'g' as const },
  ];
  const propose = (grams: number, bottles: readonly OfferedBottle[], most = 30) => {
    const [line] = proposeBottles(need(grams), bottles, { today, most });
    return { parts: line?.parts.map(({ bottleId, amount }) => `${bottleId} ${amount / gram}`), short: line?.short };
  };

  test('are the opened one first, then the one that expires first, then by number; split where one is not enough', () => {
    const bottles = [
      bottle('never', 500),
      bottle('late', 500, { expiresOn: '2028-01-01' }),
      bottle('soon', 10, { expiresOn: '2026-12-01' }),
      bottle('open', 5, { openedOn: '2026-09-01', expiresOn: '2027-01-01' }),
    ];
    expect(propose(4, bottles)).toEqual({ parts: ['open 4'], short: 0 });
    expect(propose(20, bottles)).toEqual({ parts: ['open 5', 'soon 10', 'late 5'], short: 0 });
    expect(propose(20, bottles, 2)).toEqual({ parts: ['open 5', 'soon 10'], short: 5 * gram });
  });

  test('are never expired, never waiting, never empty; what is missing is said', () => {
    const bottles = [
      bottle('expired', 500, { openedOn: '2026-01-01', expiresOn: '2026-11-23' }),
      bottle('waiting', 500, { pending: 1 }),
      bottle('empty', 0),
      bottle('today', 30, { expiresOn: today }),
    ];
    expect(propose(50, bottles)).toEqual({ parts: ['today 30'], short: 20 * gram });
    expect(propose(50, [])).toEqual({ parts: [], short: 50 * gram });
  });

  test('are converted by a stated density only', () => {
    const litres = { dimension: 'volume', stock: 100_000 } as const;
    const [converted] = proposeBottles(need(92), [bottle('acid', 0, { ...litres, density: 1840 })], {
      today,
      most: 30,
    });
    expect(converted).toMatchObject({ parts: [{ bottleId: 'acid', amount: 50_000 }], short: 0 });
    const [some] = proposeBottles(need(200), [bottle('acid', 0, { ...litres, density: 1840 })], { today, most: 30 });
    expect(some).toMatchObject({ parts: [{ amount: 100_000 }], short: 16 * gram, notConvertible: false });
    const [none] = proposeBottles(need(92), [bottle('acid', 0, litres)], { today, most: 30 });
    expect(none).toMatchObject({ parts: [], short: 92 * gram, notConvertible: true });
  });

  test('give the same grams once, and stand on the slip once', () => {
    const both = [...need(30), ...need(40)];
    const [first, second] = proposeBottles(both, [bottle('one', 50)], { today, most: 30 });
    expect(first?.parts).toEqual([{ bottleId: 'one', amount: 50 * gram }]);
    expect(second).toMatchObject({ parts: [], short: 20 * gram });
  });
});

test('reagents are compared in pairs, once each; those whose group is not on file are named, not cleared', () => {
  const matrix = incompatibilityMatrix.parse(matrixJson);
  const reagent = (id: string, storageGroup: string | null) => ({ id, storageGroup, kinds: [] });
  const { pairs, unjudged } = judgeReagents(
    [reagent('acid', 'inorganicAcid'), reagent('lye', 'base'), reagent('salt', null), reagent('other', 'base')],
    matrix,
  );
  expect(pairs.map(({ ids, verdict }) => [...ids, verdict])).toEqual([
    ['acid', 'lye', 'forbid'],
    ['acid', 'other', 'forbid'],
  ]);
  expect(pairs[0]?.sources.length).toBeGreaterThan(0);
  expect(unjudged).toEqual(['salt']);
  expect(judgeReagents([reagent('lye', 'base'), reagent('other', 'base')], matrix)).toEqual({
    pairs: [],
    unjudged: [],
  });
});
