import { Pagination } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { formatCount } from '../app/format-day.ts';
import { queries } from '../app/queries.ts';
import { useLanguage } from '../app/use-language.ts';
import { useWords } from '../app/use-words.ts';
import { FaultNotice } from '../components/fault-notice.tsx';
import { PageHeader } from '../components/page-header.tsx';
import { SkeletonRows } from '../components/skeletons.tsx';
import { AuditTable } from './audit-table.tsx';
import { MaintenanceTabs } from './maintenance-tabs.tsx';

const route = getRouteApi('/frame/maintenance/audit');
const size = 50;

/** Who did what and when, newest first. It cannot be changed. */
export function AuditPage() {
  const t = useWords();
  const language = useLanguage();
  const { page = 1 } = route.useSearch();
  const navigate = route.useNavigate();
  const { data, error, refetch } = useQuery(
    queries.maintenance.audit.queryOptions({ input: { page, size }, placeholderData: keepPreviousData }),
  );
  return (
    <>
      <PageHeader
        title={t('app:navigation.maintenance')}
        state={data && t('maintenance:audit.state', { total: formatCount(data.total, language) })}
      />
      <MaintenanceTabs />
      {error && <FaultNotice fault={error} onRetry={() => void refetch()} />}
      {!data && !error && <SkeletonRows />}
      {data && <AuditTable rows={data.rows} />}
      {data && data.total > size && (
        <Pagination
          mt="md"
          size="sm"
          total={Math.ceil(data.total / size)}
          value={page}
          onChange={(next) => void navigate({ search: { page: next === 1 ? undefined : next } })}
          getControlProps={(control) => ({ 'aria-label': t(`app:pagination.${control}`) })}
          getItemProps={(item) => ({ 'aria-label': t('app:pagination.page', { page: item }) })}
        />
      )}
    </>
  );
}
