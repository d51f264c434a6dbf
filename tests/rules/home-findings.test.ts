import { expect, test } from 'vitest';
import { categoryFinding, weeksFinding } from '../../renderer/home/findings.ts';
import { timeLeft } from '../../renderer/home/time-left.ts';

const week = (untilOn: string, added: number, closed: number, openAtEnd: number) => ({
  untilOn,
  added,
  closed,
  openAtEnd,
});

test('the trend says where the open hazards went', () => {
  const weeks = [week('2026-11-13', 3, 1, 5), week('2026-11-20', 4, 2, 7)];
  expect(weeksFinding(weeks)).toEqual({ direction: 'Rising', from: 5, to: 7, added: 7, closed: 3 });
  expect(weeksFinding(weeks.toReversed())?.direction).toBe('Falling');
  expect(weeksFinding([week('2026-11-13', 0, 0, 5), week('2026-11-20', 1, 1, 5)])?.direction).toBe('Steady');
});

test('one week alone shows no trend', () => {
  expect(weeksFinding([])).toBeNull();
  expect(weeksFinding([week('2026-11-13', 3, 1, 5)])).toBeNull();
});

test('the categories say which is ahead, or that none is', () => {
  const fire = { category: 'fire', general: 4, major: 2 };
  const buildings = { category: 'buildings', general: 2, major: 0 };
  expect(categoryFinding([fire, buildings])).toEqual({ kind: 'Most', category: 'fire', count: 6, share: 75 });
  expect(categoryFinding([buildings, { ...buildings, category: 'other' }])).toEqual({
    kind: 'Tie',
    categories: 2,
    count: 2,
  });
  expect(categoryFinding([fire])).toBeNull();
});

test('the time left is told in whole minutes and ends', () => {
  expect(timeLeft(3 * 86_400_000 + 12 * 3_600_000)).toEqual({ days: 3, hours: 12, minutes: 0 });
  expect(timeLeft(1)).toEqual({ days: 0, hours: 0, minutes: 1 });
  expect(timeLeft(59 * 60_000 + 1)).toEqual({ days: 0, hours: 1, minutes: 0 });
  expect(timeLeft(0)).toBeNull();
  expect(timeLeft(-5)).toBeNull();
});
