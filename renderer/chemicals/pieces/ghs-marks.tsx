import type { GhsMarks as Marks } from '../../../shared/contract/ghs-schemas.ts';
import { useWords } from '../../app/use-words.ts';
import classes from './ghs-marks.module.css';
import { Pictogram } from './pictogram.tsx';

/** Pictograms and signal word in a line; nothing where the classes ask for none. */
export function GhsMarks({ ghs }: { ghs: Marks }) {
  const t = useWords();
  if (ghs.pictograms.length === 0 && ghs.signalWord === null) return null;
  return (
    <span className={classes.marks}>
      {ghs.pictograms.map((sign) => (
        <Pictogram key={sign} sign={sign} size={30} />
      ))}
      {ghs.signalWord && <strong>{t(`sheets:signal.${ghs.signalWord}`)}</strong>}
    </span>
  );
}
