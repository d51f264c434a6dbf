import { Button, Group } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { usePermitted } from '../../app/session.ts';
import { useWords } from '../../app/use-words.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { isFiltered, type ListSearch } from '../list-search.ts';
import { useListSearch } from './use-list-search.ts';

type Why = 'searchedOpenOnly' | 'narrowed' | 'noneOpen' | 'noneAtAll';

function whyEmpty(search: ListSearch): Why {
  const { state, ...others } = search;
  if (search.q !== undefined && state !== 'all') return 'searchedOpenOnly';
  if (isFiltered(others) || (state !== undefined && state !== 'all')) return 'narrowed';
  return state === undefined ? 'noneOpen' : 'noneAtAll';
}

/** An empty list: nothing yet, nothing open, or nothing that matches; each with its next step. */
export function NothingFound() {
  const t = useWords();
  const navigate = useNavigate();
  const permitted = usePermitted();
  const { search, filter, reset } = useListSearch();
  const showAll = (label: string) => (
    <Button variant="default" onClick={() => filter({ state: 'all' })}>
      {label}
    </Button>
  );
  const register = permitted('hazards.register') && (
    <Button onClick={() => void navigate({ to: '/hazards/new' })}>{t('hazards:list.register')}</Button>
  );

  switch (whyEmpty(search)) {
    case 'searchedOpenOnly':
      return (
        <EmptyState
          title={t('hazards:list.empty.noMatchTitle')}
          action={showAll(t('hazards:list.empty.searchAllStates'))}
        />
      );
    case 'narrowed':
      return (
        <EmptyState
          title={t('hazards:list.empty.noMatchTitle')}
          sentence={t('hazards:list.empty.noMatchText')}
          action={
            <Button variant="default" onClick={reset}>
              {t('hazards:list.empty.clear')}
            </Button>
          }
        />
      );
    case 'noneOpen':
      return (
        <EmptyState
          title={t('hazards:list.empty.noneOpenTitle')}
          sentence={t('hazards:list.empty.noneOpenText')}
          action={
            <Group gap="xs" justify="center">
              {register}
              {showAll(t('hazards:list.empty.showAll'))}
            </Group>
          }
        />
      );
    case 'noneAtAll':
      return (
        <EmptyState
          title={t('hazards:list.empty.title')}
          sentence={t('hazards:list.empty.text')}
          action={register || null}
        />
      );
  }
}
