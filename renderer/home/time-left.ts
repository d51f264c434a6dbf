/** Time until a moment, in the parts that people read. */
export interface TimeLeft {
  days: number;
  hours: number;
  minutes: number;
}

/** What is left of `ms` milliseconds in whole minutes, the last one begun counted as whole; null when nothing is left. */
export function timeLeft(ms: number): TimeLeft | null {
  if (ms <= 0) return null;
  const total = Math.ceil(ms / 60_000);
  return { days: Math.floor(total / 1440), hours: Math.floor((total % 1440) / 60), minutes: total % 60 };
}
