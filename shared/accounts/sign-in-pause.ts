const freeAttempts = 4;
const longestMs = 5 * 60 * 1000;

/** How long sign-in pauses after `failures` wrong passwords in a row, in ms: none for four, then 1 s doubling to 5 min. */
export function pauseAfter(failures: number): number {
  if (failures <= freeAttempts) return 0;
  return Math.min(1000 * 2 ** (failures - freeAttempts - 1), longestMs);
}
