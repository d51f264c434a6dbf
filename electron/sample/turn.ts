/** One thing that somebody does in the story, at its moment. */
export interface Turn {
  day: string;
  /** `HH:mm`, the school's time zone. */
  time: string;
  take(): Promise<void>;
}

/** All turns in the order of their moments; those of one minute keep the order in which they were given. */
export function inOrder(turns: readonly Turn[]): Turn[] {
  const moment = ({ day, time }: Turn) => `${day} ${time}`;
  return turns.toSorted((a, b) => (moment(a) < moment(b) ? -1 : moment(a) > moment(b) ? 1 : 0));
}
