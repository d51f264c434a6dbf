import { strictestOf } from '../../../shared/chemicals/approval.ts';
import type { Slip } from '../../../shared/contract/chemical-schemas.ts';
import { useWords } from '../../app/use-words.ts';
import { StateBadge } from '../../components/state-badge.tsx';

/** Whose yes a slip's issue waits for, and that nothing may leave the cabinet before it; nothing where none does. */
export function IssueAwaitsMark({ slip }: { slip: Pick<Slip, 'lines'> }) {
  const t = useWords();
  const party = strictestOf(slip.lines.flatMap(({ awaits }) => awaits ?? []));
  if (party === null) return null;
  return (
    <StateBadge tone="wait" shape="clock">
      {t(`approvals:issue.${party}`)}
    </StateBadge>
  );
}
