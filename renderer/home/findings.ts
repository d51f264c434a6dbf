import type { Overview } from '../../shared/contract/home.ts';
import type { Category } from '../../shared/hazards/vocabulary.ts';

/** What the weeks show: whether more or fewer are open than at the start, and what came and went. */
export interface WeeksFinding {
  direction: 'Rising' | 'Falling' | 'Steady';
  from: number;
  to: number;
  added: number;
  closed: number;
}

/** The finding of the trend; null when there is nothing to compare. `from` is what was open before the first week. */
export function weeksFinding(weeks: Overview['weeks']): WeeksFinding | null {
  const first = weeks[0];
  const last = weeks.at(-1);
  if (first === undefined || last === undefined || first === last) return null;
  const sum = (pick: (week: Overview['weeks'][number]) => number) =>
    weeks.reduce((total, week) => total + pick(week), 0);
  const from = first.openAtEnd;
  const to = last.openAtEnd;
  const direction = to > from ? 'Rising' : to < from ? 'Falling' : 'Steady';
  return { direction, from, to, added: sum((week) => week.added), closed: sum((week) => week.closed) };
}

/** What the categories show: one ahead of the others, or spread. */
export type CategoryFinding =
  | { kind: 'Most'; category: Category; count: number; share: number }
  | { kind: 'Tie'; categories: number; count: number };

/** The finding of the open hazards by category, which come largest first; null while there is nothing to compare. */
export function categoryFinding(rows: Overview['openByCategory']): CategoryFinding | null {
  const counted = rows.map((row) => ({ category: row.category as Category, count: row.general + row.major }));
  const [first, second] = counted;
  if (first === undefined || second === undefined) return null;
  const { category, count } = first;
  if (second.count === count) return { kind: 'Tie', categories: counted.length, count };
  const total = counted.reduce((sum, row) => sum + row.count, 0);
  return { kind: 'Most', category, count, share: Math.round((count / total) * 100) };
}
