import { momentOfDay } from '../../shared/school/time-zone.ts';
import type { Clock } from '../call/call-context.ts';

/** A clock that stands where the story is: set to a time of a day, it goes on by a second with each look. */
export interface StoryClock extends Clock {
  /** Moves on to `time` (`HH:mm`, the school's time zone) of `day`; where the story is later already, it stays there. */
  moveTo(day: string, time: string): void;
}

export function storyClock(day: string, time: string, timeZone: string): StoryClock {
  let nowMs = Date.parse(momentOfDay(day, time, timeZone));
  return {
    now() {
      nowMs += 1000;
      return new Date(nowMs).toISOString();
    },
    moveTo(to, at) {
      nowMs = Math.max(nowMs, Date.parse(momentOfDay(to, at, timeZone)));
    },
  };
}
