import type { Substance } from '../../../shared/contract/chemical-schemas.ts';
import { useWords } from '../../app/use-words.ts';
import { ControlMarks } from '../pieces/control-marks.tsx';
import { HazardClasses } from '../pieces/hazard-classes.tsx';
import classes from './substance-card.module.css';

/** What one should know of the chosen substance before the bottle is entered. */
export function SubstanceCard({ substance }: { substance: Substance }) {
  const t = useWords();
  const facts = [substance.formula, substance.cas, substance.nameEn].filter((part) => part);
  return (
    <div className={classes.card}>
      <p className={classes.facts}>{facts.join(' · ')}</p>
      <HazardClasses substance={substance} />
      {substance.controls.length > 0 && (
        <div className={classes.marks}>
          <ControlMarks controls={substance.controls.map(({ kind }) => kind)} />
          {substance.controls.some(({ uncertain }) => uncertain) && (
            <span className={classes.facts}>{t('chemicals:control.uncertain')}</span>
          )}
        </div>
      )}
    </div>
  );
}
