import { formatLongDay, formatMoment } from '../app/format-day.ts';
import { useSignedIn } from '../app/session.ts';
import { useWords } from '../app/use-words.ts';

/** A day `YYYY-MM-DD` for a table, with the weekday when pointed at; nothing for null. */
export function DayText({ day }: { day: string | null }) {
  const t = useWords();
  if (day === null) return null;
  return (
    <time dateTime={day} title={formatLongDay(day, t)}>
      {day}
    </time>
  );
}

/** A moment (ISO, UTC) as `2026-11-25 14:03` in the store's time zone; nothing for null. */
export function MomentText({ moment }: { moment: string | null }) {
  const { session } = useSignedIn();
  if (moment === null) return null;
  return <time dateTime={moment}>{formatMoment(moment, session.timeZone)}</time>;
}
