import type { VersionState } from '../../../shared/chemicals/experiment.ts';
import { useWords } from '../../app/use-words.ts';
import { StateBadge, type Tone } from '../../components/state-badge.tsx';
import type { Shape } from '../../components/state-shape.tsx';

/** How a version stands to the outside: an approved one is in force, or a later one is. */
export type ShownState = 'draft' | 'waiting' | 'inForce' | 'replaced';

const looks: Record<ShownState, { tone: Tone; shape: Shape }> = {
  draft: { tone: 'active', shape: 'half' },
  waiting: { tone: 'wait', shape: 'clock' },
  inForce: { tone: 'active', shape: 'check' },
  replaced: { tone: 'done', shape: 'bar' },
};

/** The state of a version as people call it. */
export function shownState({ id, state }: { id: string; state: VersionState }, inForceId: string | null): ShownState {
  if (state !== 'approved') return state;
  return id === inForceId ? 'inForce' : 'replaced';
}

interface VersionBadgeProps {
  number: number;
  state: ShownState;
  look?: 'filled' | 'plain';
}

/** Which version it is, and how it stands. */
export function VersionBadge({ number, state, look = 'plain' }: VersionBadgeProps) {
  const t = useWords();
  return (
    <StateBadge {...looks[state]} look={look}>
      {t('experiments:versionState', { number, state: t(`experiments:state.${state}`) })}
    </StateBadge>
  );
}
