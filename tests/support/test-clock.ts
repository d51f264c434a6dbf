import type { Clock } from '../../electron/call/call-context.ts';

/** A clock in a test's hands. It goes on by a millisecond with each look, so that no two moments are the same. */
export interface TestClock extends Clock {
  /** Moves on by so many milliseconds. */
  advance(ms: number): void;
  /** Sets it to a moment (ISO), forwards or back. */
  set(moment: string): void;
}

export function testClock(moment: string): TestClock {
  let nowMs = Date.parse(moment);
  return {
    now() {
      nowMs += 1;
      return new Date(nowMs).toISOString();
    },
    advance(ms) {
      nowMs += ms;
    },
    set(to) {
      nowMs = Date.parse(to);
    },
  };
}
