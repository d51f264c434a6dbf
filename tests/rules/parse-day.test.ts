import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween, weekdayOf } from '../../shared/school/calendar.ts';
import { parseDay } from '../../shared/school/parse-day.ts';

// A Wednesday.
const today = '2026-11-25';
const past = (text: string) => parseDay(text, { today, nearest: 'past' });
const future = (text: string) => parseDay(text, { today, nearest: 'future' });

describe('a day as people type it', () => {
  it.each([
    ['2026-9-5', '2026-09-05'],
    ['2026/09/05', '2026-09-05'],
    ['2026.9.5', '2026-09-05'],
    ['2026年9月5日', '2026-09-05'],
    ['2026年 9月 5日', '2026-09-05'],
    ['20260905', '2026-09-05'],
    ['２０２６－９－５', '2026-09-05'],
    ['5 Sep 2025', '2025-09-05'],
    ['September 5, 2025', '2025-09-05'],
  ])('takes %s as it stands', (text, day) => {
    expect(past(text)).toBe(day);
    expect(future(text)).toBe(day);
  });

  it.each([
    ['9-5', '2026-09-05', '2027-09-05'],
    ['0905', '2026-09-05', '2027-09-05'],
    ['9月5号', '2026-09-05', '2027-09-05'],
    ['12-31', '2025-12-31', '2026-12-31'],
    ['11-25', '2026-11-25', '2026-11-25'],
    ['2-29', '2024-02-29', '2028-02-29'],
    ['5号', '2026-11-05', '2026-12-05'],
    ['31日', '2026-10-31', '2026-12-31'],
    ['周五', '2026-11-20', '2026-11-27'],
    ['星期三', '2026-11-25', '2026-11-25'],
    ['礼拜天', '2026-11-22', '2026-11-29'],
    ['周1', '2026-11-23', '2026-11-30'],
    ['Friday', '2026-11-20', '2026-11-27'],
    ['5 sep', '2026-09-05', '2027-09-05'],
  ])('takes %s as the nearest past %s or the nearest to come %s', (text, before, after) => {
    expect(past(text)).toBe(before);
    expect(future(text)).toBe(after);
  });

  it.each([
    ['今天', '2026-11-25'],
    ['昨天', '2026-11-24'],
    ['前天', '2026-11-23'],
    ['明天', '2026-11-26'],
    ['后天', '2026-11-27'],
    ['Tomorrow', '2026-11-26'],
    ['+3', '2026-11-28'],
    ['-10', '2026-11-15'],
    ['3天后', '2026-11-28'],
    ['2 days ago', '2026-11-23'],
    ['本周一', '2026-11-23'],
    ['上周五', '2026-11-20'],
    ['下周五', '2026-12-04'],
    ['next friday', '2026-12-04'],
  ])('takes %s as %s in either direction', (text, day) => {
    expect(past(text)).toBe(day);
    expect(future(text)).toBe(day);
  });

  it.each([
    '',
    ' ',
    '13-5',
    '9-31',
    '2026-02-30',
    '0000',
    '周八',
    'abc',
    '1',
    '123',
    '99999999',
    '1800-1-1',
    '<b>',
    'may be',
  ])('does not take %j', (text) => {
    expect(past(text)).toBeNull();
    expect(future(text)).toBeNull();
  });

  it('never leaves the asked direction when no year is given', () => {
    const days = fc.integer({ min: 0, max: 40_000 }).map((count) => addDays('1995-01-01', count));
    const monthAndDay = fc.tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }));
    fc.assert(
      fc.property(days, monthAndDay, (anyDay, [month, day]) => {
        const text = `${month}-${day}`;
        const before = parseDay(text, { today: anyDay, nearest: 'past' }) ?? '';
        const after = parseDay(text, { today: anyDay, nearest: 'future' }) ?? '';
        expect(daysBetween(before, anyDay)).toBeGreaterThanOrEqual(0);
        expect(daysBetween(before, anyDay)).toBeLessThan(366);
        expect(daysBetween(anyDay, after)).toBeGreaterThanOrEqual(0);
        expect(daysBetween(anyDay, after)).toBeLessThan(366);
      }),
    );
  });

  it('finds the weekday that was asked for', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3_000 }), fc.integer({ min: 1, max: 7 }), (count, weekday) => {
        const anyDay = addDays('2026-01-01', count);
        const found = parseDay(`周${weekday}`, { today: anyDay, nearest: 'future' }) ?? '';
        expect(weekdayOf(found)).toBe(weekday);
        expect(daysBetween(anyDay, found)).toBeLessThan(7);
      }),
    );
  });

  it('answers any text at all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        const day = future(text);
        expect(day === null || /^\d{4}-\d{2}-\d{2}$/.test(day)).toBe(true);
      }),
    );
  });
});
