import { useWords } from '../app/use-words.ts';
import { SectionTabs } from './section-tabs.tsx';

/** Profile, people, places, and what makes a hazard major. */
export function SchoolTabs() {
  const t = useWords();
  return (
    <SectionTabs
      label={t('app:navigation.school')}
      tabs={[
        { to: '/school', label: t('school:profile.title') },
        { to: '/school/people', label: t('school:people.title') },
        { to: '/school/places', label: t('school:places.title') },
        { to: '/school/criteria', label: t('hazards:criteria.title') },
      ]}
    />
  );
}
