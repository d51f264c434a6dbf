import { addDays, weekdayOf } from '../../shared/school/calendar.ts';

// Only the holidays whose days are the same every year. The others move with the moon, and a story need not know them.
const holidays = /-(?:01-01|05-0[1-5]|10-0[1-7])$/;

/** True from Monday to Friday, but for the holidays whose days never move. */
export function isSchoolDay(day: string): boolean {
  return weekdayOf(day) <= 5 && !holidays.test(day);
}

/** How the story writes a day: school days from its last day, or `eve`, the day before it, school day or not. */
export type StoryDay = number | 'eve';

/** The day that the story means. */
export function storyDay(asOf: string, day: StoryDay): string {
  return day === 'eve' ? addDays(asOf, -1) : schoolDay(asOf, day);
}

/**
 * The day that lies `count` school days from `asOf`: -1 is the last school day before it, 1 the first after it, and 0
 * `asOf` itself, whatever day that is.
 */
export function schoolDay(asOf: string, count: number): string {
  const step = Math.sign(count);
  let day = asOf;
  for (let left = Math.abs(count); left > 0; ) {
    day = addDays(day, step);
    if (isSchoolDay(day)) left -= 1;
  }
  return day;
}
