import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { EmptyState } from '../components/empty-state.tsx';
import { useWords } from './use-words.ts';

/** For an address that leads nowhere. */
export function PageNotFound() {
  const t = useWords();
  return (
    <EmptyState
      title={t('app:notFound.title')}
      sentence={t('app:notFound.sentence')}
      action={
        <Button component={Link} to="/">
          {t('app:notFound.home')}
        </Button>
      }
    />
  );
}
