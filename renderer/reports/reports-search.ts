import { isCalendarDay } from '../../shared/school/calendar.ts';

/** Which period: the day of its cut-off; none for the current one. */
export interface ReportsSearch {
  until?: string | undefined;
}

/** Reads an address. What makes no sense is left out. */
export function readReportsSearch(raw: Record<string, unknown>): ReportsSearch {
  return { until: typeof raw.until === 'string' && isCalendarDay(raw.until) ? raw.until : undefined };
}
