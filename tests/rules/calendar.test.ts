import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { currentPeriod, periodsUpTo, periodUntil } from '../../shared/reports/period.ts';
import { addDays, daysBetween, isCalendarDay, weekdayOf } from '../../shared/school/calendar.ts';
import { dayOfMoment, isTimeZone, localTimeOfMoment, momentOfDay } from '../../shared/school/time-zone.ts';

// These run under UTC and again under New York: nothing here may depend on where the PC thinks it is.

const days = fc.integer({ min: 0, max: 76_000 }).map((count) => addDays('1990-01-01', count));
const moments = fc
  .integer({ min: Date.UTC(2000, 0, 1), max: Date.UTC(2100, 0, 1) })
  .map((ms) => new Date(ms).toISOString());
const zones = fc.constantFrom('Asia/Shanghai', 'America/New_York', 'UTC', 'Asia/Urumqi', 'Europe/London');

describe('a calendar day', () => {
  it.each(['2026-02-28', '2024-02-29', '2000-02-29', '1990-01-01', '2199-12-31'])('%s exists', (day) => {
    expect(isCalendarDay(day)).toBe(true);
  });

  it.each([
    '2026-02-29',
    '2100-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-04-31',
    '1989-12-31',
    '2200-01-01',
    '2026-1-1',
    '2026-01-01T00:00',
    '26-01-01',
    '2026/01/01',
    ' 2026-01-01',
    '２０２６-01-01',
    '',
  ])('%s does not', (day) => {
    expect(isCalendarDay(day)).toBe(false);
  });

  it('goes forward and back by days', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -400, max: 400 }), (day, count) => {
        expect(addDays(addDays(day, count), -count)).toBe(day);
        expect(daysBetween(day, addDays(day, count))).toBe(count);
        expect(weekdayOf(addDays(day, 7))).toBe(weekdayOf(day));
      }),
    );
  });

  it('knows its weekday', () => {
    expect(['2026-11-23', '2026-11-27', '2026-11-29'].map(weekdayOf)).toEqual([1, 5, 7]);
  });
});

describe('a moment', () => {
  it('falls on the day of the store’s time zone, not of the PC', () => {
    expect(dayOfMoment('2026-11-26T16:00:00.000Z', 'Asia/Shanghai')).toBe('2026-11-27');
    expect(dayOfMoment('2026-11-26T15:59:59.999Z', 'Asia/Shanghai')).toBe('2026-11-26');
    expect(dayOfMoment('2026-11-27T04:59:59.999Z', 'America/New_York')).toBe('2026-11-26');
    expect(localTimeOfMoment('2026-11-27T07:00:00.000Z', 'Asia/Shanghai')).toBe('2026-11-27 15:00');
  });

  it('of a time on a day is written so that texts compare as moments do', () => {
    expect(momentOfDay('2026-11-27', '15:00', 'Asia/Shanghai')).toBe('2026-11-27T07:00:00.000Z');
    fc.assert(
      fc.property(moments, moments, (a, b) => {
        expect(a < b).toBe(Date.parse(a) < Date.parse(b));
      }),
    );
    fc.assert(
      fc.property(days, zones, (day, zone) => {
        expect(dayOfMoment(momentOfDay(day, '12:00', zone), zone)).toBe(day);
      }),
    );
  });

  it('of a time that the clock change leaves out is the next that exists', () => {
    expect(momentOfDay('2026-03-08', '02:30', 'America/New_York')).toBe('2026-03-08T07:30:00.000Z');
  });

  it('is asked for in time zones that exist', () => {
    expect(isTimeZone('Asia/Shanghai')).toBe(true);
    for (const name of ['Asia/Nowhere', '', '北京']) expect(isTimeZone(name)).toBe(false);
  });
});

describe('a reporting period', () => {
  const friday = { weekday: 5, time: '15:00', timeZone: 'Asia/Shanghai' };

  it('ends at the first cut-off on or after a day', () => {
    expect(periodUntil('2026-11-27', friday)).toEqual({
      from: '2026-11-20T07:00:00.000Z',
      until: '2026-11-27T07:00:00.000Z',
      fromOn: '2026-11-20',
      untilOn: '2026-11-27',
    });
    expect(periodUntil('2026-11-28', friday).untilOn).toBe('2026-12-04');
    expect(periodUntil('2026-11-21', friday).untilOn).toBe('2026-11-27');
  });

  it('takes the cut-off itself in, and a moment later is the next week’s', () => {
    expect(currentPeriod('2026-11-27T07:00:00.000Z', friday).untilOn).toBe('2026-11-27');
    expect(currentPeriod('2026-11-27T07:00:00.001Z', friday).untilOn).toBe('2026-12-04');
  });

  it('follows the one before without gap or overlap, and holds its moment', () => {
    const rules = fc.record({
      weekday: fc.integer({ min: 1, max: 7 }),
      time: fc.constantFrom('00:00', '15:00', '23:59', '02:30'),
      timeZone: zones,
    });
    fc.assert(
      fc.property(moments, rules, (now, rule) => {
        const period = currentPeriod(now, rule);
        expect(period.from < now && now <= period.until).toBe(true);
        const [before, same] = periodsUpTo(period, 2, rule);
        expect(same).toEqual(period);
        expect(before?.until).toBe(period.from);
      }),
    );
  });
});
