import { expect, test } from 'vitest';
import type { OfficeClient } from '../../shared/contract/contract.ts';
import type { HazardRecord } from '../../shared/contract/hazard-schemas.ts';
import type { WeeklyFigures } from '../../shared/contract/reports.ts';
import { type Figures, isBalanced } from '../../shared/reports/figures.ts';
import { addDays, weekdayOf } from '../../shared/school/calendar.ts';
import { sampleForTest } from './sample-for-test.ts';
import { commandTo, type Workshop } from './workshop.ts';

const weeksBack = 13;
const columns = ['added', 'carriedIn', 'reopened', 'regraded', 'closed', 'cancelled', 'openAtStart'] as const;

/** The weekly figures of the last weeks up to a day, oldest first. */
async function weeksUpTo(client: OfficeClient, asOf: string): Promise<WeeklyFigures[]> {
  const days = Array.from({ length: weeksBack }, (_, week) => addDays(asOf, 7 * (week - weeksBack + 1)));
  return Promise.all(days.map((until) => client.reports.weekly.figures({ until })));
}

async function everyRecord(client: OfficeClient): Promise<HazardRecord[]> {
  const records: HazardRecord[] = [];
  for (let page = 1; ; page += 1) {
    const { rows } = await client.hazards.list({ size: 100, page });
    records.push(...(await Promise.all(rows.map(({ id }) => client.hazards.get({ id })))));
    if (rows.length < 100) return records;
  }
}

/** Counted again from the timelines alone, without the rules or the queries of the figures. */
function countAgain(records: readonly HazardRecord[], from: string, until: string) {
  const ends = ['passed', 'cancelled'];
  const openAt = (moment: string) =>
    records.filter(({ timeline }) => {
      const states = timeline.filter(
        (one) => one.at <= moment && ['registered', 'reopened', ...ends].includes(one.type),
      );
      return states.length > 0 && !ends.includes(states.at(-1)?.type ?? '');
    }).length;
  const within = records.flatMap(({ timeline }) => timeline.filter((one) => one.at > from && one.at <= until));
  const count = (type: string) => within.filter((one) => one.type === type).length;
  return {
    openBefore: openAt(from),
    openAtEnd: openAt(until),
    added: count('registered'),
    reopened: count('reopened'),
    closed: count('passed'),
    cancelled: count('cancelled'),
  };
}

function sumOf(lines: readonly Figures[], column: keyof Figures): number {
  return lines.reduce((sum, line) => sum + line[column], 0);
}

test.each([
  { seed: 2026, asOf: '2026-11-27' },
  { seed: 3, asOf: '2026-11-28' },
  { seed: 11, asOf: '2027-01-20' },
  { seed: 500, asOf: '2026-10-07' },
])(
  'every week of the sample of $asOf balances, hands over to the next, and is what the timelines tell',
  async (options) => {
    const { seat } = await sampleForTest(options);
    const { client } = await seat('officer');
    const weeks = await weeksUpTo(client, options.asOf);
    const records = await everyRecord(client);
    for (const [index, week] of weeks.entries()) {
      const [origins, grades] = [Object.values(week.byOrigin), Object.values(week.byGrade)];
      for (const line of [week.total, ...origins, ...grades]) expect(isBalanced(line), week.period.untilOn).toBe(true);
      for (const column of [...columns, 'openAtEnd'] as const) {
        expect(sumOf(origins, column), column).toBe(week.total[column]);
        expect(sumOf(grades, column), column).toBe(week.total[column]);
      }
      expect([week.total.regraded, ...origins.map((line) => line.regraded)].every((count) => count === 0)).toBe(true);
      const again = countAgain(records, week.period.from, week.asOf);
      const { total } = week;
      expect({
        openBefore: total.openAtStart + total.carriedIn,
        openAtEnd: total.openAtEnd,
        added: total.added,
        reopened: total.reopened,
        closed: total.closed,
        cancelled: total.cancelled,
      }).toEqual(again);
      const next = weeks[index + 1];
      if (next === undefined) continue;
      expect(next.period.from).toBe(week.period.until);
      expect(next.total.openAtStart + next.total.carriedIn).toBe(week.total.openAtEnd);
      for (const origin of Object.keys(week.byOrigin) as (keyof WeeklyFigures['byOrigin'])[]) {
        const line = next.byOrigin[origin];
        expect(line.openAtStart + line.carriedIn, origin).toBe(week.byOrigin[origin].openAtEnd);
      }
      for (const grade of ['general', 'major'] as const) {
        const line = next.byGrade[grade];
        expect(line.openAtStart + line.carriedIn, grade).toBe(week.byGrade[grade].openAtEnd);
      }
    }
    const whole = weeks.map((week) => week.total);
    expect(sumOf(whole, 'added')).toBeGreaterThan(50);
    expect(weeks.some((week) => week.byGrade.major.regraded !== 0)).toBe(true);
  },
);

test('home’s twelve weeks are the weekly reports’ figures', async () => {
  const { seat } = await sampleForTest();
  const { client } = await seat('principal');
  const { weeks } = await client.home.overview();
  expect(weeks).toHaveLength(12);
  for (const week of weeks) {
    const { total, period } = await client.reports.weekly.figures({ until: week.untilOn });
    expect(period.untilOn).toBe(week.untilOn);
    expect({ added: total.added, closed: total.closed, openAtEnd: total.openAtEnd }).toEqual({
      added: week.added,
      closed: week.closed,
      openAtEnd: week.openAtEnd,
    });
  }
});

async function goOnWorking(client: OfficeClient, workshop: Workshop): Promise<void> {
  const { officer } = workshop.callers;
  const all = await everyRecord(client);
  const closed = all.filter((one) => one.state === 'closed' && one.grade === 'general').slice(0, 5);
  for (const one of closed) await client.hazards.reopen({ ...commandTo(one), reason: '反弹' });
  const open = all.filter((one) => one.allowed.includes('cancel')).slice(0, 3);
  for (const one of open) await client.hazards.cancel({ ...commandTo(one), reason: '误登记' });
  const planned = await workshop.hazard(officer, 'rectifying', { foundOn: '2026-11-01', origin: 'city' });
  const major = { criterionId: 'moe-2024-20:fire-exits', useStopped: false };
  await client.hazards.grade({ ...commandTo(planned), reason: '符合', major });
  await workshop.hazard(officer, 'closed', { foundOn: '2026-11-10' });
}

test('what is recorded later changes no earlier week, however early it was found', async () => {
  const { seat, workshop, clock } = await sampleForTest();
  const { client } = await seat('officer');
  const afterCutOff = '2026-11-27T07:00:01.000Z';
  const report = async () => {
    clock.set(afterCutOff);
    const file = await client.reports.weekly.export({ until: '2026-11-27', language: 'zh-CN' });
    return Buffer.from(await file.arrayBuffer()).toString('base64');
  };
  const sent = await report();
  const before = await weeksUpTo(client, '2026-11-27');
  await goOnWorking(client, workshop);
  clock.set('2027-03-01T03:00:00.000Z');
  await goOnWorking(client, workshop);
  expect(await weeksUpTo(client, '2026-11-27')).toEqual(before);
  expect(await report()).toBe(sent);
});

test('an event counts up to the very moment of the cut-off, and the next one after it', async () => {
  const { seat, workshop, clock } = await sampleForTest();
  const { client } = await seat('officer');
  const added = async (until: string) => (await client.reports.weekly.figures({ until })).total.added;
  const before = await added('2026-11-27');
  // Each look at the clock moves it on by a millisecond: these calls end before the cut-off.
  clock.set('2026-11-27T06:59:59.900Z');
  const record = await workshop.hazard(workshop.callers.officer, 'registered');
  expect(record.recordedAt <= '2026-11-27T07:00:00.000Z').toBe(true);
  clock.set('2026-11-27T07:00:00.000Z');
  const next = await workshop.hazard(workshop.callers.officer, 'registered');
  expect(next.recordedAt > '2026-11-27T07:00:00.000Z').toBe(true);
  expect(await added('2026-11-27')).toBe(before + 1);
  expect(await added('2026-11-28')).toBe(1);
});

test('at the turn of the year what is open is carried into the new register, once', async () => {
  const { seat } = await sampleForTest({ asOf: '2027-01-20', seed: 2026 });
  const { client } = await seat('officer');
  const figures = (until: string) => client.reports.weekly.figures({ until });
  const [old, turn, fresh] = [await figures('2026-12-25'), await figures('2027-01-01'), await figures('2027-01-08')];
  expect(turn.period).toMatchObject({ fromOn: '2026-12-25', untilOn: '2027-01-01' });
  expect(turn.total.openAtStart).toBe(0);
  expect(turn.total.carriedIn).toBe(old.total.openAtEnd);
  expect(turn.total.carriedIn).toBeGreaterThan(0);
  expect(fresh.total).toMatchObject({ openAtStart: turn.total.openAtEnd, carriedIn: 0 });
  const weeks = await weeksUpTo(client, '2027-01-20');
  expect(weeks.filter((week) => week.total.carriedIn > 0).map((week) => week.period.untilOn)).toEqual(['2027-01-01']);
});

test('another cut-off day makes other weeks, which balance too', async () => {
  const { seat } = await sampleForTest();
  const { client } = await seat('officer');
  const profile = await client.school.profile.get();
  await client.school.profile.update({ ...profile, cutOffWeekday: 3, cutOffTime: '09:30' });
  const weeks = await weeksUpTo(client, '2026-11-25');
  for (const [index, week] of weeks.entries()) {
    expect(weekdayOf(week.period.untilOn)).toBe(3);
    expect(week.period.until.endsWith('T01:30:00.000Z')).toBe(true);
    expect(isBalanced(week.total)).toBe(true);
    expect(weeks[index + 1]?.total.openAtStart ?? week.total.openAtEnd).toBe(week.total.openAtEnd);
  }
});
