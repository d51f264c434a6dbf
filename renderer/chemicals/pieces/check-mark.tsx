import type { Substance } from '../../../shared/contract/chemical-schemas.ts';
import { useWords } from '../../app/use-words.ts';
import { StateShape } from '../../components/state-shape.tsx';
import classes from './check-mark.module.css';

/**
 * Says quietly that nobody has compared a substance with the table that it was taken from (a ring: the list says above how
 * many there are), or since when somebody has; nothing of the school's own.
 */
export function CheckMark({ origin }: Pick<Substance, 'origin'>) {
  const t = useWords();
  if (origin === null) return null;
  const { pleaseCheck, checked } = origin;
  if (pleaseCheck) {
    return (
      <span className={classes.mark} title={t('sheets:origin.mark')}>
        <StateShape shape="ring" />
        <span className="visually-hidden">{t('sheets:origin.mark')}</span>
      </span>
    );
  }
  return (
    <span className={classes.mark} title={checked ? t('sheets:origin.checked', checked) : undefined}>
      {checked?.on}
    </span>
  );
}
