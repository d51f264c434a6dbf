import type { WasteContainerRow } from '../../../shared/contract/chemical-waste.ts';
import { useWords } from '../../app/use-words.ts';
import classes from './fill-level.module.css';
import { levelText } from './waste-amount.ts';

/** How much is in a container and how much it holds, with a bar that repeats it. */
export function FillLevel({ container }: { container: WasteContainerRow }) {
  const t = useWords();
  const { contents, capacity, full, state } = container;
  const tone = state === 'handedOver' ? 'left' : full ? 'full' : 'free';
  return (
    <span className={classes.level}>
      <svg className={classes.bar} viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true" focusable="false">
        <rect className={classes.room} width="100" height="8" />
        <rect
          className={classes.filled}
          data-tone={tone}
          width={Math.min(100, (contents / capacity) * 100)}
          height="8"
        />
      </svg>
      <span className={classes.figures}>{levelText(container, t)}</span>
    </span>
  );
}
