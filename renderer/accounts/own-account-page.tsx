import { useWords } from '../app/use-words.ts';
import { PageHeader } from '../components/page-header.tsx';

/** One's own account: change the password. */
export function OwnAccountPage() {
  const t = useWords();
  return <PageHeader title={t('app:person.changePassword')} />;
}
