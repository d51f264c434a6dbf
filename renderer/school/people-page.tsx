import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { matchesName } from '../../shared/school/name-search.ts';
import { queries } from '../app/queries.ts';
import { usePermitted, useToday } from '../app/session.ts';
import { useWords } from '../app/use-words.ts';
import { ActionButton } from '../components/action-button.tsx';
import { isActive } from '../components/active-people.ts';
import { ChipChoice } from '../components/chip-choice.tsx';
import { EmptyState } from '../components/empty-state.tsx';
import { FaultNotice } from '../components/fault-notice.tsx';
import { ListToolbar } from '../components/list-toolbar.tsx';
import { PageHeader } from '../components/page-header.tsx';
import { SchoolTabs } from '../components/school-tabs.tsx';
import { SearchField } from '../components/search-field.tsx';
import { SkeletonRows } from '../components/skeletons.tsx';
import { PeopleTable } from './people-table.tsx';
import { PersonSheet } from './person-sheet.tsx';

const route = getRouteApi('/frame/school/people');

/** The people of the school: who is there, who has an account, and the form of one of them. */
export function PeoplePage() {
  const t = useWords();
  const today = useToday();
  const manages = usePermitted()('school.manage');
  const { find = '', show = 'active', edit } = route.useSearch();
  const navigate = route.useNavigate();
  const { data: people, error, refetch } = useQuery(queries.school.people.list.queryOptions());

  const active = people?.filter((person) => isActive(person, today)) ?? [];
  const withoutAccount = active.filter((person) => person.username === null);
  const shown = { active, noAccount: withoutAccount, all: people ?? [] }[show];
  const open = (id: string | undefined) => void navigate({ search: (before) => ({ ...before, edit: id }) });

  return (
    <>
      <PageHeader
        title={t('app:navigation.school')}
        state={
          people &&
          (withoutAccount.length === 0
            ? t('school:people.stateAll', { count: active.length })
            : t('school:people.state', { count: active.length, withoutAccount: withoutAccount.length }))
        }
      >
        {manages && <ActionButton keys="n" label={t('school:people.add')} onAct={() => open('new')} />}
      </PageHeader>
      <SchoolTabs />
      <ListToolbar>
        <SearchField
          label={t('school:people.search')}
          value={find}
          onChange={(text) =>
            void navigate({ replace: true, search: (before) => ({ ...before, find: text || undefined }) })
          }
        />
        <ChipChoice
          label={t('school:people.show.label')}
          value={show}
          options={(['active', 'noAccount', 'all'] as const).map((value) => ({
            value,
            label: t(`school:people.show.${value}`),
          }))}
          onChange={(next) =>
            void navigate({ search: (before) => ({ ...before, show: next === 'active' ? undefined : next }) })
          }
        />
      </ListToolbar>
      {error && <FaultNotice fault={error} onRetry={() => void refetch()} />}
      {!people && !error && <SkeletonRows />}
      {people?.length === 0 && (
        <EmptyState title={t('school:people.none')} sentence={t('school:people.noneSentence')} />
      )}
      {people && people.length > 0 && (
        <PeopleTable people={shown.filter((person) => matchesName(find, [person]))} onEdit={manages ? open : null} />
      )}
      {manages && people && (
        <PersonSheet
          key={edit}
          editing={edit === 'new' ? 'new' : (people.find((person) => person.id === edit) ?? null)}
          onClose={() => open(undefined)}
        />
      )}
    </>
  );
}
