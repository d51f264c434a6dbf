import { Button, Group } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { usePermitted } from '../../app/session.ts';
import { useWords } from '../../app/use-words.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import type { StockSearch } from '../chemical-search.ts';

/** An empty stock list: nothing yet, or nothing that matches; each with its next step. */
export function NoBottles({ search, onReset }: { search: StockSearch; onReset: () => void }) {
  const t = useWords();
  const navigate = useNavigate();
  const keeps = usePermitted()('chemicals.keep');
  const { by: _by, ...filters } = search;
  if (Object.values(filters).some((value) => value !== undefined)) {
    return (
      <EmptyState
        title={t('chemicals:stock.noMatch')}
        sentence={t('chemicals:stock.noMatchText')}
        action={
          <Button variant="default" onClick={onReset}>
            {t('chemicals:stock.reset')}
          </Button>
        }
      />
    );
  }
  return (
    <EmptyState
      title={t('chemicals:stock.none')}
      sentence={t('chemicals:stock.noneText')}
      action={
        keeps && (
          <Group gap="sm">
            <Button variant="default" onClick={() => void navigate({ to: '/chemicals/import' })}>
              {t('chemicals:import.action')}
            </Button>
            <Button onClick={() => void navigate({ to: '/chemicals/receive' })}>{t('chemicals:receive.action')}</Button>
          </Group>
        )
      }
    />
  );
}
