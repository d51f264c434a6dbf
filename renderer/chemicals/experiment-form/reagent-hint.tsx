import type { SafetyHints } from '../../../shared/contract/experiments.ts';
import { useLanguage } from '../../app/use-language.ts';
import { useWords } from '../../app/use-words.ts';
import { ControlMarks } from '../pieces/control-marks.tsx';
import { GhsMarks } from '../pieces/ghs-marks.tsx';
import { substanceName } from '../pieces/substance-name.ts';
import classes from './hints-panel.module.css';

/** Pictograms, signal word, statements and lists of one substance, and what of it is not on file. */
export function ReagentHint({ reagent }: { reagent: SafetyHints['reagents'][number] }) {
  const t = useWords();
  const language = useLanguage();
  return (
    <li>
      <p className={classes.name}>
        {substanceName(reagent, language)}{' '}
        <ControlMarks controls={[...new Set(reagent.controls.map(({ kind }) => kind))]} />
      </p>
      <GhsMarks ghs={reagent} />
      {reagent.statements.map(({ code, zh, en }) => (
        <p key={code} className={classes.line}>
          {t('experiments:hints.statement', { code, words: language === 'en' ? en : zh })}
        </p>
      ))}
      {reagent.hazardClasses.length === 0 && <p className={classes.quiet}>{t('experiments:hints.classesNotOnFile')}</p>}
      {reagent.notOnFile.map((name) => (
        <p key={name} className={classes.quiet}>
          {t('experiments:hints.classNotOnFile', { name })}
        </p>
      ))}
      {reagent.mayBeStricter.length > 0 && <p className={classes.quiet}>{t('experiments:hints.mayBeStricter')}</p>}
    </li>
  );
}
