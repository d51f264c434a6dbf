import { useWords } from '../app/use-words.ts';
import { PageHeader } from '../components/page-header.tsx';

/** Placeholder until its domain is built. */
export function AccountsPage() {
  const t = useWords();
  return <PageHeader title={t('app:navigation.accounts')} />;
}
