/** Numbers that follow one another, from the first to the last; the same twice where it is one. */
export interface NumberRun {
  first: string;
  last: string;
}

/**
 * Bottle numbers in their order with those put together that follow one another: `CB-2026-0001`, `CB-2026-0002` are one run. Numbers
 * that do not end in digits of one length stand alone.
 */
export function numberRuns(numbers: readonly string[]): NumberRun[] {
  const runs: NumberRun[] = [];
  for (const number of numbers) {
    const run = runs.at(-1);
    if (run !== undefined && follows(run.last, number)) run.last = number;
    else runs.push({ first: number, last: number });
  }
  return runs;
}

/** The digits at the end of a number; what stands before them is the same in a run. */
export function endingDigits(number: string): string {
  // Nine digits at most, so that they are an exact number.
  return number.match(/\d{1,9}$/)?.[0] ?? '';
}

function follows(before: string, number: string): boolean {
  const [one, other] = [endingDigits(before), endingDigits(number)];
  const isSeries = one !== '' && one.length === other.length;
  return (
    isSeries && before.slice(0, -one.length) === number.slice(0, -other.length) && Number(one) + 1 === Number(other)
  );
}
