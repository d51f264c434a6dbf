import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { queries } from '../../app/queries.ts';
import { usePermitted } from '../../app/session.ts';
import { useWords } from '../../app/use-words.ts';
import { ActionButton } from '../../components/action-button.tsx';
import { FaultNotice } from '../../components/fault-notice.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { SchoolTabs } from '../../components/school-tabs.tsx';
import { SideSheet } from '../../components/side-sheet.tsx';
import { SkeletonRows } from '../../components/skeletons.tsx';
import { CriteriaTable } from './criteria-table.tsx';
import { CriterionForm } from './criterion-form.tsx';

const route = getRouteApi('/frame/school/criteria');

/** The clauses that make a hazard major: the guideline's, and those that the school added. */
export function CriteriaPage() {
  const t = useWords();
  const manages = usePermitted()('criteria.manage');
  const { edit } = route.useSearch();
  const navigate = route.useNavigate();
  const { data: criteria, error, refetch } = useQuery(queries.hazards.criteria.list.queryOptions());
  const open = (next: 'new' | undefined) => void navigate({ search: { edit: next } });
  const own = criteria?.filter((criterion) => criterion.own).length ?? 0;
  const add = t('hazards:criteria.add');
  return (
    <>
      <PageHeader
        title={t('app:navigation.school')}
        state={criteria && t('hazards:criteria.state', { count: criteria.length, own })}
      >
        {manages && <ActionButton keys="n" label={add} onAct={() => open('new')} />}
      </PageHeader>
      <SchoolTabs />
      {error && <FaultNotice fault={error} onRetry={() => void refetch()} />}
      {!criteria && !error && <SkeletonRows />}
      {criteria && <CriteriaTable criteria={criteria} />}
      {manages && (
        <SideSheet opened={edit === 'new'} onClose={() => open(undefined)} title={add}>
          {edit === 'new' && <CriterionForm onClose={() => open(undefined)} />}
        </SideSheet>
      )}
    </>
  );
}
