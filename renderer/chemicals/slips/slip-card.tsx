import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { Slip } from '../../../shared/contract/chemical-schemas.ts';
import { office } from '../../app/office-client.ts';
import { useWords } from '../../app/use-words.ts';
import { ExportMenu } from '../../components/export-menu.tsx';
import { ariaKeys, ShortcutKeys } from '../../components/shortcut-keys.tsx';
import classes from './slip-card.module.css';
import { SlipLines } from './slip-lines.tsx';
import { SlipMarks } from './slip-marks.tsx';

/** The key that settles the slip which has the keyboard, or the first. */
export const settleKey = 'r';

interface SlipCardProps {
  slip: Slip;
  /** Opens the settling; left out where nothing of it can be settled by whoever looks on. */
  onSettle?: (() => void) | undefined;
}

/** One slip: for which class and experiment, who has it, what became of every bottle, and the way to settle it. */
export function SlipCard({ slip, onSettle }: SlipCardProps) {
  const t = useWords();
  return (
    <article className={classes.card} aria-label={slip.number} data-slip={slip.id}>
      <header className={classes.head}>
        <div className={classes.words}>
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
        </div>
        <div className={classes.actions}>
          <ExportMenu
            label={t('chemicals:slips.export')}
            build={(language, signal) => office.chemicals.exportSlip({ id: slip.id, language }, { signal })}
          />
          {onSettle && (
            <Button
              variant="light"
              rightSection={<ShortcutKeys keys={settleKey} />}
              aria-keyshortcuts={ariaKeys(settleKey)}
              onClick={onSettle}
            >
              {t('chemicals:slips.settle')}
            </Button>
          )}
        </div>
      </header>
      <SlipLines slip={slip} />
    </article>
  );
}
