/** Days between the systems that count from 1900 and from 1904. */
const to1900 = 1462;
const dayMs = 86_400_000;
/** 9999-12-31. */
const last = 2_958_465;
/** Excel counts a 29 February 1900 that never was: from there on, its days are one behind. */
const leapDay = 60;

/**
 * The day of Excel's number of days, `YYYY-MM-DD`; what comes after the point is the time of day and does not count. Null for
 * what is no day, 29 February 1900 included.
 */
export function dayOfSerial(serial: number, from1904 = false): string | null {
  const days = Math.floor(serial) + (from1904 ? to1900 : 0);
  if (!(days >= 1 && days <= last) || days === leapDay) return null;
  const sinceEpoch = Date.UTC(1899, 11, days < leapDay ? 31 : 30) + days * dayMs;
  return new Date(sinceEpoch).toISOString().slice(0, 10);
}

/** Excel's number (from 1900) of a day `YYYY-MM-DD`, or null for one before March 1900 or none at all. */
export function serialOfDay(day: string): number | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return null;
  const serial = Math.round((Date.parse(`${day}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / dayMs);
  return serial > leapDay && dayOfSerial(serial) === day ? serial : null;
}
