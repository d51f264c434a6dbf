import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { formatMoment } from '../app/format-day.ts';
import { office } from '../app/office-client.ts';
import { queries } from '../app/queries.ts';
import { usePermitted, useSignedIn } from '../app/session.ts';
import { useWords } from '../app/use-words.ts';
import { ExportMenu } from '../components/export-menu.tsx';
import { FaultNotice } from '../components/fault-notice.tsx';
import { PageHeader } from '../components/page-header.tsx';
import { SkeletonRows } from '../components/skeletons.tsx';
import { ChemicalsPanel } from './chemicals-panel.tsx';
import { FiguresPanel } from './figures-panel.tsx';
import { NoticePanel } from './notice-panel.tsx';
import { PeriodChooser } from './period-chooser.tsx';
import classes from './reports-page.module.css';

/** The weekly work report (安全工作周报): its period, its figures, what is worth noticing, the Word file. */
export function ReportsPage() {
  const t = useWords();
  const navigate = useNavigate();
  const { timeZone } = useSignedIn().session;
  const { until = null } = useSearch({ from: '/frame/reports' });
  const options = (day: string | null) => queries.reports.weekly.figures.queryOptions({ input: { until: day } });
  const { data: current } = useQuery(options(null));
  const { data: figures, error, refetch } = useQuery({ ...options(until), placeholderData: keepPreviousData });
  const { data: chemicals } = useQuery({
    ...queries.reports.weekly.chemicals.queryOptions({ input: { until } }),
    placeholderData: keepPreviousData,
  });
  const mayReadChemicals = usePermitted()('chemicals.read');
  const choose = (day: string) =>
    void navigate({ to: '/reports', search: { until: day === current?.period.untilOn ? undefined : day } });
  const isCurrent = figures !== undefined && figures.period.untilOn === current?.period.untilOn;
  const stateOf = () => {
    if (figures === undefined) return '';
    return figures.asOf < figures.period.until
      ? t('reports:current')
      : t('reports:closed', { at: formatMoment(figures.period.until, timeZone) });
  };
  return (
    <>
      <PageHeader title={t('reports:title')} state={stateOf()}>
        {current && figures && <PeriodChooser current={current.period} shown={figures.period} onChoose={choose} />}
        <ExportMenu
          label={t('reports:export')}
          hint={figures && t('reports:exportHint', { day: figures.period.untilOn })}
          build={(language, signal) => office.reports.weekly.export({ until, language }, { signal })}
        />
        {chemicals && mayReadChemicals && (
          <ExportMenu
            label={t('reports:chemicals.export')}
            hint={figures && t('reports:chemicals.exportHint', { day: figures.period.untilOn })}
            build={(language, signal) => office.chemicals.exportWeek({ until, language }, { signal })}
          />
        )}
      </PageHeader>
      {error !== null && <FaultNotice fault={error} onRetry={() => void refetch()} />}
      {figures === undefined ? (
        error === null && <SkeletonRows rows={10} />
      ) : (
        <div className={classes.report}>
          <FiguresPanel figures={figures} isCurrent={isCurrent} />
          <NoticePanel figures={figures} isCurrent={isCurrent} />
          {chemicals && (
            <div className={classes.wide}>
              <ChemicalsPanel week={chemicals} />
            </div>
          )}
        </div>
      )}
    </>
  );
}
