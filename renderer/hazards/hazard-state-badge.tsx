import type { HazardState } from '../../shared/hazards/vocabulary.ts';
import { useWords } from '../app/use-words.ts';
import { StateBadge, type Tone } from '../components/state-badge.tsx';
import type { Shape } from '../components/state-shape.tsx';

const looks: Record<HazardState, { tone: Tone; shape: Shape }> = {
  registered: { tone: 'active', shape: 'ring' },
  rectifying: { tone: 'active', shape: 'half' },
  awaitingRecheck: { tone: 'wait', shape: 'clock' },
  closed: { tone: 'done', shape: 'check' },
  cancelled: { tone: 'done', shape: 'cross' },
};

/** The state of a hazard as word, shape and colour. */
export function HazardStateBadge({ state, look = 'filled' }: { state: HazardState; look?: 'filled' | 'plain' }) {
  const t = useWords();
  return (
    <StateBadge {...looks[state]} look={look}>
      {t(`hazards:state.${state}`)}
    </StateBadge>
  );
}
