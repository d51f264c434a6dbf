import classes from './print-head.module.css';
import { useSignedIn } from './session.ts';
import { useWords } from './use-words.ts';

/** Only on paper: whose page it is and of which day. */
export function PrintHead() {
  const t = useWords();
  const { session } = useSignedIn();
  return (
    <p className={classes.head}>
      <span>{session.schoolName}</span>
      <span>{t('app:printedOn', { day: session.today })}</span>
    </p>
  );
}
