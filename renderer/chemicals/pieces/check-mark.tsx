import type { Substance } from '../../../shared/contract/chemical-schemas.ts';
import { useWords } from '../../app/use-words.ts';
import classes from './check-mark.module.css';

/**
 * Says quietly that nobody has compared a substance with the table that it was taken from, or since when somebody has;
 * nothing of the school's own.
 */
export function CheckMark({ origin }: Pick<Substance, 'origin'>) {
  const t = useWords();
  if (origin === null) return null;
  const { pleaseCheck, checked } = origin;
  return (
    <span className={classes.mark} title={checked ? t('sheets:origin.checked', checked) : undefined}>
      {pleaseCheck ? t('sheets:origin.mark') : checked?.on}
    </span>
  );
}
