import { addDays } from '../school/calendar.ts';

/** How many days lie between two counts: of cabinets with listed substances, of the others, and of all cabinets at once. */
export interface CountIntervals {
  listedDays: number;
  otherDays: number;
  allDays: number;
}

/**
 * Until the school says otherwise: listed substances half-monthly, all others monthly (half-monthly is what schools write for
 * listed cabinets, monthly what colleges write for teaching laboratories), and everything once a term of twenty weeks.
 */
export const usualIntervals: CountIntervals = { listedDays: 15, otherDays: 30, allDays: 140 };

/** What the plan must know of a cabinet, or of all of them together. */
export interface Countable {
  /** Null: all cabinets at once. */
  cabinetId: string | null;
  /** Something in it takes two people. */
  listed: boolean;
  /** The first day on which a bottle of it was entered; null while there is none: nothing to count. */
  firstOn: string | null;
  /** The day of its last finished count; null before the first. */
  lastOn: string | null;
}

export type CountUrgency = 'late' | 'due' | 'planned' | 'nothing';

/** When a cabinet is to be counted next. Days are `YYYY-MM-DD`. */
export interface PlannedCount {
  intervalDays: number;
  dueOn: string | null;
  /** `due`: today or within two days; `nothing`: no bottle has ever stood there. */
  urgency: CountUrgency;
}

/** A count is announced so many days before it is due. */
export const announcedDays = 2;

/** From the last finished count, or else from the first bottle, to the next: when it is due and whether it is late. */
export function planCount(subject: Countable, intervals: CountIntervals, today: string): PlannedCount {
  const intervalDays =
    subject.cabinetId === null ? intervals.allDays : subject.listed ? intervals.listedDays : intervals.otherDays;
  const since = subject.lastOn ?? subject.firstOn;
  if (since === null || subject.firstOn === null) return { intervalDays, dueOn: null, urgency: 'nothing' };
  const dueOn = addDays(since, intervalDays);
  const urgency = dueOn < today ? 'late' : dueOn <= addDays(today, announcedDays) ? 'due' : 'planned';
  return { intervalDays, dueOn, urgency };
}

/**
 * The last day on which a cabinet was counted: alone, or together with all others, when it had its first bottle by then.
 */
export function lastCountOf(alone: string | null, together: string | null, firstOn: string | null): string | null {
  const shared = together !== null && firstOn !== null && together < firstOn ? null : together;
  if (alone === null || shared === null) return alone ?? shared;
  return alone > shared ? alone : shared;
}
