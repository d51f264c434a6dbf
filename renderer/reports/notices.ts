import type { WeeklyFigures } from '../../shared/contract/reports.ts';
import type { Profile } from '../../shared/contract/school.ts';
import type { ListSearch } from '../hazards/list-search.ts';

/** One thing worth noticing before a report goes out. */
export interface Notice {
  key: 'overdue' | 'majorOpen' | 'noPlan' | 'awaitingRecheck' | 'extended' | 'zero' | 'signer' | 'contact';
  count: number;
  tone: 'late' | 'soon' | 'plain';
  /** The rows behind it, or the school's profile; null where there is nothing to open. */
  leadsTo: ListSearch | 'school' | null;
}

interface NoticeBasis {
  figures: WeeklyFigures;
  /** Rows can be opened only for the period that runs: the list shows how things are now. */
  isCurrent: boolean;
  profile: Pick<Profile, 'signer' | 'contact' | 'contactPhone'> | null;
  noPlan: number;
  awaitingRecheck: number;
}

/** What is worth noticing, the gravest first. */
export function noticesOf({ figures, isCurrent, profile, noPlan, awaitingRecheck }: NoticeBasis): Notice[] {
  const { total, byGrade } = figures;
  const now = (search: ListSearch) => (isCurrent ? search : null);
  const all: Notice[] = [
    { key: 'overdue', count: figures.overdueAtEnd, tone: 'late', leadsTo: now({ overdue: true }) },
    { key: 'majorOpen', count: byGrade.major.openAtEnd, tone: 'late', leadsTo: now({ grade: 'major' }) },
    { key: 'noPlan', count: noPlan, tone: 'soon', leadsTo: now({ state: 'registered' }) },
    { key: 'awaitingRecheck', count: awaitingRecheck, tone: 'soon', leadsTo: now({ state: 'awaitingRecheck' }) },
    { key: 'extended', count: figures.extensionsGranted, tone: 'plain', leadsTo: now({ extended: true }) },
    { key: 'zero', count: total.added + total.closed + total.cancelled === 0 ? 1 : 0, tone: 'plain', leadsTo: null },
    { key: 'signer', count: profile?.signer === '' ? 1 : 0, tone: 'soon', leadsTo: 'school' },
    {
      key: 'contact',
      count: profile && (profile.contact === '' || profile.contactPhone === '') ? 1 : 0,
      tone: 'soon',
      leadsTo: 'school',
    },
  ];
  return all.filter((notice) => notice.count > 0);
}
