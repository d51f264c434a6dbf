import { Link } from '@tanstack/react-router';
import type { Slip } from '../../../shared/contract/chemical-schemas.ts';
import { office } from '../../app/office-client.ts';
import { useWords } from '../../app/use-words.ts';
import { ExportMenu } from '../../components/export-menu.tsx';
import classes from './slip-card.module.css';
import { SlipLines } from './slip-lines.tsx';
import { SlipMarks } from './slip-marks.tsx';

/** One slip: for which class and experiment, who has it, what became of every bottle. Its number opens the settling. */
export function SlipCard({ slip }: { slip: Slip }) {
  const t = useWords();
  return (
    <article className={classes.card} aria-label={slip.number}>
      <header className={classes.head}>
        <Link
          className={classes.number}
          data-row
          to="/chemicals/slips"
          search={(before) => ({ ...before, settle: slip.id })}
        >
          {slip.number}
        </Link>
        <SlipMarks slip={slip} />
        <span className={classes.what}>
          {t('chemicals:slips.what', { className: slip.className, experiment: slip.experiment })}
        </span>
        <span className={classes.who}>{t('chemicals:slips.who', { name: slip.takerName, day: slip.issuedOn })}</span>
        {slip.drawnFrom && (
          <Link
            className={classes.from}
            to="/chemicals/experiments/$experimentId"
            params={{ experimentId: slip.drawnFrom.experimentId }}
          >
            {t('experiments:slip.drawnFrom', {
              number: slip.drawnFrom.number,
              version: slip.drawnFrom.versionNumber,
            })}
          </Link>
        )}
        <ExportMenu
          label={t('chemicals:slips.export')}
          build={(language, signal) => office.chemicals.exportSlip({ id: slip.id, language }, { signal })}
        />
      </header>
      <SlipLines slip={slip} />
    </article>
  );
}
