import { describe, expect, test } from 'vitest';
import { joinSentences } from '../../renderer/app/join-sentences.ts';
import { foldConfirmations } from '../../renderer/chemicals/pieces/fold-confirmations.ts';
import { markOfTime, roundMarks } from '../../renderer/chemicals/pieces/level-axis.ts';
import { type MovementKind, movementKinds } from '../../shared/chemicals/movement.ts';
import { ownReason, reasonsOfWaste } from '../../shared/chemicals/own-reason.ts';
import type { MovementRow } from '../../shared/contract/chemical-schemas.ts';

describe('a reason stands on the row that it is about', () => {
  const of = (kind: MovementKind, reason = '称量时撒落', slipNumber: string | null = 'LY-2026-0001') => ({
    kind,
    reason,
    slipNumber,
  });

  test('what was used or returned beside a spill does not repeat why it was spilt', () => {
    const rows = [of('issued'), of('used'), of('returned'), of('lost')];
    const told = reasonsOfWaste(rows);
    expect(rows.map((row) => ownReason(row, told))).toEqual(['称量时撒落', '', '', '称量时撒落']);
  });

  test('without a spill, on another slip or in other words it is told', () => {
    const told = reasonsOfWaste([of('used'), of('wasted', '变质'), of('lost', '称量时撒落', 'LY-2026-0002')]);
    expect(ownReason(of('used'), told)).toBe('称量时撒落');
    expect(ownReason(of('used', '变质', null), told)).toBe('变质');
  });

  test('no other kind loses its reason', () => {
    const told = reasonsOfWaste([of('lost')]);
    expect(movementKinds.filter((kind) => ownReason(of(kind), told) === '')).toEqual(['returned', 'used']);
  });
});

describe('a confirmation is told by the row that it confirms', () => {
  const row = (sequence: number, kind: MovementKind, refersTo: number | null = null): MovementRow => ({
    sequence,
    kind,
    refersTo,
    id: '01938b7e-0000-7000-8000-000000000000',
    bottleId: '01938b7e-0000-7000-8000-000000000001',
    from: 'stock',
    to: 'out',
    amount: 1,
    stockAfter: 1,
    outAfter: 1,
    cabinetName: '',
    slipId: null,
    slipNumber: null,
    happenedOn: '2026-11-25',
    recordedAt: '2026-11-25T02:00:00.000Z',
    by: `第 ${sequence} 笔的登记人`,
    second: null,
    pending: false,
    awaits: null,
    mayConfirm: false,
    reversed: false,
    declined: false,
    reason: '',
    hash: '',
  });

  test('who and when stand with the row, and its own number can be found', () => {
    const rows = foldConfirmations([row(3, 'confirmed', 1), row(2, 'used'), row(1, 'issued')]);
    expect(rows.map(({ sequence }) => sequence)).toEqual([2, 1]);
    expect(rows[0]?.confirmation).toBeNull();
    expect(rows[1]?.confirmation).toMatchObject({ sequence: 3, by: '第 3 笔的登记人', happenedOn: '2026-11-25' });
  });

  test('it stays a row where the one that it confirms is not in the list; a reversal always does', () => {
    const rows = [row(9, 'reversed', 8), row(8, 'used'), row(7, 'confirmed', 2)];
    expect(foldConfirmations(rows).map(({ sequence }) => sequence)).toEqual([9, 8, 7]);
  });
});

describe('the axis of a level', () => {
  test.each([
    [500, [0, 200, 400, 600]],
    [450, [0, 200, 400, 600]],
    [25, [0, 10, 20, 30]],
    [1, [0, 0.5, 1]],
    [0.3, [0, 0.1, 0.2, 0.3]],
    [2000, [0, 500, 1000, 1500, 2000]],
    [0, [0, 1]],
  ])('up to %d', (most, marks) => expect(roundMarks(most)).toEqual(marks));

  test('its days have their year, and are months where the time is long', () => {
    const [first, last, near] = ['2024-12-03', '2026-10-16', '2025-01-20'].map((day) => Date.parse(day));
    expect(markOfTime(first ?? 0, last ?? 0)(last ?? 0)).toBe('2026-10');
    expect(markOfTime(first ?? 0, near ?? 0)(near ?? 0)).toBe('2025-01-20');
  });
});

test('no space follows a Chinese sentence, and one follows an English one', () => {
  expect(joinSentences('不能是同一个人。', '请换一位。')).toBe('不能是同一个人。请换一位。');
  expect(joinSentences('The same person.', 'Choose another.')).toBe('The same person. Choose another.');
  expect(joinSentences('以免先入为主。', '')).toBe('以免先入为主。');
});
