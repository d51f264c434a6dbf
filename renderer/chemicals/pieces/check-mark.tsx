import type { Substance } from '../../../shared/contract/chemical-schemas.ts';
import { useWords } from '../../app/use-words.ts';
import classes from './check-mark.module.css';

/** Says quietly that nobody has compared a substance with the table that it was taken from; nothing otherwise. */
export function CheckMark({ origin }: Pick<Substance, 'origin'>) {
  const t = useWords();
  if (!origin?.pleaseCheck) return null;
  return (
    <span className={classes.mark} title={t('sheets:origin.why')}>
      {t('sheets:origin.mark')}
    </span>
  );
}
