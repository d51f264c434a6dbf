import { useQuery } from '@tanstack/react-query';
import { useNavigate, useRouter, useSearch } from '@tanstack/react-router';
import { queries } from '../../app/queries.ts';
import { useWords } from '../../app/use-words.ts';
import { PageHeader } from '../../components/page-header.tsx';
import { SkeletonForm } from '../../components/skeletons.tsx';
import { IssueForm } from './issue-form.tsx';

/** Issues from one or more bottles on a slip (领用单), fast enough to be done at the counter. */
export function IssuePage() {
  const t = useWords();
  const navigate = useNavigate();
  const router = useRouter();
  const { bottle: bottleId } = useSearch({ from: '/frame/chemicals/issue' });
  const { data, isLoading } = useQuery({
    ...queries.chemicals.bottles.get.queryOptions({ input: { id: bottleId ?? '' } }),
    enabled: bottleId !== undefined,
  });
  const leave = () => {
    if (router.history.canGoBack()) router.history.back();
    else void navigate({ to: '/chemicals' });
  };
  return (
    <>
      <PageHeader title={t('chemicals:issue.title')} state={t('chemicals:issue.sentence')} />
      {isLoading ? <SkeletonForm fields={6} /> : <IssueForm first={data ?? null} onLeave={leave} />}
    </>
  );
}
