import { Link } from '@tanstack/react-router';
import type { ExperimentRecord } from '../../../shared/contract/experiments.ts';
import { useWords } from '../../app/use-words.ts';
import { Panel } from '../../components/panel.tsx';
import classes from './plain-list.module.css';

/** The slips that were drawn from an experiment, the latest first. */
export function DrawnSlips({ record }: { record: ExperimentRecord }) {
  const t = useWords();
  const { slips, slipCount } = record;
  return (
    <Panel
      title={t('experiments:record.slips')}
      hint={slipCount > 0 ? t('experiments:record.slipsHint', { count: slipCount }) : undefined}
    >
      {slips.length === 0 ? (
        t('experiments:record.noSlips')
      ) : (
        <ul className={classes.list}>
          {slips.map((slip) => (
            <li key={slip.id}>
              <Link to="/chemicals/slips" search={slip.settled ? { settled: true } : { settle: slip.id }}>
                {slip.number}
              </Link>{' '}
              {t('experiments:record.slip', {
                className: slip.className,
                name: slip.takerName,
                day: slip.issuedOn,
                version: slip.versionNumber,
              })}{' '}
              <span className={classes.aside}>
                {slip.settled ? t('experiments:record.settled') : t('experiments:record.open')}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
