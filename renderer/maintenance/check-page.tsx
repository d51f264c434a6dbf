import { useMutation } from '@tanstack/react-query';
import { queries } from '../app/queries.ts';
import { useLanguage } from '../app/use-language.ts';
import { useWords } from '../app/use-words.ts';
import { ActionButton } from '../components/action-button.tsx';
import { EmptyState } from '../components/empty-state.tsx';
import { FaultNotice } from '../components/fault-notice.tsx';
import { PageHeader } from '../components/page-header.tsx';
import { Panel } from '../components/panel.tsx';
import { SkeletonRows } from '../components/skeletons.tsx';
import { CheckList } from './check-list.tsx';
import { MaintenanceTabs } from './maintenance-tabs.tsx';

/** Looks the whole store over and says what it saw. */
export function CheckPage() {
  const t = useWords();
  const language = useLanguage();
  const verify = useMutation(queries.maintenance.verify.mutationOptions({ meta: { changesNothing: true } }));
  const failed = verify.data?.checks.filter((check) => !check.ok).length ?? 0;
  const state = verify.data
    ? verify.data.ok
      ? t('maintenance:check.allHold', { count: verify.data.checks.length })
      : t('maintenance:check.someFail', { count: failed })
    : t('maintenance:check.state');
  return (
    <>
      <PageHeader title={t('app:navigation.maintenance')} state={state}>
        <ActionButton
          keys="n"
          label={t('maintenance:check.action')}
          loading={verify.isPending}
          onAct={() => verify.mutate({ language })}
        />
      </PageHeader>
      <MaintenanceTabs />
      <FaultNotice fault={verify.error} />
      {verify.isPending && <SkeletonRows rows={9} height={44} />}
      {verify.isIdle && (
        <EmptyState title={t('maintenance:check.empty')} sentence={t('maintenance:check.emptySentence')} />
      )}
      {verify.data && (
        <Panel flush>
          <CheckList checks={verify.data.checks} />
        </Panel>
      )}
    </>
  );
}
