import type { Grade } from '../../shared/hazards/vocabulary.ts';
import { useWords } from '../app/use-words.ts';
import { StateBadge } from '../components/state-badge.tsx';

/** Marks a major hazard (重大隐患). A general one needs no mark. */
export function GradeBadge({ grade, look = 'filled' }: { grade: Grade; look?: 'filled' | 'plain' }) {
  const t = useWords();
  if (grade === 'general') return null;
  return (
    <StateBadge tone="late" shape="diamond" look={look}>
      {t('hazards:gradeShort.major')}
    </StateBadge>
  );
}
