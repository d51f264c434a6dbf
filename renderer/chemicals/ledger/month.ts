import { addDays } from '../../../shared/school/calendar.ts';

/** The month `YYYY-MM` so many months away. */
export function monthAway(month: string, count: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const index = year * 12 + number - 1 + count;
  return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
}

/** The last day `YYYY-MM-DD` of a month. */
export function lastDayOf(month: string): string {
  return addDays(`${monthAway(month, 1)}-01`, -1);
}

/** A month as a sentence says it: 2026年11月, November 2026. */
export function monthText(month: string, language: string): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const format = new Intl.DateTimeFormat(language, { year: 'numeric', month: 'long', timeZone: 'UTC' });
  return format.format(Date.UTC(year, number - 1));
}
