import { useWords } from '../app/use-words.ts';
import { SectionTabs } from '../components/section-tabs.tsx';

/** Profile, people, places. */
export function SchoolTabs() {
  const t = useWords();
  return (
    <SectionTabs
      label={t('app:navigation.school')}
      tabs={[
        { to: '/school', label: t('school:profile.title') },
        { to: '/school/people', label: t('school:people.title') },
        { to: '/school/places', label: t('school:places.title') },
      ]}
    />
  );
}
