import { Skeleton } from '@mantine/core';
import { useWords } from '../../app/use-words.ts';
import classes from './record-view.module.css';

/** A record that is on its way, in the sizes of what comes. */
export function RecordSkeleton() {
  const t = useWords();
  return (
    <div className={classes.record} role="status" aria-label={t('app:loading')}>
      <Skeleton height={28} width={280} mb={16} />
      <Skeleton height={22} width="70%" mb={18} />
      <Skeleton height={76} />
      <div className={classes.columns}>
        <div className={classes.main}>
          <Skeleton height={150} />
          <Skeleton height={280} />
          <Skeleton height={260} />
        </div>
        <Skeleton height={420} />
      </div>
    </div>
  );
}
