import { Skeleton } from '@mantine/core';
import { useWords } from '../app/use-words.ts';
import classes from './home-page.module.css';

/** The three answers on their way, in their sizes. */
export function HomeSkeleton() {
  const t = useWords();
  return (
    <div className={classes.answers} role="status" aria-label={t('app:loading')}>
      <Skeleton height={338} radius="md" />
      <Skeleton height={338} radius="md" />
      <Skeleton height={170} radius="md" />
    </div>
  );
}
