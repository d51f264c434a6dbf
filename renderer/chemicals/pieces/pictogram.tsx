import type { Pictogram as Sign } from '../../../shared/chemicals/ghs-file.ts';
import {
  type PictogramShape,
  pictogramFrame,
  pictogramScale,
  pictogramShapes,
} from '../../../shared/chemicals/pictogram-shapes.ts';
import { useWords } from '../../app/use-words.ts';
import classes from './pictogram.module.css';

function Shape({ d, draw, width }: PictogramShape) {
  return draw === 'line' ? (
    <path className={classes.line} d={d} strokeWidth={width} />
  ) : (
    <path className={draw === 'ink' ? classes.ink : classes.paper} d={d} />
  );
}

/** A pictogram of the GHS: black on white in a red frame, in the dark theme too. `size` in pixels. */
export function Pictogram({ sign, size }: { sign: Sign; size: number }) {
  const t = useWords();
  return (
    <svg className={classes.pictogram} width={size} height={size} viewBox="0 0 100 100" role="img">
      <title>{t(`sheets:pictogram.${sign}`)}</title>
      <path className={classes.frame} d={pictogramFrame.d} strokeWidth={pictogramFrame.width} />
      <g transform={`translate(50 50) scale(${pictogramScale[sign]}) translate(-50 -50)`}>
        {pictogramShapes[sign].map((shape) => (
          <Shape key={shape.d} {...shape} />
        ))}
      </g>
    </svg>
  );
}
