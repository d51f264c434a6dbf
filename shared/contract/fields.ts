import { z } from 'zod';
import { isCalendarDay } from '../school/calendar.ts';

/** A record's id, a UUID made once by the form (v7), so that a repeated call cannot write twice. */
export const id = z.uuid();

/** A calendar day `YYYY-MM-DD` in the store's time zone; impossible days are refused. */
export const day = z.string().refine(isCalendarDay, { error: 'day' });

/** A moment in UTC as ISO text with milliseconds. */
export const moment = z.iso.datetime();

/** Money in integer fen, 0 to one hundred million yuan. */
export const fen = z.int().min(0).max(10_000_000_000);
