import type { PlannedCountRow } from '../../../shared/contract/chemical-counts.ts';
import { useWords } from '../../app/use-words.ts';
import { StateBadge } from '../../components/state-badge.tsx';

/** When a cabinet is to be counted next, as a day and how urgent it is. */
export function UrgencyMark({ planned }: { planned: PlannedCountRow }) {
  const t = useWords();
  const day = planned.dueOn ?? '';
  switch (planned.urgency) {
    case 'late':
      return (
        <StateBadge tone="late" shape="triangle" look="plain">
          {t('counts:plan.late', { day })}
        </StateBadge>
      );
    case 'due':
      return (
        <StateBadge tone="soon" shape="clock" look="plain">
          {t('counts:plan.due', { day })}
        </StateBadge>
      );
    case 'planned':
      return <time dateTime={day}>{day}</time>;
    case 'nothing':
      return t('counts:plan.nothing');
  }
}
