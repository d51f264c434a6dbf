import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useState } from 'react';
import type { Overview } from '../../shared/contract/home.ts';
import { queries } from '../app/queries.ts';
import { usePermitted, useSignedIn } from '../app/session.ts';
import { useWords } from '../app/use-words.ts';
import { whenIdle } from '../app/when-idle.ts';
import { ActionButton } from '../components/action-button.tsx';
import { FaultNotice } from '../components/fault-notice.tsx';
import { PageHeader } from '../components/page-header.tsx';
import type { ListSearch } from '../hazards/list-search.ts';
import { CutOffCard } from './cut-off-card.tsx';
import classes from './home-page.module.css';
import { HomeSkeleton } from './home-skeleton.tsx';
import { OverdueCard } from './overdue-card.tsx';
import { TellCard } from './tell-card.tsx';
import { WaitingCard } from './waiting-card.tsx';

const ChemicalsCard = lazy(async () => ({ default: (await import('./chemicals-card.tsx')).ChemicalsCard }));
const ChemicalsStrip = lazy(async () => ({ default: (await import('./chemicals-card.tsx')).ChemicalsStrip }));
const HomeCharts = lazy(async () => ({ default: (await import('./home-charts.tsx')).HomeCharts }));

/** Long enough to be quiet, short enough that what others did is there before one asks. */
const askAgainMs = 60_000;

interface AnswersProps {
  overview: Overview;
  answeredAtMs: number;
  onPassed: () => void;
}

function State({ summary }: { summary: Overview['summary'] }) {
  const t = useWords();
  if (summary.open === 0) return t('home:allClear');
  const figures: { words: string; count: number; search: ListSearch }[] = [
    { words: t('home:open', { count: summary.open }), count: summary.open, search: {} },
    { words: t('home:overdue', { count: summary.overdue }), count: summary.overdue, search: { overdue: true } },
    { words: t('home:major', { count: summary.majorOpen }), count: summary.majorOpen, search: { grade: 'major' } },
    {
      words: t('home:awaitingRecheck', { count: summary.awaitingRecheck }),
      count: summary.awaitingRecheck,
      search: { state: 'awaitingRecheck' },
    },
  ];
  return (
    <span className={classes.figures}>
      {figures
        .filter(({ count }) => count > 0)
        .map(({ words, search }) => (
          <Link key={words} to="/hazards" search={search}>
            {words}
          </Link>
        ))}
    </span>
  );
}

/** Charts come after the answers: what is read first is painted first. */
function LaterCharts({ overview }: { overview: Overview }) {
  const [isPainted, setPainted] = useState(false);
  useEffect(() => whenIdle(() => setPainted(true)), []);
  const room = <div className={classes.chartRoom} />;
  if (!isPainted) return room;
  return (
    <Suspense fallback={room}>
      <HomeCharts overview={overview} />
    </Suspense>
  );
}

/** For those who keep the chemical ledger or are asked for their yes; it comes into its own room, so nothing moves. */
function LaterChemicals({ waiting, inStrip }: { waiting: Overview['chemicals']; inStrip: boolean }) {
  const permitted = usePermitted();
  const isAsked = permitted('chemicals.keep') || permitted('chemicals.approve');
  const [isPainted, setPainted] = useState(false);
  useEffect(() => whenIdle(() => setPainted(true)), []);
  if (!isAsked) return null;
  const room = inStrip && <div className={classes.stripRoom} />;
  if (!isPainted) return room;
  return (
    <Suspense fallback={room}>
      {inStrip ? <ChemicalsStrip waiting={waiting} /> : <ChemicalsCard waiting={waiting} />}
    </Suspense>
  );
}

/** The answers in the order of the caller's work: whose work is the chemicals has them beside what waits, the others at the side. */
function Answers({ overview, answeredAtMs, onPassed }: AnswersProps) {
  const isLab = useSignedIn().account.role === 'labManager';
  const chemicals = <LaterChemicals waiting={overview.chemicals} inStrip={!isLab} />;
  return (
    <>
      <div className={classes.answers}>
        <WaitingCard overview={overview} />
        {isLab ? <div className={classes.side}>{chemicals}</div> : <OverdueCard overview={overview} />}
        <div className={classes.side}>
          {isLab && <OverdueCard overview={overview} />}
          <CutOffCard overview={overview} answeredAtMs={answeredAtMs} onPassed={onPassed} />
          <TellCard overview={overview} />
        </div>
      </div>
      {!isLab && chemicals}
    </>
  );
}

/** Three answers in one glance: what waits for me, what is overdue, how long until the cut-off. */
export function HomePage() {
  const t = useWords();
  const navigate = useNavigate();
  const permitted = usePermitted();
  const {
    data: overview,
    error,
    refetch,
    dataUpdatedAt,
  } = useQuery({ ...queries.home.overview.queryOptions(), refetchInterval: askAgainMs });
  return (
    <div className={classes.page}>
      <PageHeader title={t('home:title')} state={overview ? <State summary={overview.summary} /> : ''}>
        {permitted('hazards.register') && (
          <ActionButton
            keys="n"
            label={t('home:register')}
            icon={<IconPlus size={16} stroke={1.8} aria-hidden />}
            onAct={() => void navigate({ to: '/hazards/new' })}
          />
        )}
      </PageHeader>
      {error !== null && <FaultNotice fault={error} onRetry={() => void refetch()} />}
      {overview === undefined ? (
        error === null && <HomeSkeleton />
      ) : (
        <>
          <Answers overview={overview} answeredAtMs={dataUpdatedAt} onPassed={() => void refetch()} />
          {(overview.weeks.length > 0 || overview.openByCategory.length > 1) && <LaterCharts overview={overview} />}
        </>
      )}
    </div>
  );
}
