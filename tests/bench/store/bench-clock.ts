import type { Clock } from '../../../electron/call/call-context.ts';

const msOfDay = 86_400_000;
/** The benched school stands in `Asia/Shanghai`, which has had no other offset since 1991. */
const offsetMs = 8 * 3_600_000;

/** Day number of the benched stores' today. */
export const benchToday = dayNumber('2026-11-27');

/** Stands still on the morning of that day, so that the same rows are overdue in every run. */
export const benchClock: Clock = { now: () => momentOn(benchToday, 9 * 3600) };

/** Days since 1970-01-01 of a day `YYYY-MM-DD`. */
export function dayNumber(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / msOfDay;
}

/** The day `YYYY-MM-DD` with this number. */
export function dayText(number: number): string {
  return new Date(number * msOfDay).toISOString().slice(0, 10);
}

/** The moment (ISO, UTC) at a second of a local day. */
export function momentOn(number: number, secondOfDay: number): string {
  return new Date(number * msOfDay + secondOfDay * 1000 - offsetMs).toISOString();
}
