/** From so many days before its due day on, a fix is told as due. */
export const dueSoonDays = 2;

/** From so many milliseconds before it on, the cut-off is told. */
const cutOffSoonMs = 24 * 60 * 60 * 1000;

/** What can be told, the most urgent first. */
export const dueTopics = ['overdue', 'soon', 'waiting', 'cutOff'] as const;
export type DueTopic = (typeof dueTopics)[number];

/** How many there are of each; the cut-off is one or none. */
export type DueFigures = Readonly<Record<DueTopic, number>>;

/** What an account has been told, and on which day (`YYYY-MM-DD`). */
export interface DueTold {
  readonly day: string;
  readonly figures: DueFigures;
}

/** What home says of one account. */
export interface DueOverview {
  readonly waitingTotal: number;
  readonly due: { readonly overdue: number; readonly soon: number };
  /** Moments, ISO in UTC. */
  readonly cutOffAt: string;
  readonly now: string;
}

/** The figures behind a notice. `sendsReport`: the cut-off concerns the account. */
export function dueFigures(overview: DueOverview, sendsReport: boolean): DueFigures {
  const { waitingTotal, due, cutOffAt, now } = overview;
  const leftMs = Date.parse(cutOffAt) - Date.parse(now);
  const isNear = sendsReport && leftMs >= 0 && leftMs < cutOffSoonMs;
  return { overdue: due.overdue, soon: due.soon, waiting: waitingTotal, cutOff: isNear ? 1 : 0 };
}

/**
 * What there is to tell now: the topics of which there is more than was told earlier on the same day. What became less is
 * remembered as less, so that the next one counts as new; that one was done and another came between two looks goes unnoticed.
 */
export function dueNotice(
  figures: DueFigures,
  today: string,
  told: DueTold | null,
): { topics: readonly DueTopic[]; told: DueTold } {
  const before = told?.day === today ? told.figures : null;
  const topics = dueTopics.filter((topic) => figures[topic] > (before?.[topic] ?? 0));
  return { topics, told: { day: today, figures } };
}

/** Reads back what was kept as text; null for anything that is not what `dueNotice` gave. */
export function readTold(text: string | null): DueTold | null {
  try {
    const kept: unknown = JSON.parse(text ?? '');
    return isTold(kept) ? kept : null;
  } catch {
    return null;
  }
}

function isTold(kept: unknown): kept is DueTold {
  if (typeof kept !== 'object' || kept === null || !('day' in kept) || !('figures' in kept)) return false;
  const { day, figures } = kept;
  if (typeof day !== 'string' || typeof figures !== 'object' || figures === null) return false;
  return dueTopics.every((topic) => Number.isInteger((figures as Partial<DueFigures>)[topic]));
}
