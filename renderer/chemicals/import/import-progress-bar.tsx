import { Progress } from '@mantine/core';
import type { ImportProgress } from '../../../shared/contract/chemical-import.ts';
import { useWords } from '../../app/use-words.ts';
import classes from './import-page.module.css';

/** How far the import is; nothing is in the ledger before its end. */
export function ImportProgressBar({ progress }: { progress: ImportProgress }) {
  const t = useWords();
  const words = t('chemicals:import.progress', { ...progress });
  return (
    <div>
      <Progress value={(100 * progress.done) / progress.total} aria-label={words} />
      <span className={classes.file}>{words}</span>
    </div>
  );
}
