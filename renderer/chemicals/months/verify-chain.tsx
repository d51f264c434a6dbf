import { useMutation, useQuery } from '@tanstack/react-query';
import { queries } from '../../app/queries.ts';
import { useWords } from '../../app/use-words.ts';
import { ActionButton } from '../../components/action-button.tsx';
import { FaultNotice } from '../../components/fault-notice.tsx';
import { Panel } from '../../components/panel.tsx';
import { StateBadge } from '../../components/state-badge.tsx';
import { HeadText } from './head-text.tsx';
import classes from './proof.module.css';

/** Reads every row and proves the chain, or names the first row that does not follow. */
export function VerifyChain() {
  const t = useWords();
  const verify = useMutation(queries.chemicals.chain.verify.mutationOptions({ meta: { changesNothing: true } }));
  const { data } = verify;
  const { data: last } = useQuery(queries.chemicals.chain.lastCheck.queryOptions());
  return (
    <Panel
      title={t('chemicals:chain.title')}
      actions={
        <ActionButton
          keys="v"
          size="compact-sm"
          variant="default"
          label={t('chemicals:chain.verify')}
          loading={verify.isPending}
          onAct={() => verify.mutate(undefined)}
        />
      }
    >
      <p className={classes.hint}>{t('chemicals:chain.hint')}</p>
      {last && (
        <p className={classes.hint}>
          {last.firstBroken === null
            ? t('chemicals:chain.lastHeld', { day: last.checkedOn, count: last.rows })
            : t('chemicals:chain.lastBroken', { day: last.checkedOn, sequence: last.firstBroken })}
        </p>
      )}
      <FaultNotice fault={verify.error} />
      {data && (
        <div className={classes.result} role="status">
          {data.firstBroken === null ? (
            <StateBadge tone="active" shape="check">
              {t('chemicals:chain.holds', { count: data.rows })}
            </StateBadge>
          ) : (
            <StateBadge tone="late" shape="cross">
              {t('chemicals:chain.broken', { sequence: data.firstBroken })}
            </StateBadge>
          )}
          {data.rows > 0 && <HeadText head={data.head} />}
        </div>
      )}
    </Panel>
  );
}
