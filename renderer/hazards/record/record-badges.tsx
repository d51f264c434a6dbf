import type { HazardRecord } from '../../../shared/contract/hazard-schemas.ts';
import { useWords } from '../../app/use-words.ts';
import { StateBadge } from '../../components/state-badge.tsx';
import { DueMark } from '../due-mark.tsx';
import { GradeBadge } from '../grade-badge.tsx';
import { HazardStateBadge } from '../hazard-state-badge.tsx';
import classes from './record-badges.module.css';

/** All that one has to know at once: state, grade, lateness, back-entry, extensions, reopenings, use stopped. */
export function RecordBadges({ record }: { record: HazardRecord }) {
  const t = useWords();
  const extended = record.extensions.filter((extension) => extension.decision === 'granted').length;
  return (
    <span className={classes.badges}>
      <HazardStateBadge state={record.state} />
      <GradeBadge grade={record.grade} />
      <DueMark hazard={record} />
      {record.useStopped && (
        <StateBadge tone="soon" shape="square">
          {t('hazards:mark.useStopped')}
        </StateBadge>
      )}
      {record.backEntry && (
        <StateBadge tone="done" shape="bar">
          {t('hazards:mark.backEntry')}
        </StateBadge>
      )}
      {extended > 0 && (
        <StateBadge tone="soon" shape="clock">
          {t('hazards:mark.extendedTimes', { count: extended })}
        </StateBadge>
      )}
      {record.reopenCount > 0 && (
        <StateBadge tone="soon" shape="half">
          {t('hazards:mark.reopenedTimes', { count: record.reopenCount })}
        </StateBadge>
      )}
    </span>
  );
}
