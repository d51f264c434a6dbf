import classes from './sample-mark.module.css';
import { useWords } from './use-words.ts';

/** Says on every screen, and on paper, that this is the sample school. */
export function SampleMark() {
  const t = useWords();
  return (
    <p className={classes.mark}>
      <strong className={classes.word}>{t('app:sample.mark')}</strong>
      <span className={classes.sentence}>{t('app:sample.sentence')}</span>
    </p>
  );
}
