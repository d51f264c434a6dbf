import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { queries } from '../app/queries.ts';
import { useWords } from '../app/use-words.ts';
import { ActionButton } from '../components/action-button.tsx';
import { FaultNotice } from '../components/fault-notice.tsx';
import { PageHeader } from '../components/page-header.tsx';
import { SkeletonRows } from '../components/skeletons.tsx';
import { AccountSheet } from './account-sheet.tsx';
import { AccountsTable } from './accounts-table.tsx';

const route = getRouteApi('/frame/accounts');

/** Who can sign in, and as what. */
export function AccountsPage() {
  const t = useWords();
  const { edit } = route.useSearch();
  const navigate = route.useNavigate();
  const { data: accounts, error, refetch } = useQuery(queries.accounts.list.queryOptions());

  const active = accounts?.filter((account) => account.endedAt === null) ?? [];
  const officers = active.filter((account) => account.role === 'officer');
  const open = (id: string | undefined) => void navigate({ search: { edit: id } });

  return (
    <>
      <PageHeader
        title={t('app:navigation.accounts')}
        state={accounts && t('accounts:list.state', { count: active.length, officers: officers.length })}
      >
        <ActionButton keys="n" label={t('accounts:create.action')} onAct={() => open('new')} />
      </PageHeader>
      {error && <FaultNotice fault={error} onRetry={() => void refetch()} />}
      {!accounts && !error && <SkeletonRows rows={6} />}
      {accounts && <AccountsTable accounts={accounts} onEdit={open} />}
      {accounts && (
        <AccountSheet
          key={edit}
          editing={edit === 'new' ? 'new' : (accounts.find((account) => account.id === edit) ?? null)}
          isLastOfficer={officers.length === 1 && officers[0]?.id === edit}
          onClose={() => open(undefined)}
        />
      )}
    </>
  );
}
