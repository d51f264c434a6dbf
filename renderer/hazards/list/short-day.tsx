import { formatLongDay, formatShortDay } from '../../app/format-day.ts';
import { useToday } from '../../app/session.ts';
import { useLanguage } from '../../app/use-language.ts';

/** A day for a dense column: without its year while that is this one; in full when pointed at. */
export function ShortDay({ day }: { day: string }) {
  const language = useLanguage();
  const today = useToday();
  const isThisYear = day.slice(0, 4) === today.slice(0, 4);
  return (
    <time dateTime={day} title={formatLongDay(day, language)}>
      {isThisYear ? formatShortDay(day, language) : day}
    </time>
  );
}
