import { useQuery } from '@tanstack/react-query';
import { useNavigate, useRouter, useSearch } from '@tanstack/react-router';
import { queries } from '../../app/queries.ts';
import { useWords } from '../../app/use-words.ts';
import { FaultNotice } from '../../components/fault-notice.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { SkeletonForm } from '../../components/skeletons.tsx';
import { IssueForm } from './issue-form.tsx';
import { issueFrom, issueOf } from './issue-start.ts';
import { ShortLines } from './short-lines.tsx';

interface IssueProps {
  onLeave: () => void;
}

/** A slip that begins empty, or with the bottle that it was opened for. */
function PlainIssue({ bottleId, onLeave }: IssueProps & { bottleId: string | undefined }) {
  const t = useWords();
  const { data, isLoading } = useQuery({
    ...queries.chemicals.bottles.get.queryOptions({ input: { id: bottleId ?? '' } }),
    enabled: bottleId !== undefined,
  });
  return (
    <>
      <PageHeader title={t('chemicals:issue.title')} state={t('chemicals:issue.sentence')} />
      {isLoading ? <SkeletonForm fields={6} /> : <IssueForm start={issueOf(data ?? null)} onLeave={onLeave} />}
    </>
  );
}

/** A slip that is drawn from the version in force of an experiment: bottles and amounts are proposed. */
function DrawnIssue({ versionId, onLeave }: IssueProps & { versionId: string }) {
  const t = useWords();
  // Read anew each time: what was proposed before may be in another hand by now.
  const { data, error, refetch, isFetching } = useQuery({
    ...queries.chemicals.experiments.propose.queryOptions({ input: { versionId } }),
    gcTime: 0,
    refetchOnWindowFocus: false,
  });
  const values = data && { number: data.number, version: data.versionNumber };
  const notConvertible = data?.lines.filter((line) => line.notConvertible).length;
  return (
    <>
      <PageHeader
        title={t('experiments:draw.title')}
        state={values ? t('experiments:draw.sentence', values) : undefined}
      />
      {error && <FaultNotice fault={error} onRetry={() => void refetch()} />}
      {data === undefined && isFetching && <SkeletonForm fields={6} />}
      {data && <ShortLines proposal={data} />}
      {/* Begins anew once a density is there and more can be proposed. */}
      {data && <IssueForm key={notConvertible} start={issueFrom(data)} onLeave={onLeave} />}
    </>
  );
}

/** Issues from one or more bottles on a slip (领用单), fast enough to be done at the counter. */
export function IssuePage() {
  const navigate = useNavigate();
  const router = useRouter();
  const { bottle, experiment } = useSearch({ from: '/frame/chemicals/issue' });
  const leave = () => {
    if (router.history.canGoBack()) router.history.back();
    else void navigate({ to: '/chemicals' });
  };
  return experiment === undefined ? (
    <PlainIssue bottleId={bottle} onLeave={leave} />
  ) : (
    <DrawnIssue key={experiment} versionId={experiment} onLeave={leave} />
  );
}
