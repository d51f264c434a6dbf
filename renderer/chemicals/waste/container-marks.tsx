import type { WasteContainerState } from '../../../shared/chemicals/waste.ts';
import type { WasteContainerRow } from '../../../shared/contract/chemical-waste.ts';
import { useWords } from '../../app/use-words.ts';
import { StateBadge, type Tone } from '../../components/state-badge.tsx';
import type { Shape } from '../../components/state-shape.tsx';
import classes from './container-marks.module.css';
import { stateWord } from './waste-words.ts';

const looks: Record<WasteContainerState, { tone: Tone; shape: Shape }> = {
  open: { tone: 'active', shape: 'ring' },
  sealed: { tone: 'wait', shape: 'square' },
  handedOver: { tone: 'done', shape: 'check' },
};

interface ContainerMarksProps {
  container: Pick<WasteContainerRow, 'state' | 'full' | 'old'>;
  look?: 'filled' | 'plain';
}

/** Whether a container takes waste, waits or has left; and that it is full, or is to leave by now. */
export function ContainerMarks({ container: { state, full, old }, look = 'plain' }: ContainerMarksProps) {
  const t = useWords();
  const isHere = state !== 'handedOver';
  return (
    <span className={classes.marks}>
      <StateBadge {...looks[state]} look={look}>
        {stateWord(state, t)}
      </StateBadge>
      {isHere && full && (
        <StateBadge tone="soon" shape="diamond" look={look}>
          {t('waste:mark.full')}
        </StateBadge>
      )}
      {isHere && old && (
        <StateBadge tone="late" shape="triangle" look={look}>
          {t('waste:mark.old')}
        </StateBadge>
      )}
    </span>
  );
}
