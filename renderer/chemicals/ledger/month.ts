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
