import type { AwaitedParty } from '../../../shared/chemicals/approval.ts';
import { useWords } from '../../app/use-words.ts';
import { StateBadge } from '../../components/state-badge.tsx';

interface PendingMarkProps {
  look?: 'filled' | 'plain';
  awaits: AwaitedParty;
}

/** Something waits for the second person, or for the role whose yes it needs. */
export function PendingMark({ look = 'plain', awaits }: PendingMarkProps) {
  const t = useWords();
  return (
    <StateBadge tone="wait" shape="clock" look={look}>
      {t(`approvals:awaits.${awaits}`)}
    </StateBadge>
  );
}
