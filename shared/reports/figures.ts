import { type Grade, grades, type HazardState, isOpen, type Origin, origins } from '../hazards/vocabulary.ts';

/** One line of the report's figures; see `isBalanced` for the sum that always holds. */
export interface Figures {
  openAtStart: number;
  added: number;
  carriedIn: number;
  reopened: number;
  /** Net of gradings: what came to this grade less what left it. */
  regraded: number;
  closed: number;
  cancelled: number;
  openAtEnd: number;
}

/** An event with what the hazard was after it. */
export interface FigureEvent {
  hazardId: string;
  type: string;
  state: HazardState;
  grade: Grade;
  origin: Origin;
}

const none: Figures = {
  openAtStart: 0,
  added: 0,
  carriedIn: 0,
  reopened: 0,
  regraded: 0,
  closed: 0,
  cancelled: 0,
  openAtEnd: 0,
};

interface Tally {
  total: Figures;
  byOrigin: Record<Origin, Figures>;
  byGrade: Record<Grade, Figures>;
}

function blank<Key extends string>(keys: readonly Key[]): Record<Key, Figures> {
  return Object.fromEntries(keys.map((key) => [key, { ...none }])) as Record<Key, Figures>;
}

/**
 * Figures of one period. `before` is the last event of each hazard that was open when the period began, `within` the
 * events recorded in it, each hazard's in order. When the register's year turns in the period (`yearTurns`), what was
 * open at its start counts as carried in (结转) to the new register.
 */
export function countFigures(
  before: readonly FigureEvent[],
  within: readonly FigureEvent[],
  yearTurns: boolean,
): Tally {
  const tally: Tally = { total: { ...none }, byOrigin: blank(origins), byGrade: blank(grades) };
  const add = (event: FigureEvent, grade: Grade, column: keyof Figures, count = 1) => {
    tally.total[column] += count;
    tally.byOrigin[event.origin][column] += count;
    tally.byGrade[grade][column] += count;
  };
  const last = new Map<string, FigureEvent>();
  for (const event of before) {
    add(event, event.grade, yearTurns ? 'carriedIn' : 'openAtStart');
    last.set(event.hazardId, event);
  }
  for (const event of within) {
    const previous = last.get(event.hazardId);
    if (event.type === 'registered') add(event, event.grade, 'added');
    else if (event.type === 'reopened') add(event, event.grade, 'reopened');
    else if (event.type === 'passed') add(event, event.grade, 'closed');
    else if (event.type === 'cancelled') add(event, event.grade, 'cancelled');
    else if (event.type === 'graded' && previous !== undefined && previous.grade !== event.grade) {
      add(event, previous.grade, 'regraded', -1);
      add(event, event.grade, 'regraded');
    }
    last.set(event.hazardId, event);
  }
  for (const event of last.values()) if (isOpen(event.state)) add(event, event.grade, 'openAtEnd');
  return tally;
}

/** Whether what came and what went explain what is left: the sum that every line of a report must satisfy. */
export function isBalanced(line: Figures): boolean {
  const { openAtStart, added, carriedIn, reopened, regraded, closed, cancelled, openAtEnd } = line;
  return openAtStart + added + carriedIn + reopened + regraded === closed + cancelled + openAtEnd;
}
