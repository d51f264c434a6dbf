import { useQuery } from '@tanstack/react-query';
import { queries } from '../app/queries.ts';
import { usePermitted } from '../app/session.ts';
import { useWords } from '../app/use-words.ts';
import { asWeekday } from '../app/weekday.ts';
import { FaultNotice } from '../components/fault-notice.tsx';
import { PageHeader } from '../components/page-header.tsx';
import { SchoolTabs } from '../components/school-tabs.tsx';
import { SkeletonForm } from '../components/skeletons.tsx';
import { ProfileForm } from './profile-form.tsx';
import { ProfileView } from './profile-view.tsx';

/** What the school is called and to whom it reports; the officer edits it, others read it. */
export function ProfilePage() {
  const t = useWords();
  const permitted = usePermitted();
  const { data: profile, error, refetch } = useQuery(queries.school.profile.get.queryOptions());
  return (
    <>
      <PageHeader
        title={t('app:navigation.school')}
        state={
          profile &&
          t('school:profile.state', {
            bureau: profile.bureau,
            section: profile.section,
            weekday: t(`app:day.weekday.${asWeekday(profile.cutOffWeekday)}`),
            time: profile.cutOffTime,
          })
        }
      />
      <SchoolTabs />
      {error && <FaultNotice fault={error} onRetry={() => void refetch()} />}
      {!profile && !error && <SkeletonForm fields={6} />}
      {profile && (permitted('school.manage') ? <ProfileForm profile={profile} /> : <ProfileView profile={profile} />)}
    </>
  );
}
