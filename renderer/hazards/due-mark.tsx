import type { HazardState } from '../../shared/hazards/vocabulary.ts';
import { daysBetween } from '../../shared/school/calendar.ts';
import { useToday } from '../app/session.ts';
import { useWords } from '../app/use-words.ts';
import { StateBadge } from '../components/state-badge.tsx';

/** From this many days before the due day on, it counts as due soon. */
const soonDays = 3;

interface DueMarkProps {
  hazard: { state: HazardState; dueOn: string | null; overdue: boolean };
  look?: 'filled' | 'plain';
}

/** Says how late a fix is, or that it is due soon; nothing when neither holds. */
export function DueMark({ hazard, look = 'filled' }: DueMarkProps) {
  const t = useWords();
  const today = useToday();
  if (hazard.dueOn === null) return null;
  const left = daysBetween(today, hazard.dueOn);
  if (hazard.overdue) {
    return (
      <StateBadge tone="late" shape="triangle" look={look}>
        {left < 0 ? t('hazards:mark.overdueDays', { count: -left }) : t('hazards:mark.overdue')}
      </StateBadge>
    );
  }
  if (hazard.state !== 'rectifying' || left < 0 || left > soonDays) return null;
  return (
    <StateBadge tone="soon" shape="clock" look={look}>
      {left === 0 ? t('hazards:due.today') : t('hazards:due.inDays', { count: left })}
    </StateBadge>
  );
}
