import { StateShape } from '../components/state-shape.tsx';
import classes from './quiet.module.css';

/** An answer that is "nothing": said calmly. */
export function Quiet({ sentence, hint }: { sentence: string; hint?: string }) {
  return (
    <div className={classes.quiet}>
      <p className={classes.sentence}>
        <StateShape shape="check" className={classes.shape} />
        {sentence}
      </p>
      {hint && <p className={classes.hint}>{hint}</p>}
    </div>
  );
}
