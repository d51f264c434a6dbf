import type { ApprovingRole } from '../../../shared/chemicals/approval.ts';
import { useWords } from '../../app/use-words.ts';
import { StateBadge } from '../../components/state-badge.tsx';

interface PendingMarkProps {
  look?: 'filled' | 'plain';
  /** Whose yes it waits for, where a second person's is not enough. */
  awaits?: ApprovingRole | null;
}

/** Something waits for the second person, or for somebody whose yes it needs. */
export function PendingMark({ look = 'plain', awaits = null }: PendingMarkProps) {
  const t = useWords();
  return (
    <StateBadge tone="wait" shape="clock" look={look}>
      {awaits === null ? t('chemicals:mark.pending') : t(`lists:awaits.${awaits}`)}
    </StateBadge>
  );
}
