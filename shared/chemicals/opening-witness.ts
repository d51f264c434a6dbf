/**
 * Whether what was found without papers may be entered: two different people have counted it. Null when it may. The rule is
 * that of a platform that has such a path, sharpened: there one person registers it.
 */
export function countersProblem(counterIds: readonly string[]): 'countersMissing' | 'countersSame' | null {
  const [first, second] = counterIds;
  if (first === undefined || second === undefined) return 'countersMissing';
  return first === second ? 'countersSame' : null;
}
