import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decideMovement, decideReversal } from '../../shared/chemicals/decide-movement.ts';
import { balanceOf, countMonth, type Level, type MonthMovement } from '../../shared/chemicals/month-figures.ts';
import { type Flow, type MovementKind, opposite } from '../../shared/chemicals/movement.ts';
import { sumUnit } from '../../shared/chemicals/sum-unit.ts';

const netAmount = 1_000_000;
const whenever = { today: '2026-11-27', closedThrough: null };

/** Every way in which a bottle's amount moves. */
const ways: readonly [MovementKind, Flow['from'], Flow['to']][] = [
  ['opening', 'outside', 'stock'],
  ['received', 'outside', 'stock'],
  ['issued', 'stock', 'out'],
  ['returned', 'out', 'stock'],
  ['used', 'out', 'used'],
  ['wasted', 'out', 'waste'],
  ['wasted', 'stock', 'waste'],
  ['lost', 'out', 'lost'],
  ['lost', 'stock', 'lost'],
  ['adjusted', 'outside', 'stock'],
  ['adjusted', 'stock', 'lost'],
  ['moved', 'stock', 'stock'],
];

const attempts = fc.array(
  fc.oneof(
    fc.record({ way: fc.constantFrom(...ways), amount: fc.integer({ min: 1, max: 400_000 }) }),
    fc.record({ reverse: fc.nat(30) }),
  ),
  { maxLength: 40 },
);

/** The rows that the rule lets through, in their order, each with the level after it as the rule says. */
function play(tried: typeof attempts extends fc.Arbitrary<infer T> ? T : never) {
  const rows: (MonthMovement & { reversed: boolean; level: Level })[] = [];
  let level: Level = { stock: 0, out: 0 };
  for (const attempt of tried) {
    const bottle = { ...level, netAmount, lastOn: null, pending: 0 };
    const undone = 'reverse' in attempt ? rows[attempt.reverse] : undefined;
    if ('reverse' in attempt && undone === undefined) continue;
    const verdict =
      'reverse' in attempt && undone !== undefined
        ? decideReversal(bottle, { ...undone, outOnSlip: null, declined: false })
        : 'way' in attempt
          ? decideMovement(
              bottle,
              { from: attempt.way[1], to: attempt.way[2], amount: attempt.amount },
              '2026-11-02',
              whenever,
            )
          : null;
    if (verdict === null || !verdict.ok) continue;
    level = { stock: verdict.stock, out: verdict.out };
    if (undone !== undefined) {
      undone.reversed = true;
      rows.push({ kind: 'reversed', ...opposite(undone), reverses: undone.kind, reversed: false, level });
    } else if ('way' in attempt) {
      const [kind, from, to] = attempt.way;
      rows.push({ kind, from, to, amount: attempt.amount, reverses: null, reversed: false, level });
    }
  }
  return rows;
}

describe('the figures of a month of the chemical ledger', () => {
  it('balance, wherever the month begins, in the cabinets and on the slips', () => {
    fc.assert(
      fc.property(attempts, fc.nat(40), (tried, before) => {
        const rows = play(tried);
        const opening = rows[Math.min(before, rows.length) - 1]?.level ?? { stock: 0, out: 0 };
        const month = rows.slice(before);
        const { figures, effects } = countMonth(opening, month);
        const { closing, sums } = figures;
        expect(closing).toEqual(rows.at(-1)?.level ?? { stock: 0, out: 0 });
        expect(effects.map((effect) => effect.level)).toEqual(month.map((row) => row.level));
        expect(opening.stock + figures.in - figures.out).toBe(closing.stock);
        const gained = sums.opening + sums.received + sums.adjusted - sums.used - sums.wasted - sums.lost;
        expect(closing.stock + closing.out - opening.stock - opening.out).toBe(gained);
        const b = balanceOf(figures);
        expect(b.openingStock + b.entered + b.returned - b.issued - b.disposed + b.adjusted).toBe(b.closingStock);
        expect(b.openingOut + b.issued).toBe(b.returned + b.used + b.wasted + b.lost + b.closingOut);
      }),
      { numRuns: 1000 },
    );
  });

  it('count a reversal against what it undoes, and leave what was moved alone', () => {
    const row = (kind: MovementKind, from: Flow['from'], to: Flow['to'], amount: number): MonthMovement => ({
      kind,
      from,
      to,
      amount,
      reverses: null,
    });
    const { figures, effects } = countMonth({ stock: 500, out: 20 }, [
      row('issued', 'stock', 'out', 100),
      row('used', 'out', 'used', 70),
      { kind: 'reversed', from: 'used', to: 'out', amount: 70, reverses: 'used' },
      row('returned', 'out', 'stock', 30),
      row('moved', 'stock', 'stock', 430),
      { kind: 'reversed', from: 'lost', to: 'stock', amount: 5, reverses: 'lost' },
    ]);
    expect(figures).toEqual({
      opening: { stock: 500, out: 20 },
      closing: { stock: 435, out: 90 },
      in: 35,
      out: 100,
      settled: 0,
      sums: { opening: 0, received: 0, issued: 100, used: 0, returned: 30, wasted: 0, lost: -5, adjusted: 0 },
      fromStock: { wasted: 0, lost: -5 },
    });
    expect(effects.map(({ settled }) => settled)).toEqual([0, 70, -70, 0, 0, 0]);
  });

  it('are written in the unit of the bottles, or in one that reads well where they have several', () => {
    expect(sumUnit('mass', ['g', 'g'], [12_500_000])).toBe('g');
    expect(sumUnit('mass', ['g', 'kg'], [12_500_000, 0, -1_000_000])).toBe('kg');
    expect(sumUnit('mass', ['kg', 'g'], [12_500_000, 999_999])).toBe('g');
    expect(sumUnit('volume', [], [2])).toBe('mL');
    expect(sumUnit('count', ['bottle'], [])).toBe('bottle');
  });
});
