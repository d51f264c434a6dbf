/** Calendar arithmetic on days written `YYYY-MM-DD`. Pure: no clock, no time zone of the PC. */

const dayPattern = /^(\d{4})-(\d{2})-(\d{2})$/;

function toUtc(day: string): Date {
  return new Date(`${day}T00:00:00.000Z`);
}

/** True for a day that exists, from 1990 to 2199. */
export function isCalendarDay(day: string): boolean {
  const match = dayPattern.exec(day);
  if (match === null) return false;
  const year = Number(match[1]);
  if (year < 1990 || year > 2199) return false;
  const date = toUtc(day);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
}

/** The day `count` days after `day` (before, when negative). */
export function addDays(day: string, count: number): string {
  const date = toUtc(day);
  date.setUTCDate(date.getUTCDate() + count);
  return date.toISOString().slice(0, 10);
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((toUtc(to).getTime() - toUtc(from).getTime()) / 86_400_000);
}

/** 1 = Monday … 7 = Sunday (ISO 8601). */
export function weekdayOf(day: string): number {
  return toUtc(day).getUTCDay() || 7;
}
