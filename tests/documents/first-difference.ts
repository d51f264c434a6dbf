/** Where two long texts part, with a little of both sides; null when they are the same. Keeps test output readable. */
export function firstDifference(one: string, other: string): { at: number; one: string; other: string } | null {
  if (one === other) return null;
  let at = 0;
  while (one[at] === other[at]) at += 1;
  const from = Math.max(0, at - 80);
  return { at, one: one.slice(from, at + 120), other: other.slice(from, at + 120) };
}
