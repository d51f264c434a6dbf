import { daysBetween } from '../../../shared/school/calendar.ts';
import { useToday } from '../../app/session.ts';
import { useWords } from '../../app/use-words.ts';
import { StateBadge } from '../../components/state-badge.tsx';

/** From this many days before it on, the day counts as near. */
const soonDays = 30;

/** Says that a bottle's day has passed, or comes soon; nothing otherwise. */
export function ExpiryMark({ expiresOn, look = 'plain' }: { expiresOn: string | null; look?: 'filled' | 'plain' }) {
  const t = useWords();
  const today = useToday();
  if (expiresOn === null) return null;
  const left = daysBetween(today, expiresOn);
  if (left < 0) {
    return (
      <StateBadge tone="late" shape="triangle" look={look}>
        {t('chemicals:mark.expired')}
      </StateBadge>
    );
  }
  if (left > soonDays) return null;
  return (
    <StateBadge tone="soon" shape="clock" look={look}>
      {t('chemicals:mark.expiresSoon')}
    </StateBadge>
  );
}
