import type { ListKind } from '../../../shared/chemicals/listing-file.ts';
import { useWords } from '../../app/use-words.ts';
import { StateShape } from '../../components/state-shape.tsx';
import classes from './control-marks.module.css';

interface ControlMarksProps {
  /** Kinds of the lists that something is on. */
  controls: readonly string[];
}

/** The controlled lists that something is on, each as a mark with its word. It is no state and has no state's colour. */
export function ControlMarks({ controls }: ControlMarksProps) {
  const t = useWords();
  if (controls.length === 0) return null;
  return (
    <span className={classes.marks}>
      {controls.map((kind) => (
        <span
          key={kind}
          className={classes.mark}
          data-kind={kind}
          title={t(`chemicals:control.name.${kind as ListKind}`)}
        >
          <StateShape shape="diamond" />
          {t(`chemicals:control.mark.${kind as ListKind}`)}
        </span>
      ))}
    </span>
  );
}
