import type { CountState } from '../../../shared/chemicals/count-line.ts';
import { useWords } from '../../app/use-words.ts';
import { StateBadge, type Tone } from '../../components/state-badge.tsx';
import type { Shape } from '../../components/state-shape.tsx';

const looks: Record<CountState, { tone: Tone; shape: Shape }> = {
  counting: { tone: 'active', shape: 'half' },
  recounting: { tone: 'soon', shape: 'half' },
  deciding: { tone: 'wait', shape: 'clock' },
  finished: { tone: 'done', shape: 'check' },
  abandoned: { tone: 'done', shape: 'cross' },
};

/** How far a count has come. */
export function CountStateBadge({ state, look = 'plain' }: { state: CountState; look?: 'filled' | 'plain' }) {
  const t = useWords();
  return (
    <StateBadge {...looks[state]} look={look}>
      {t(`counts:state.${state}`)}
    </StateBadge>
  );
}
