import { addDays } from '../school/calendar.ts';

/** From this many days before it on, the day counts as near. */
export const expiresSoonDays = 30;

/** The last day `YYYY-MM-DD` that counts as near, seen from `today`. */
export function lastNearDay(today: string): string {
  return addDays(today, expiresSoonDays);
}

/**
 * How a bottle stands to its last day of use, both `YYYY-MM-DD`.
 *
 * @returns `expired` from the day after it on, `expiring` from 30 days before it up to the day itself, else null.
 */
export function expiryOf(expiresOn: string | null, today: string): 'expired' | 'expiring' | null {
  if (expiresOn === null) return null;
  if (expiresOn < today) return 'expired';
  return expiresOn <= lastNearDay(today) ? 'expiring' : null;
}
