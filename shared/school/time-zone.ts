import { Temporal } from 'temporal-polyfill';

/** Until the school says otherwise; never the PC's own. */
export const defaultTimeZone = 'Asia/Shanghai';

/** The calendar day `YYYY-MM-DD` on which the moment (ISO, UTC) falls in `timeZone` (IANA name). */
export function dayOfMoment(moment: string, timeZone: string): string {
  return Temporal.Instant.from(moment).toZonedDateTimeISO(timeZone).toPlainDate().toString();
}

/** The moment (ISO, UTC, milliseconds) of `time` (`HH:mm`) on `day` in `timeZone`. */
export function momentOfDay(day: string, time: string, timeZone: string): string {
  const zoned = Temporal.PlainDateTime.from(`${day}T${time}`).toZonedDateTime(timeZone);
  return zoned.toInstant().toString({ fractionalSecondDigits: 3 });
}

/** `YYYY-MM-DD HH:mm` of a moment in `timeZone`, for people to read. */
export function localTimeOfMoment(moment: string, timeZone: string): string {
  const zoned = Temporal.Instant.from(moment).toZonedDateTimeISO(timeZone);
  return `${zoned.toPlainDate().toString()} ${zoned.toPlainTime().toString({ smallestUnit: 'minute' })}`;
}

/** True when the engine knows `timeZone`. */
export function isTimeZone(timeZone: string): boolean {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(timeZone);
    return true;
  } catch {
    return false;
  }
}
