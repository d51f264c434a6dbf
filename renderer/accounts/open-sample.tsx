import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { SessionView } from '../../shared/contract/accounts.ts';
import { queries } from '../app/queries.ts';
import { useWords } from '../app/use-words.ts';
import { FaultNotice } from '../components/fault-notice.tsx';
import classes from './open-sample.module.css';

/** The other way to begin: look around in the sample school. */
export function OpenSample({ onOpened }: { onOpened: (view: SessionView) => void }) {
  const t = useWords();
  const open = useMutation(queries.accounts.setup.sample.mutationOptions({ onSuccess: onOpened }));
  return (
    <aside className={classes.sample}>
      <h2 className={classes.title}>{t('accounts:start.sampleTitle')}</h2>
      <p className={classes.sentence}>{t('accounts:start.sampleSentence')}</p>
      <FaultNotice fault={open.error} />
      <Button variant="default" loading={open.isPending} onClick={() => open.mutate({})} fullWidth>
        {t('accounts:start.sampleAction')}
      </Button>
      <p className={classes.progress} role="status">
        {open.isPending && t('accounts:start.sampleProgress')}
      </p>
    </aside>
  );
}
