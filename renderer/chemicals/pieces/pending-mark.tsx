import { useWords } from '../../app/use-words.ts';
import { StateBadge } from '../../components/state-badge.tsx';

/** Something waits for the second person. */
export function PendingMark({ look = 'plain' }: { look?: 'filled' | 'plain' }) {
  const t = useWords();
  return (
    <StateBadge tone="wait" shape="clock" look={look}>
      {t('chemicals:mark.pending')}
    </StateBadge>
  );
}
