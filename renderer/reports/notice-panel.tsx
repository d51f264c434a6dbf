import { useQuery } from '@tanstack/react-query';
import { Link, type LinkProps } from '@tanstack/react-router';
import type { WeeklyFigures } from '../../shared/contract/reports.ts';
import { queries } from '../app/queries.ts';
import { usePermitted } from '../app/session.ts';
import { useWords } from '../app/use-words.ts';
import { Panel } from '../components/panel.tsx';
import { type Shape, StateShape } from '../components/state-shape.tsx';
import classes from './notice-panel.module.css';
import { type Notice, noticesOf } from './notices.ts';

interface NoticePanelProps {
  figures: WeeklyFigures;
  isCurrent: boolean;
}

const looks: Record<Notice['tone'], Shape> = { late: 'triangle', soon: 'clock', plain: 'bar' };

/** The number of hazards in a state, of now. */
function useCount(state: 'registered' | 'awaitingRecheck', isAsked: boolean): number {
  const { data } = useQuery({
    ...queries.hazards.list.queryOptions({ input: { states: [state], size: 1 } }),
    enabled: isAsked,
  });
  return data?.total ?? 0;
}

/** What one should have seen before the report goes out, each with the way to put it right. */
export function NoticePanel({ figures, isCurrent }: NoticePanelProps) {
  const t = useWords();
  const permitted = usePermitted();
  const { data: profile } = useQuery(queries.school.profile.get.queryOptions());
  const notices = noticesOf({
    figures,
    isCurrent,
    profile: profile ?? null,
    noPlan: useCount('registered', isCurrent),
    awaitingRecheck: useCount('awaitingRecheck', isCurrent),
  });
  const linkOf = (notice: Notice): LinkProps | null => {
    if (notice.leadsTo === 'school') return permitted('school.manage') ? { to: '/school' } : null;
    return notice.leadsTo && { to: '/hazards', search: notice.leadsTo };
  };
  return (
    <Panel title={t('reports:notice.title')}>
      {notices.length === 0 ? (
        <p className={classes.none}>
          <StateShape shape="check" className={classes.check} />
          {t('reports:notice.none')} {t('reports:notice.noneHint')}
        </p>
      ) : (
        <ul className={classes.notices}>
          {notices.map((notice) => {
            const link = linkOf(notice);
            return (
              <li key={notice.key} className={classes.notice} data-tone={notice.tone}>
                <StateShape shape={looks[notice.tone]} className={classes.shape} />
                <span>{t(`reports:notice.${notice.key}`, { count: notice.count })}</span>
                {link && (
                  <Link {...link} className={classes.link}>
                    {notice.leadsTo === 'school' ? t('reports:notice.fill') : t('reports:notice.see')}
                  </Link>
                )}
              </li>
            );
          })}
        </ul>
      )}
    </Panel>
  );
}
