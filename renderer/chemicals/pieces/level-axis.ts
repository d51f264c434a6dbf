const dayMs = 86_400_000;
/** Beyond it a month says enough, and no month stands on the axis twice. */
const manyDays = 300;

/** Round marks from nought up to the first that is not below `most`: five at most, and a line of the grid for each. */
export function roundMarks(most: number): number[] {
  if (most <= 0) return [0, 1];
  const rough = most / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = power * ([1, 2, 5].find((factor) => factor * power >= rough) ?? 10);
  const marks = Math.ceil(most / step - 1e-9);
  return Array.from({ length: marks + 1 }, (_, index) => Number((index * step).toPrecision(6)));
}

/** `2026-11-25` of a moment of the axis; nothing for the moment that a chart asks about before it has one. */
export function dayOfMoment(at: number): string {
  return Number.isFinite(at) ? new Date(at).toISOString().slice(0, 10) : '';
}

/** How a mark of the time between two moments is written: with its year, as a month where the time is long. */
export function markOfTime(first: number, last: number): (at: number) => string {
  const length = last - first > manyDays * dayMs ? 7 : 10;
  return (at) => dayOfMoment(at).slice(0, length);
}
