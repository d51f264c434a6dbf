import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { matchesName } from '../../shared/school/name-search.ts';
import { queries } from '../app/queries.ts';
import { usePermitted } from '../app/session.ts';
import { useWords } from '../app/use-words.ts';
import { ActionButton } from '../components/action-button.tsx';
import { ChipChoice } from '../components/chip-choice.tsx';
import { EmptyState } from '../components/empty-state.tsx';
import { FaultNotice } from '../components/fault-notice.tsx';
import { ListToolbar } from '../components/list-toolbar.tsx';
import { PageHeader } from '../components/page-header.tsx';
import { orderPlaces } from '../components/place-tree.ts';
import { SchoolTabs } from '../components/school-tabs.tsx';
import { SearchField } from '../components/search-field.tsx';
import { SkeletonRows } from '../components/skeletons.tsx';
import { PlaceSheet } from './place-sheet.tsx';
import { PlacesTable } from './places-table.tsx';

const route = getRouteApi('/frame/school/places');

/** The places of the school as a tree, each with who is responsible, and the form of one of them. */
export function PlacesPage() {
  const t = useWords();
  const manages = usePermitted()('school.manage');
  const { find = '', show = 'inUse', edit, within } = route.useSearch();
  const navigate = route.useNavigate();
  const { data: places, error, refetch } = useQuery(queries.school.places.list.queryOptions());

  const nodes = orderPlaces(places ?? []);
  const inUse = nodes.filter((node) => !node.place.retired);
  const shown = (show === 'all' ? nodes : inUse).filter((node) => matchesName(find, node.around));
  const withoutResponsible = inUse.filter((node) => node.place.responsibleId === null).length;
  const open = (id: string | undefined, parentId?: string) =>
    void navigate({ search: (before) => ({ ...before, edit: id, within: parentId }) });

  return (
    <>
      <PageHeader
        title={t('app:navigation.school')}
        state={
          places &&
          (withoutResponsible === 0
            ? t('school:places.stateAll', { count: inUse.length })
            : t('school:places.state', { count: inUse.length, withoutResponsible }))
        }
      >
        {manages && <ActionButton keys="n" label={t('school:places.add')} onAct={() => open('new')} />}
      </PageHeader>
      <SchoolTabs />
      <ListToolbar>
        <SearchField
          label={t('school:places.search')}
          value={find}
          onChange={(text) =>
            void navigate({ replace: true, search: (before) => ({ ...before, find: text || undefined }) })
          }
        />
        <ChipChoice
          label={t('school:places.show.label')}
          value={show}
          options={(['inUse', 'all'] as const).map((value) => ({ value, label: t(`school:places.show.${value}`) }))}
          onChange={(next) =>
            void navigate({ search: (before) => ({ ...before, show: next === 'all' ? 'all' : undefined }) })
          }
        />
      </ListToolbar>
      {error && <FaultNotice fault={error} onRetry={() => void refetch()} />}
      {!places && !error && <SkeletonRows />}
      {places?.length === 0 && (
        <EmptyState
          title={t('school:places.none')}
          sentence={t('school:places.noneSentence')}
          action={manages && <Button onClick={() => open('new')}>{t('school:places.add')}</Button>}
        />
      )}
      {places && places.length > 0 && <PlacesTable nodes={shown} onEdit={manages ? open : null} />}
      {manages && places && (
        <PlaceSheet
          key={`${edit} ${within}`}
          editing={edit === 'new' ? 'new' : (places.find((place) => place.id === edit) ?? null)}
          within={within ?? null}
          onClose={() => open(undefined)}
        />
      )}
    </>
  );
}
