import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type BottleLevel, decideMovement, decideReversal } from '../../shared/chemicals/decide-movement.ts';
import {
  type Account,
  accounts,
  effectOf,
  type Flow,
  type MovementKind,
  opposite,
} from '../../shared/chemicals/movement.ts';
import { isSettled, outOf } from '../../shared/chemicals/slip.ts';
import { asksForTwo, isSamePerson } from '../../shared/chemicals/two-persons.ts';

const today = '2026-11-23';
const open = { today, closedThrough: null };
const full: BottleLevel = { stock: 500, out: 0, netAmount: 500, lastOn: '2026-11-01', pending: 0 };
const issue = (amount: number): Flow => ({ from: 'stock', to: 'out', amount });

describe('a movement', () => {
  it.each([
    ['nothing', full, issue(0), today, open, 'amountZero'],
    ['less than nothing', full, issue(-1), today, open, 'amountZero'],
    ['more than there is', full, issue(501), today, open, 'notEnoughInBottle'],
    ['from an empty bottle', { ...full, stock: 0 }, issue(1), today, open, 'bottleEmpty'],
    [
      'back more than is out',
      { ...full, stock: 400, out: 50 },
      { from: 'out', to: 'stock', amount: 51 },
      today,
      open,
      'moreThanOut',
    ],
    [
      'more than the bottle holds',
      full,
      { from: 'outside', to: 'stock', amount: 1 },
      today,
      open,
      'moreThanBottleHolds',
    ],
    ['tomorrow', full, issue(1), '2026-11-24', open, 'movementInFuture'],
    ['before a later one', full, issue(1), '2026-10-31', open, 'laterMovement'],
    [
      'into a closed month',
      { ...full, lastOn: null },
      issue(1),
      '2026-10-31',
      { today, closedThrough: '2026-10' },
      'monthClosed',
    ],
    ['while a second person is awaited', { ...full, pending: 1 }, issue(1), today, open, 'awaitsConfirmation'],
  ] as const)('is refused: %s', (_what, bottle, flow, on, circumstances, reason) => {
    expect(decideMovement(bottle, flow, on, circumstances)).toEqual({ ok: false, reason });
  });

  it('of the first day after a closed month is entered', () => {
    const closed = { today, closedThrough: '2026-10' };
    expect(decideMovement(full, issue(1), '2026-11-01', closed)).toEqual({ ok: true, stock: 499, out: 1 });
  });
});

describe('a reversal', () => {
  const row = {
    ...{ kind: 'issued' as MovementKind, reversed: false, outOnSlip: null as number | null, declined: false },
    ...issue(100),
  };
  it('puts back what it undoes', () => {
    expect(decideReversal({ ...full, stock: 400, out: 100 }, row)).toEqual({ ok: true, stock: 500, out: 0 });
  });
  it.each([
    ['of a reversal', { ...row, kind: 'reversed' }, 'reversalOfReversal'],
    ['of a confirmation', { ...row, kind: 'confirmed' }, 'reversalOfReversal'],
    ['of a move', { ...row, kind: 'moved' }, 'moveIsMovedBack'],
    ['a second time', { ...row, reversed: true }, 'alreadyReversed'],
    ['of what has come back meanwhile', row, 'moreThanOut'],
    ['of an issue that its slip has settled in part', { ...row, outOnSlip: 99 }, 'settledInPart'],
  ] as const)('is refused: %s', (_what, wanted, reason) => {
    expect(decideReversal(full, wanted)).toEqual({ ok: false, reason });
  });
  it('undoes a move only while it waits for somebody, who declines it', () => {
    const moved = { ...row, kind: 'moved' as const, from: 'stock' as const, to: 'stock' as const, declined: true };
    expect(decideReversal(full, moved)).toEqual({ ok: true, stock: 500, out: 0 });
  });
});

describe('any ledger of a bottle', () => {
  const anyFlow = fc.record({
    from: fc.constantFrom<Account>(...accounts),
    to: fc.constantFrom<Account>(...accounts),
    amount: fc.integer({ min: -5, max: 300 }),
  });

  it('loses nothing: what came is in the cabinet, out, or gone, and no level is ever below zero', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(anyFlow, fc.boolean()), { maxLength: 60 }), (wanted) => {
        const level = { stock: 0, out: 0 };
        const held = new Map<Account, number>();
        let last: Flow | null = null;
        for (const [flow, back] of wanted) {
          const entered: Flow = back && last !== null ? opposite(last) : flow;
          const verdict = decideMovement({ ...full, ...level, lastOn: null }, entered, today, open);
          if (!verdict.ok) continue;
          held.set(entered.from, (held.get(entered.from) ?? 0) - entered.amount);
          held.set(entered.to, (held.get(entered.to) ?? 0) + entered.amount);
          Object.assign(level, { stock: verdict.stock, out: verdict.out });
          last = entered;
          expect(verdict.stock).toBeGreaterThanOrEqual(0);
          expect(verdict.out).toBeGreaterThanOrEqual(0);
          expect(verdict.stock + verdict.out).toBeLessThanOrEqual(full.netAmount);
        }
        expect([held.get('stock') ?? 0, held.get('out') ?? 0]).toEqual([level.stock, level.out]);
        expect([...held.values()].reduce((sum, amount) => sum + amount, 0)).toBe(0);
      }),
    );
  });

  it('an effect and its opposite are nothing', () => {
    fc.assert(
      fc.property(anyFlow, (flow) => {
        const [there, back] = [effectOf(flow), effectOf(opposite(flow))];
        expect([there.stock + back.stock, there.out + back.out]).toEqual([0, 0]);
      }),
    );
  });
});

describe('a slip', () => {
  const line = { issued: 50, returned: 20, used: 28, wasted: 1, lost: 1 };
  it('is settled when 领 = 用 + 剩 + 废 + 耗 in every line', () => {
    expect(outOf(line)).toBe(0);
    expect(isSettled([line, line])).toBe(true);
    expect(isSettled([line, { ...line, used: 27 }])).toBe(false);
  });
});

describe('two people', () => {
  const all = { twoReceive: true, twoIssue: true, twoKeep: true };
  it('stand behind what is on a list of theirs, as the school has chosen', () => {
    expect(asksForTwo(['explosivePrecursor'], 'received', all)).toBe(true);
    expect(asksForTwo(['explosivePrecursor'], 'received', { ...all, twoReceive: false })).toBe(false);
    expect(asksForTwo(['drugPrecursor3'], 'issued', all)).toBe(true);
    expect(asksForTwo(['highlyToxic'], 'moved', { ...all, twoKeep: false })).toBe(false);
    expect(asksForTwo(['specialControl'], 'issued', all)).toBe(false);
    expect(asksForTwo([], 'issued', all)).toBe(false);
    expect(asksForTwo(['highlyToxic'], 'confirmed', all)).toBe(false);
  });
  it('are two: neither one account nor two accounts of one person', () => {
    const one = { accountId: 'a', personId: 'p' };
    expect(isSamePerson(one, one)).toBe(true);
    expect(isSamePerson(one, { accountId: 'b', personId: 'p' })).toBe(true);
    expect(isSamePerson(one, { accountId: 'b', personId: 'q' })).toBe(false);
    expect(isSamePerson({ accountId: null, personId: null }, { accountId: 'a', personId: null })).toBe(false);
  });
});
