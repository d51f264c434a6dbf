import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { PageHeader } from '../components/page-header.tsx';
import { useWords } from './use-words.ts';

/** For an address that leads nowhere. */
export function PageNotFound() {
  const t = useWords();
  return (
    <>
      <PageHeader title={t('app:notFound.title')} state={t('app:notFound.sentence')} />
      <Button component={Link} to="/" c="var(--desk-on-filled)">
        {t('app:notFound.home')}
      </Button>
    </>
  );
}
