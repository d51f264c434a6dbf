import { formatLongDay, formatShortDay } from '../../app/format-day.ts';
import { useToday } from '../../app/session.ts';
import { useWords } from '../../app/use-words.ts';

/** A day for a dense column: without its year while that is this one; in full when pointed at. */
export function ShortDay({ day }: { day: string }) {
  const t = useWords();
  const today = useToday();
  const isThisYear = day.slice(0, 4) === today.slice(0, 4);
  return (
    <time dateTime={day} title={formatLongDay(day, t)}>
      {isThisYear ? formatShortDay(day, t) : day}
    </time>
  );
}
