import { addDays } from '../../../shared/school/calendar.ts';
import { isSchoolDay } from '../school-day.ts';

/** The ledger of the sample begins so many days before the story's last day: two years. */
const ledgerDays = 730;

// Winter and summer vacations move a little from year to year; these days lie within them in every year.
function isVacation(day: string): boolean {
  const monthDay = day.slice(5);
  return (monthDay >= '01-16' && monthDay <= '02-24') || (monthDay >= '07-04' && monthDay <= '08-31');
}

/** The day on which the school begins its ledger, and the sample's story with it. */
export function storyBegins(asOf: string): string {
  return addDays(asOf, -ledgerDays);
}

/** `day` if there are lessons on it, else the next day on which there are. */
export function lessonDayFrom(day: string): string {
  let found = day;
  while (isVacation(found) || !isSchoolDay(found)) found = addDays(found, 1);
  return found;
}

/** The day of lessons that lies `count` such days before `asOf`. */
export function lessonDayBefore(asOf: string, count: number): string {
  let day = asOf;
  for (let left = count; left > 0; ) {
    day = addDays(day, -1);
    if (!isVacation(day) && isSchoolDay(day)) left -= 1;
  }
  return day;
}
