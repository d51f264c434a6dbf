import { useWords } from '../app/use-words.ts';
import { PageHeader } from '../components/page-header.tsx';

/** Placeholder until its domain is built. */
export function HomePage() {
  const t = useWords();
  return <PageHeader title={t('app:navigation.home')} />;
}
