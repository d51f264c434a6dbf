import { Loader } from '@mantine/core';
import classes from './page-notice.module.css';
import { useWords } from './use-words.ts';

/** Stands in for a page whose code is still being read from disk. */
export function PageLoading() {
  const t = useWords();
  return (
    <div className={classes.notice} role="status" aria-label={t('app:loading')}>
      <Loader size="sm" />
    </div>
  );
}
