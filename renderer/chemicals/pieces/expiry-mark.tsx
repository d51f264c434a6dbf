import { expiryOf } from '../../../shared/chemicals/expiry.ts';
import { useToday } from '../../app/session.ts';
import { useWords } from '../../app/use-words.ts';
import { StateBadge } from '../../components/state-badge.tsx';

/** Says that a bottle's day has passed, or comes soon; nothing otherwise. */
export function ExpiryMark({ expiresOn, look = 'plain' }: { expiresOn: string | null; look?: 'filled' | 'plain' }) {
  const t = useWords();
  const today = useToday();
  const expiry = expiryOf(expiresOn, today);
  if (expiry === 'expired') {
    return (
      <StateBadge tone="late" shape="triangle" look={look}>
        {t('chemicals:mark.expired')}
      </StateBadge>
    );
  }
  if (expiry === null) return null;
  return (
    <StateBadge tone="soon" shape="clock" look={look}>
      {t('chemicals:mark.expiresSoon')}
    </StateBadge>
  );
}
