import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { usePermitted } from '../../app/session.ts';
import { useWords } from '../../app/use-words.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { isFiltered } from '../list-search.ts';
import { useListSearch } from './use-list-search.ts';

/** An empty list: nothing yet, nothing open, or nothing that matches; each with its next step. */
export function NothingFound({ summary }: { summary: { open: number } }) {
  const t = useWords();
  const navigate = useNavigate();
  const permitted = usePermitted();
  const { search, filter, reset } = useListSearch();

  if (search.q !== undefined && search.state !== 'all') {
    return (
      <EmptyState
        title={t('hazards:list.empty.noMatchTitle')}
        action={
          <Button variant="default" onClick={() => filter({ state: 'all' })}>
            {t('hazards:list.empty.searchAllStates')}
          </Button>
        }
      />
    );
  }
  if (isFiltered(search) && !(search.state === 'all' && summary.open === 0 && onlyState(search))) {
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
  }
  if (search.state === undefined) {
    return (
      <EmptyState
        title={t('hazards:list.empty.noneOpenTitle')}
        sentence={t('hazards:list.empty.noneOpenText')}
        action={
          <Button variant="default" onClick={() => filter({ state: 'all' })}>
            {t('hazards:list.empty.showAll')}
          </Button>
        }
      />
    );
  }
  return (
    <EmptyState
      title={t('hazards:list.empty.title')}
      sentence={t('hazards:list.empty.text')}
      action={
        permitted('hazards.register') && (
          <Button onClick={() => void navigate({ to: '/hazards/new' })}>{t('hazards:list.register')}</Button>
        )
      }
    />
  );
}

function onlyState({ state: _state, ...rest }: Parameters<typeof isFiltered>[0]): boolean {
  return !isFiltered(rest);
}
