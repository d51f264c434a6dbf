import { addDays, weekdayOf } from '../school/calendar.ts';
import { dayOfMoment, momentOfDay } from '../school/time-zone.ts';

/** When the bureau's week ends: ISO weekday (5 = Friday), `HH:mm`, in the store's time zone. */
export interface CutOffRule {
  weekday: number;
  time: string;
  timeZone: string;
}

/** A reporting period: events recorded after `from` up to and including `until` (moments in UTC). */
export interface Period {
  from: string;
  until: string;
  /** Day of the cut-off before, and day of this cut-off. */
  fromOn: string;
  untilOn: string;
}

/** The period whose cut-off is the first on or after `day`. */
export function periodUntil(day: string, rule: CutOffRule): Period {
  const ahead = (rule.weekday - weekdayOf(day) + 7) % 7;
  const untilOn = addDays(day, ahead);
  const fromOn = addDays(untilOn, -7);
  return {
    from: momentOfDay(fromOn, rule.time, rule.timeZone),
    until: momentOfDay(untilOn, rule.time, rule.timeZone),
    fromOn,
    untilOn,
  };
}

/** The period that holds the moment `now`: its cut-off is the first at or after `now`. */
export function currentPeriod(now: string, rule: CutOffRule): Period {
  const today = dayOfMoment(now, rule.timeZone);
  const period = periodUntil(today, rule);
  return period.until >= now ? period : periodUntil(addDays(today, 1), rule);
}

/** `count` periods that end with the one given, oldest first. */
export function periodsUpTo(period: Period, count: number, rule: CutOffRule): Period[] {
  return Array.from({ length: count }, (_, index) =>
    periodUntil(addDays(period.untilOn, 7 * (index - count + 1)), rule),
  );
}

/** The moment at which the register's year of a day began: New Year's midnight in the store's time zone. */
export function registerYearStart(day: string, timeZone: string): string {
  return momentOfDay(`${day.slice(0, 4)}-01-01`, '00:00', timeZone);
}
