import type { Profile } from '../../shared/contract/school.ts';
import { useWords } from '../app/use-words.ts';
import { asWeekday } from '../app/weekday.ts';
import { Panel } from '../components/panel.tsx';
import { profileGroups } from './profile-fields.ts';
import classes from './profile-view.module.css';

/** The profile for those who only read it. */
export function ProfileView({ profile }: { profile: Profile }) {
  const t = useWords();
  const weekday = t(`app:day.weekday.${asWeekday(profile.cutOffWeekday)}`);
  return (
    <Panel>
      <dl className={classes.list}>
        {[...profileGroups.school, ...profileGroups.signature].map((field) => (
          <div className={classes.row} key={field}>
            <dt className={classes.label}>{t(`school:profile.field.${field}`)}</dt>
            <dd className={classes.value}>{profile[field] || '—'}</dd>
          </div>
        ))}
        <div className={classes.row}>
          <dt className={classes.label}>{t('school:profile.group.cutOff')}</dt>
          <dd className={classes.value}>
            {weekday} {profile.cutOffTime}
          </dd>
        </div>
      </dl>
    </Panel>
  );
}
