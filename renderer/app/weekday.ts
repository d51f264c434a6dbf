/** 1 = Monday … 7 = Sunday (ISO 8601), in the order of a list to choose from. */
export const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;
export type Weekday = (typeof weekdays)[number];

/** A stored weekday as the locales name it (`app:day.weekday.5`); anything else is Friday, the usual cut-off. */
export function asWeekday(stored: number): Weekday {
  return weekdays.find((weekday) => weekday === stored) ?? 5;
}
