import { Skeleton } from '@mantine/core';
import { useWords } from '../app/use-words.ts';
import classes from './skeletons.module.css';

/** Rows of a table that is on its way, as high as the rows that come. */
export function SkeletonRows({ rows = 12, height = 36 }: { rows?: number; height?: number }) {
  const t = useWords();
  return (
    <div role="status" aria-label={t('app:loading')}>
      {Array.from({ length: rows }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the rows are all the same and never move
        <div key={index} className={classes.row} style={{ height }}>
          <Skeleton height={12} width={`${72 - ((index * 17) % 34)}%`} />
        </div>
      ))}
    </div>
  );
}

/** A form or a record that is on its way: labels and fields. */
export function SkeletonForm({ fields = 5 }: { fields?: number }) {
  const t = useWords();
  return (
    <div role="status" aria-label={t('app:loading')} className={classes.form}>
      {Array.from({ length: fields }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the fields are all the same and never move
        <div key={index}>
          <Skeleton height={12} width={96} mb={8} />
          <Skeleton height={36} />
        </div>
      ))}
    </div>
  );
}
